import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Log } from './log.ts'

/** What is asked: does a person with this number, name and birth date exist? */
export type PersonAsked = { readonly nik: string; readonly name: string; readonly bornOn: string }
export type RegistryVerdict = 'verified' | 'notMatched' | 'unreachable'

/** An officer's page may wait for it, and a registration never does. */
const patienceMs = 5000
const longestAnswerBytes = 10_000
const answer = z.object({ match: z.boolean() })

/**
 * Asks a civil registry by HTTP: `POST` of `{ nik, name, birthDate }` as JSON with the key as a bearer token, answered by
 * `{ "match": true }` or `{ "match": false }`. Whatever else comes back, or nothing in time, is `unreachable`: nobody is
 * told that they do not exist because a server is down. Nothing of the person is logged.
 */
export function civilRegistry(
  { url, keyFile }: { readonly url: string; readonly keyFile: string | null },
  log: Pick<Log, 'warn'>,
  timeoutMs = patienceMs,
): (person: PersonAsked) => Promise<RegistryVerdict> {
  const key = keyFile === null ? null : readFileSync(keyFile, 'utf8').trim()
  const headers = { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) }
  return async ({ nik, name, bornOn }) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body: JSON.stringify({ nik, name, birthDate: bornOn }),
        // The key goes to this address and to no other.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = await textOf(response)
      if (response.status !== 200) throw new Error(`the civil registry answered ${response.status}`)
      return answer.parse(JSON.parse(text)).match ? 'verified' : 'notMatched'
    } catch (error) {
      // The answer may repeat what was asked, so that only its kind is written down.
      log.warn({ why: error instanceof Error ? error.name : 'unknown' }, 'the civil registry gave no answer')
      return 'unreachable'
    }
  }
}

/** As much as an answer may have; whatever goes on is not read to its end. */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > longestAnswerBytes) throw new Error('the civil registry says too much')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
