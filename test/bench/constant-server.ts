import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers every request with so many bytes: the most that Node can do. */
const body = Buffer.alloc(Number(process.argv[2]), 'x')
const server = createServer((_, answer) => {
  answer.setHeader('content-type', 'text/html; charset=utf-8').end(body)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
