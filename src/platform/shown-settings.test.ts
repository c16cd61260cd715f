import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownSettings } from './shown-settings.ts'

test('settings are shown with where they come from, and no secret among them', () => {
  const key = 'ab'.repeat(32)
  const shown = shownSettings({
    PORT: '4000',
    HOST: '',
    DATABASE_URL: 'postgres://lapor:rahasia@db.example:5432/lapor?password=rahasia',
    MAIL_URL: 'smtps://kirim:rahasia@mail.example:465',
    MAIL_BOUNCES_IMAP_URL: 'imaps://kirim:rahasia@mail.example/INBOX',
    VAULT_KEY: key,
  })
  const find = (name: string) => shown.find((one) => one.name === name)
  assert.deepEqual(find('PORT'), { name: 'PORT', value: '4000', isSecret: false, isFromEnvironment: true })
  assert.deepEqual(find('HOST'), { name: 'HOST', value: '127.0.0.1', isSecret: false, isFromEnvironment: false })
  assert.equal(find('DATABASE_URL')?.value, 'postgres://db.example:5432/lapor')
  assert.equal(find('MAIL_URL')?.value, 'smtps://mail.example:465')
  assert.equal(find('VAULT_KEY')?.isSecret, true)
  assert.doesNotMatch(JSON.stringify(shown), /rahasia|abab/)
})
