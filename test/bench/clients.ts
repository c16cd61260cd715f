import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** How many ask at the same time. */
export const clients = 32
const agent = new Agent({ keepAlive: true, maxSockets: clients })

type Sent = { readonly headers?: Record<string, string>; readonly body?: unknown }

const [tries, betweenMs] = [50, 100]

/**
 * Asks as a program would, on a connection that stays open, and again a little later where it is told that there is too
 * much to do; throws unless the answer is a 2xx.
 */
export async function ask(method: 'GET' | 'POST', url: string, sent: Sent = {}): Promise<string> {
  for (let left = tries; ; left -= 1) {
    const { status, said } = await askOnce(method, url, sent)
    if (status >= 200 && status < 300) return said
    if (status !== 503 || left === 1) throw new Error(`${method} ${url} answered ${status}: ${said}`)
    await pause(betweenMs)
  }
}

function askOnce(
  method: 'GET' | 'POST',
  url: string,
  { headers = {}, body }: Sent,
): Promise<{ readonly status: number; readonly said: string }> {
  const text = body === undefined ? '' : JSON.stringify(body)
  const typed =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent, headers: { ...headers, ...typed } }, (answer) => {
      let said = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, said }))
      answer.on('error', reject)
    })
    asked.on('error', reject).end(text)
  })
}

/** Does `work` so many times, by all clients at once; answers how often in a second. */
export async function perSecond(times: number, work: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const begun = performance.now()
  const client = async () => {
    while (next < times) await work(next++)
  }
  await Promise.all(Array.from({ length: clients }, client))
  return times / ((performance.now() - begun) / 1000)
}
