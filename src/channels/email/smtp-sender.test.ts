import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test, type TestContext } from 'node:test'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Outgoing } from '../port.ts'
import { smtpSender } from './smtp-sender.ts'

const message: Outgoing = {
  to: 'melati@contoh.id',
  subject: 'Laporan Anda',
  text: 'Halo – “Anda”.\n',
  html: '<p>Halo – “Anda”.</p>',
  messageId: '019c8d2e-0000-7000-8000-a1b2c3d4e5f6',
  returnToken: '019c8d2e000070008000a1b2c3d4e5f6.0.1.0123456789ab',
  unsubscribeUrl: null,
}
const settings = { from: 'LAPOR! <lapor@contoh.go.id>', domain: 'contoh.go.id', bounces: 'bounces@lapor.test' }
const impatience = { connectionTimeout: 400, greetingTimeout: 400, socketTimeout: 800 }
const { signal } = new AbortController()

type Taken = { readonly from: string; readonly to: readonly string[]; readonly raw: string }

/** A mail server on this machine that behaves as told, and a sender that knows its address. */
async function mailServer(t: TestContext, options: SMTPServerOptions = {}, address = 'smtp://') {
  const taken: Taken[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onData(stream, session, done) {
      let raw = ''
      stream.on('data', (bytes: Buffer) => (raw += bytes.toString()))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map((one) => one.address), raw })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return { taken, server, port, sender: smtpSender(`${address}127.0.0.1:${port}`, settings, impatience) }
}

/** A reply of the server as `smtp-server` takes it: an error with its code. */
const reply = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })

test('a message goes out with a return path of its own, nobody’s automatic answer is asked for, nothing is tracked', async (t) => {
  const { sender, taken } = await mailServer(t)
  assert.deepEqual(await sender.send(message, signal), {
    outcome: 'accepted',
    providerId: '<019c8d2e-0000-7000-8000-a1b2c3d4e5f6@contoh.go.id>',
  })
  const [{ from, to, raw } = { from: '', to: [], raw: '' }] = taken
  assert.equal(from, 'bounces+019c8d2e000070008000a1b2c3d4e5f6.0.1.0123456789ab@lapor.test')
  assert.deepEqual(to, ['melati@contoh.id'])
  assert.match(raw, /^Message-ID: <019c8d2e-0000-7000-8000-a1b2c3d4e5f6@contoh\.go\.id>\r$/m)
  assert.match(raw, /^Auto-Submitted: auto-generated\r$/m)
  assert.match(raw, /^Content-Type: multipart\/alternative/m)
  assert.doesNotMatch(raw, /^(List-Unsubscribe|Disposition-Notification-To|X-.*):/im)
})

test('what comes regularly says where it is stopped', async (t) => {
  const { sender, taken } = await mailServer(t)
  await sender.send({ ...message, unsubscribeUrl: 'https://lapor.test/petugas/akun' }, signal)
  assert.match(taken[0]?.raw ?? '', /^List-Unsubscribe: <https:\/\/lapor\.test\/petugas\/akun>\r$/m)
})

const replies: readonly [what: string, options: SMTPServerOptions, outcome: string][] = [
  [
    'an address that does not exist',
    { onRcptTo: (_a, _s, done) => done(reply(550, '5.1.1 no such user')) },
    'refused smtp 550 5.1.1',
  ],
  [
    'a server that greylists',
    { onRcptTo: (_a, _s, done) => done(reply(451, '4.7.1 greylisted')) },
    'unavailable smtp 451 4.7.1',
  ],
  [
    'a relay that does not know us',
    { onRcptTo: (_a, _s, done) => done(reply(554, '5.7.1 relay access denied')) },
    'unavailable smtp 554 5.7.1',
  ],
  ['a mailbox that is full', { onData: refuseData(552, '5.2.2 mailbox full') }, 'refused smtp 552 5.2.2'],
  ['a server that defers after the text', { onData: refuseData(452, '4.3.1 no room') }, 'unavailable smtp 452 4.3.1'],
  ['a sender that may not send', { onMailFrom: (_a, _s, done) => done(reply(550, 'not you')) }, 'channelDown smtp 550'],
  [
    'a server that is closed to us',
    { onConnect: (_s, done) => done(reply(554, 'no service here')) },
    'channelDown smtp 554',
  ],
  [
    'a server that goes out of service',
    { onMailFrom: (_a, _s, done) => done(reply(421, 'bye')) },
    'channelDown smtp 421',
  ],
]

function refuseData(code: number, text: string): NonNullable<SMTPServerOptions['onData']> {
  return (stream, _session, done) => {
    stream.on('data', () => {})
    stream.on('end', () => done(reply(code, text)))
  }
}

for (const [what, options, expected] of replies)
  test(`${what}: ${expected}`, async (t) => {
    const { sender } = await mailServer(t, options)
    const attempted = await sender.send(message, signal)
    assert.equal(attempted.outcome === 'accepted' ? 'accepted' : `${attempted.outcome} ${attempted.why}`, expected)
    assert.doesNotMatch(JSON.stringify(attempted), /melati|contoh\.id/, 'no address in what the ledger keeps')
  })

test('a server that wants a password which we do not have fails as a whole', async (t) => {
  const { sender } = await mailServer(t, { authOptional: false })
  const attempted = await sender.send(message, signal)
  assert.equal(attempted.outcome, 'channelDown')
})

test('a server that refuses our password fails as a whole, and takes the message once it is right', async (t) => {
  let isRight = false
  const { sender, taken } = await mailServer(
    t,
    {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => (isRight ? done(null, { user: 'lapor' }) : done(reply(535, '5.7.8 wrong'))),
    },
    'smtp://lapor:rahasia@',
  )
  const failed = await sender.send(message, signal)
  assert.equal(failed.outcome, 'channelDown')
  assert.equal(taken.length, 0)
  isRight = true
  assert.equal((await sender.send(message, signal)).outcome, 'accepted')
})

test('where encryption is required and not to be had or not to be trusted, the server fails as a whole', async (t) => {
  const { port } = await mailServer(t)
  const demanding = smtpSender(`smtp://127.0.0.1:${port}/?requireTLS=true`, settings, impatience)
  assert.equal((await demanding.send(message, signal)).outcome, 'channelDown')
  const selfSigned = await mailServer(t, { disabledCommands: [] })
  assert.deepEqual(await selfSigned.sender.send(message, signal), { outcome: 'channelDown', why: 'ETLS' })
})

test('a server that is not there fails as a whole', async () => {
  assert.equal(
    (await smtpSender('smtp://127.0.0.1:1', settings, impatience).send(message, signal)).outcome,
    'channelDown',
  )
})

test('a server that accepts the connection and says nothing fails as a whole', async (t) => {
  const { sender } = await mailServer(t, { onConnect: () => {} })
  assert.deepEqual(await sender.send(message, signal), { outcome: 'channelDown', why: 'ETIMEDOUT' })
})

test('a server that hangs in the middle is left after its time', async (t) => {
  const { sender } = await mailServer(t, { onData: (stream) => void stream.resume() })
  assert.deepEqual(await sender.send(message, signal), { outcome: 'unavailable', why: 'ETIMEDOUT' })
})

test('a server that hangs up after the text was given is asked once, not again and again behind our back', async (t) => {
  let times = 0
  const { sender, server } = await mailServer(t, {
    onData(stream) {
      times += 1
      stream.resume()
      stream.on('end', () => server.connections.forEach((connection) => connection.close()))
    },
  })
  assert.equal((await sender.send(message, signal)).outcome, 'unavailable')
  assert.equal(times, 1)
})
