import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Cleanup } from './db.ts'

/** A dossier as it arrived, and whether all that should prove it does. */
export type ArrivedDossier = { readonly key: string; readonly archive: Buffer; readonly isProven: boolean }

/** How it answers: as it should, not at all well, or with what somebody else might have written. */
export type Manner = 'signs' | 'refuses' | 'forges' | 'says nothing'

export const applicationSecret = 'rahasia-bersama-untuk-percobaan-42'

const sign = (text: string): string => `sha256=${createHmac('sha256', applicationSecret).update(text).digest('hex')}`

/** The Ombudsman's application as a stand-in on this machine: takes dossiers, checks them, and signs for them. */
export async function openApplication(t: Cleanup) {
  const arrived: ArrivedDossier[] = []
  let manner: Manner = 'signs'
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const archive = await buffer(request)
    const [key, timestamp, hash, signature] = [
      'idempotency-key',
      'x-lapor-timestamp',
      'x-lapor-sha256',
      'x-lapor-signature',
    ].map((name) => String(request.headers[name]))
    const sha256 = createHash('sha256').update(archive).digest('hex')
    const isProven = sha256 === hash && signature === sign(`${timestamp}.${key}.${sha256}`)
    arrived.push({ key: String(key), archive, isProven })
    const receipt = `OMB/${arrived.length}`
    if (manner === 'refuses') response.statusCode = 503
    const signed = JSON.stringify({ receipt, signature: sign(manner === 'forges' ? 'x' : `${key}.${receipt}`) })
    response.end(manner === 'says nothing' ? 'ok' : signed)
  }
  const server = createServer((request, response) => void take(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(async () => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/rujukan`,
    arrived,
    answers: (how: Manner) => {
      manner = how
    },
  }
}
