import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
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

/** A mail server that says `answer` to each message and keeps its lines. */
async function mailServer(t: TestContext, answer: string) {
  const lines: string[] = []
  const server = createServer((socket) => {
    let inData = false
    socket.write('220 mail.test ESMTP\r\n')
    socket.on('data', (bytes) => {
      for (const line of bytes.toString().split('\r\n').slice(0, -1)) {
        lines.push(line)
        if (inData) {
          if (line !== '.') continue
          inData = false
          socket.write(`${answer}\r\n`)
        } else if (line.startsWith('DATA')) {
          inData = true
          socket.write('354 go on\r\n')
        } else socket.write('250 mail.test\r\n')
      }
    })
    t.after(() => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => void server.close())
  const sender = senderWith({
    MAIL_URL: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    MAIL_FROM: 'LAPOR! <lapor@contoh.go.id>',
  })
  assert.ok(sender)
  return { sender, lines }
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

test('a mail server takes the message under our id', async (t) => {
  const { sender, lines } = await mailServer(t, '250 taken')
  assert.deepEqual(await sender.send(message, signal), {
    outcome: 'accepted',
    providerId: '<notice-1@contoh.go.id>',
  })
  assert.ok(lines.includes('Message-ID: <notice-1@contoh.go.id>'))
  assert.ok(lines.includes('RCPT TO:<melati@contoh.id>'))
})

test('what a mail server refuses for good is refused, what it refuses for now may be tried again', async (t) => {
  const forGood = await mailServer(t, '550 no such user')
  assert.deepEqual(await forGood.sender.send(message, signal), { outcome: 'refused', why: 'smtp 550' })
  const forNow = await mailServer(t, '451 busy')
  assert.deepEqual(await forNow.sender.send(message, signal), { outcome: 'unavailable', why: 'smtp 451' })
})
