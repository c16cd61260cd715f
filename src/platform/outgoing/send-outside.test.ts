import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test, type TestContext } from 'node:test'
import { outsideSender, type OutsideRules } from './send-outside.ts'

const rules: OutsideRules = { allowsLoopback: true, timeoutMs: 5000, mostAnswerBytes: 1000 }

async function listening(t: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/kotak`
}

test('what is sent arrives whole, and the answer comes back', async (t) => {
  const url = await listening(t, (request, response) => {
    void text(request).then((body) =>
      response.writeHead(201, { 'x-tanda': String(request.headers['x-kunci']) }).end(`${request.method} ${body}`),
    )
  })
  const send = outsideSender(rules)
  const told = await send({ url, method: 'POST', headers: { 'x-kunci': 'satu' }, body: 'berkas' })
  assert.ok(told.ok)
  assert.deepEqual([told.value.status, told.value.headers['x-tanda']], [201, 'satu'])
  assert.equal(told.value.body.toString(), 'POST berkas')
  const streamed = await send({ url, method: 'POST', body: { sizeBytes: 6, open: openInPieces } })
  assert.equal(streamed.ok && streamed.value.body.toString(), 'POST berkas')
})

const openInPieces = async () => Readable.from([Buffer.from('ber'), Buffer.from('kas')])

test('a redirection is not followed', async (t) => {
  let visits = 0
  const url = await listening(t, (_request, response) => {
    visits += 1
    response.writeHead(302, { location: '/lain' }).end()
  })
  const told = await outsideSender(rules)({ url, method: 'GET' })
  assert.equal(told.ok && told.value.status, 302)
  assert.equal(visits, 1)
})

test('an answer that is too long, or never ends, is given up', async (t) => {
  const long = await listening(t, (_request, response) => response.end('x'.repeat(1001)))
  assert.deepEqual(await outsideSender(rules)({ url: long, method: 'GET' }), refusedAs('answerTooLarge'))
  const silent = await listening(t, (_request, response) => response.write('…'))
  const hasty = outsideSender({ ...rules, timeoutMs: 50 })
  assert.deepEqual(await hasty({ url: silent, method: 'GET' }), refusedAs('tooSlow'))
})

const refusedAs = (refusal: string) => ({ ok: false, refusal: { refusal } })

test('whoever hears what is sent and breaks off is unreachable', async (t) => {
  const url = await listening(t, (request) => request.destroy())
  assert.deepEqual(await outsideSender(rules)({ url, method: 'POST', body: 'x' }), refusedAs('unreachable'))
})

const strict = outsideSender({ ...rules, allowsLoopback: false })
const forbidden = [
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://[::ffff:169.254.169.254]/latest/meta-data',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0251.0376.0251.0376/',
  'https://10.1.2.3:8443/',
]
for (const url of forbidden)
  test(`${url} is not of the public internet, however it is written`, async () =>
    assert.deepEqual(await strict({ url, method: 'GET' }), refusedAs('addressForbidden')))

for (const url of ['http://example.go.id/', 'ftp://example.go.id/', 'https://a:b@example.go.id/', 'kotak surat', ''])
  test(`"${url}" is no address to send to`, async () =>
    assert.deepEqual(await strict({ url, method: 'GET' }), refusedAs('addressInvalid')))

test('a name that leads to this network is refused, even if one of its addresses is public', async () => {
  const send = outsideSender({ ...rules, allowsLoopback: false, resolve: async () => ['103.28.12.4', '10.0.0.9'] })
  assert.deepEqual(await send({ url: 'https://kotak.example/', method: 'GET' }), refusedAs('addressForbidden'))
  const nobody = outsideSender({ ...rules, resolve: async () => Promise.reject(new Error('ENOTFOUND')) })
  assert.deepEqual(await nobody({ url: 'https://kotak.example/', method: 'GET' }), refusedAs('hostUnknown'))
})

test('a name is asked for once, and the connection goes where it led', async (t) => {
  const url = await listening(t, (request, response) => response.end(request.headers.host))
  const answers = [['127.0.0.1'], ['169.254.169.254']]
  const send = outsideSender({ ...rules, resolve: async () => answers.shift() ?? [] })
  const { port } = new URL(url)
  const told = await send({ url: `http://ombudsman.example:${port}/`, method: 'GET' })
  assert.equal(told.ok && told.value.body.toString(), `ombudsman.example:${port}`)
  assert.equal(answers.length, 1)
})

test('without encryption nothing leaves this machine, whatever is allowed', async () => {
  const send = outsideSender({ ...rules, resolve: async () => ['103.28.12.4'] })
  assert.deepEqual(await send({ url: 'http://kotak.example/', method: 'GET' }), refusedAs('addressInvalid'))
})
