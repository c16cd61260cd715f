import { Agent, request } from 'node:http'

/** How many ask at the same time. */
export const clients = 32
const agent = new Agent({ keepAlive: true, maxSockets: clients })

/** Asks as a program would, on a connection that stays open; throws unless the answer is a 2xx. */
export function ask(
  method: 'GET' | 'POST',
  url: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<string> {
  const text = body === undefined ? '' : JSON.stringify(body)
  const typed =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent, headers: { ...headers, ...typed } }, (answer) => {
      let said = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
      answer.on('end', () => {
        const { statusCode = 0 } = answer
        if (statusCode >= 200 && statusCode < 300) resolve(said)
        else reject(new Error(`${method} ${url} answered ${statusCode}: ${said}`))
      })
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
