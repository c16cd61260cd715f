import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { reportOf, type Acknowledged } from './acknowledged.ts'

/**
 * Citizens and officers at work: submissions, replies and commands over HTTP, through every failure of the program.
 * Prints a line of JSON for each thing that was acknowledged, and nothing else. Ends when its input ends, and in any
 * case after so many reports or seconds.
 */
const [origin = '', token = ''] = process.argv.slice(2)
const people = 6
const mostReports = 20_000
const mostSeconds = 600
const betweenMs = 20

const isLocal = new URL(origin).hostname === '127.0.0.1'
if (!isLocal) throw new Error('this load is for a program on this machine alone')

let told = false
process.stdin.resume().once('end', () => (told = true))
let reports = 0
const until = performance.now() + mostSeconds * 1000
const isOver = () => told || reports >= mostReports || performance.now() > until

const acknowledge = (what: Acknowledged) => console.log(JSON.stringify(what))

/** The body of an answer that took the thing in; null where there was none, or it said that something broke. */
async function post(
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Record<string, string> | null> {
  try {
    const answer = await fetch(`${origin}/api/v1/reports${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    const said = (await answer.json()) as Record<string, string>
    if (answer.ok) return said
    // What is wrong with the request would be wrong for ever.
    if (answer.status < 500 && answer.status !== 429)
      throw new Refused(`${path} ${answer.status} ${JSON.stringify(said)}`)
    return null
  } catch (error) {
    if (error instanceof Refused) throw error
    return null
  }
}
class Refused extends Error {}

/** Sends one report until it is acknowledged, under one key, as a careful program does. */
async function submit() {
  const key = randomUUID()
  reports += 1
  const report = reportOf(key)
  for (;;) {
    const said = await post('', report, { 'idempotency-key': key })
    if (said !== null) {
      const { number = '', secret = '' } = said
      acknowledge({ did: 'submit', number, secret, key, words: report.body })
      return { number, secret }
    }
    if (isOver()) return null
    await pause(betweenMs)
  }
}

async function live() {
  while (!isOver()) {
    const filed = await submit()
    if (filed === null) return
    const { number, secret } = filed
    const [ask, note] = [`Kapan diperbaiki? ${randomUUID()}`, `Sudah dilihat di peta. ${randomUUID()}`]
    const officer = { authorization: `Bearer ${token}` }
    if (
      (await post(`/${number}/replies`, { kind: 'reply', body: ask }, { authorization: `Report ${secret}` })) !== null
    )
      acknowledge({ did: 'reply', number, words: ask })
    if ((await post(`/${number}/commands/note`, { body: note }, officer)) !== null)
      acknowledge({ did: 'command', number, words: note })
    await pause(betweenMs)
  }
}

await Promise.all(Array.from({ length: people }, live))
process.exit(0)
