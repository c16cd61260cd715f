import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { readSettings } from '../../platform/settings.ts'
import { emailSender } from './email-sender.ts'

const message = {
  to: 'melati@contoh.id',
  subject: 'Laporan Anda',
  text: 'Halo – “Anda”.\n',
  html: '<p>Halo – “Anda”.</p>',
  messageId: 'notice-1',
  returnToken: '0a.0.1.ff',
  unsubscribeUrl: null,
}
const { signal } = new AbortController()

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'outbox-'))
  t.after(() => rmSync(path, { recursive: true }))
  return path
}

function senderWith(environment: Readonly<Record<string, string>>) {
  const settings = readSettings(environment)
  assert.ok(settings.ok, JSON.stringify(settings))
  return emailSender(settings.value)
}

test('without a mail server each e-mail becomes one file, however often it is sent', async (t) => {
  const dataFolder = folder(t)
  const sender = senderWith({ DATA_DIR: dataFolder })
  assert.ok(sender)
  for (let i = 0; i < 2; i += 1) assert.equal((await sender.send(message, signal)).outcome, 'accepted')
  assert.deepEqual(readdirSync(join(dataFolder, 'outbox')), ['notice-1.eml'])
  const written = readFileSync(join(dataFolder, 'outbox/notice-1.eml'), 'utf8')
  assert.match(written, /^To: melati@contoh\.id\r?$/m)
  assert.match(written, /^Message-ID: <notice-1@localhost>\r?$/m)
  assert.match(written, /^Auto-Submitted: auto-generated\r?$/m)
})

test('in production nothing pretends to send', () => {
  const production = { NODE_ENV: 'production', VAULT_KEY: '7'.repeat(64), DATABASE_URL: 'postgres://db/lapor' }
  assert.equal(senderWith(production), null)
})
