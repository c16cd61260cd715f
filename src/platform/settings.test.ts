import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings, type Settings } from './settings.ts'

const key = 'ab'.repeat(32)

function accepted(environment: Record<string, string>): Settings {
  const result = readSettings(environment)
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`)
  return result.value
}

function refused(environment: Record<string, string>): readonly string[] {
  const result = readSettings(environment)
  assert.ok(!result.ok)
  return result.refusal
}

test('without any setting the whole program runs on this machine with the demo region', () => {
  const settings = accepted({})
  assert.deepEqual([settings.role, settings.host, settings.port, settings.seed], ['all', '127.0.0.1', 3000, 'demo'])
  assert.deepEqual([settings.production, settings.databaseUrl, settings.clockStart], [false, null, null])
  assert.match(settings.dataFolder, /^\/.*\/data$/)
})

test('an empty value counts as none', () => {
  assert.equal(accepted({ PORT: '', CLOCK: '', DATABASE_URL: '' }).port, 3000)
})

const wrongOnes: readonly (readonly [setting: string, value: string, says: RegExp])[] = [
  ['PORT', '80a', /^PORT is "80a".*0 to 65535/],
  ['PORT', '65536', /^PORT/],
  ['PORT', '-1', /^PORT/],
  ['PORT', '1e3', /^PORT/],
  ['ROLE', 'boss', /^ROLE is "boss".*all, web, worker, migrate/],
  ['SEED', 'yes', /^SEED.*demo, none/],
  ['NODE_ENV', 'prod', /^NODE_ENV.*production/],
  ['PUBLIC_URL', 'lapor.test', /^PUBLIC_URL.*https:/],
  ['PUBLIC_URL', 'ftp://lapor.test', /^PUBLIC_URL/],
  ['DATABASE_URL', 'mysql://u:hush@h/d', /^DATABASE_URL.*postgres:/],
  ['DATABASE_POOL_SIZE', '0', /^DATABASE_POOL_SIZE/],
  ['CLOCK', '2026-01-05T08:00:00', /^CLOCK.*offset/],
  ['CLOCK', 'tomorrow', /^CLOCK/],
  ['TRUST_PROXY', 'nginx', /^TRUST_PROXY.*addresses/],
  ['VAULT_KEY', 'hush', /^VAULT_KEY must be 32 bytes/],
  ['MAIL_URL', 'mail.example.go.id', /^MAIL_URL.*smtps:/],
  ['MAIL_FROM', 'the office', /^MAIL_FROM.*e-mail address/],
  ['LOG_LEVEL', 'loud', /^LOG_LEVEL/],
]
for (const [setting, value, says] of wrongOnes)
  test(`${setting}=${value} is refused with a sentence of its own`, () => {
    const sentences = refused({ [setting]: value })
    assert.equal(sentences.length, 1)
    assert.match(sentences[0]!, says)
  })

test('all wrong settings are told at once', () => {
  assert.equal(refused({ PORT: 'x', ROLE: 'x', CLOCK: 'x' }).length, 3)
})

test('a secret value is not repeated in the sentence about it', () => {
  const said = refused({ DATABASE_URL: 'mysql://u:hush@h/d', VAULT_KEY: 'hush' }).join(' ')
  assert.doesNotMatch(said, /hush/)
})

test('production refuses the rehearsal clock, demo data and a key made by itself', () => {
  const said = refused({ NODE_ENV: 'production', CLOCK: '2026-01-05T08:00:00+07:00', SEED: 'demo' }).join('\n')
  for (const name of ['CLOCK', 'SEED', 'VAULT_KEY']) assert.match(said, new RegExp(`^${name} `, 'm'))
  assert.equal(accepted({ NODE_ENV: 'production', VAULT_KEY: key }).seed, 'none')
})

test('production sends e-mail in its own name', () => {
  const production = { NODE_ENV: 'production', VAULT_KEY: key, MAIL_URL: 'smtps://mail.contoh.go.id' }
  assert.match(refused(production).join(), /^MAIL_FROM is missing/)
  assert.equal(accepted({ ...production, MAIL_FROM: 'lapor@contoh.go.id' }).mailFrom, 'lapor@contoh.go.id')
})

test('one vault key is enough: two sources are refused', () => {
  assert.match(refused({ VAULT_KEY: key, VAULT_KEY_FILE: '/run/secrets/key' }).join(), /both set/)
})

test('a proxy is believed when told so, or by its address', () => {
  assert.equal(accepted({ TRUST_PROXY: 'false' }).trustProxy, false)
  assert.equal(accepted({ TRUST_PROXY: 'true' }).trustProxy, true)
  assert.equal(accepted({ TRUST_PROXY: '10.0.0.0/8,::1' }).trustProxy, '10.0.0.0/8,::1')
})

test('a rehearsal starts at the named moment, in any zone', () => {
  const start = accepted({ CLOCK: '2026-01-05T08:00:00+07:00' }).clockStart
  assert.equal(start?.toString(), '2026-01-05T01:00:00Z')
})
