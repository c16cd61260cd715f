import { createServer, type AddressInfo, type Socket } from 'node:net'
import type { Cleanup } from './db.ts'

/** What everybody's scanner finds: a text made for trying them out, here in two halves so that none finds this file. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export type Behaviour = 'works' | 'hangs' | 'dies' | 'babbles' | 'says nothing of it'

/** A scanner on this machine that speaks as clamd does, and does as it is told. */
export type StandIn = {
  readonly address: string
  behaviour: Behaviour
  /** As much as it takes of one file. */
  mostBytes: number
  /** How many files it was given. */
  asked: number
  readonly stop: () => Promise<void>
}

export async function standInScanner(t: Cleanup, socketPath?: string): Promise<StandIn> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    listen(socket, scanner)
  })
  await new Promise<void>((ready) => {
    if (socketPath === undefined) server.listen(0, '127.0.0.1', ready)
    else server.listen(socketPath, ready)
  })
  const stop = async () => {
    for (const socket of open) socket.destroy()
    if (server.listening) await new Promise((closed) => server.close(closed))
  }
  t.after(stop)
  const address =
    socketPath === undefined ? `tcp://127.0.0.1:${(server.address() as AddressInfo).port}` : `unix://${socketPath}`
  const scanner: StandIn = { address, behaviour: 'works', mostBytes: 25 * 1024 * 1024, asked: 0, stop }
  return scanner
}

function listen(socket: Socket, scanner: StandIn): void {
  const greeting = 'zINSTREAM\0'
  let heard = Buffer.alloc(0)
  let content = Buffer.alloc(0)
  let isGreeted = false
  socket.on('data', (chunk: Buffer) => {
    heard = Buffer.concat([heard, chunk])
    if (!isGreeted) {
      if (heard.length < greeting.length) return
      if (heard.toString('latin1', 0, greeting.length) !== greeting) return void socket.destroy()
      isGreeted = true
      scanner.asked += 1
      heard = heard.subarray(greeting.length)
      if (scanner.behaviour === 'dies') return void socket.destroy()
      if (scanner.behaviour === 'babbles') return void socket.write('x'.repeat(100_000))
    }
    if (scanner.behaviour === 'hangs') return
    while (heard.length >= 4) {
      const length = heard.readUInt32BE(0)
      if (length === 0) return void socket.end(`${answerTo(content, scanner)}\0`)
      if (heard.length < 4 + length) return
      content = Buffer.concat([content, heard.subarray(4, 4 + length)])
      heard = heard.subarray(4 + length)
      if (content.length > scanner.mostBytes) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    }
  })
}

function answerTo(content: Buffer, { behaviour }: StandIn): string {
  if (behaviour === 'says nothing of it') return 'UNKNOWN COMMAND'
  return content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
}
