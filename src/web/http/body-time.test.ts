import assert from 'node:assert/strict'
import { connect, type AddressInfo } from 'node:net'
import { test } from 'node:test'
import { fastify } from 'fastify'
import { limitBodyTime } from './body-time.ts'

test('a body that does not come is not waited for', async (t) => {
  const app = fastify()
  t.after(() => app.close())
  limitBodyTime(app, 30)
  app.post('/', async () => assert.fail('was asked'))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const line = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  line.write('POST / HTTP/1.1\r\nhost: uji\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{')
  const heard = (await Array.fromAsync(line)).join('')
  assert.match(heard, /^HTTP\/1\.1 408 /)
})
