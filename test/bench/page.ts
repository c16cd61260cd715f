import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { ask, clients } from './clients.ts'

const seconds = 5

/** How often in a second an address is answered, once its code has run for a while: programs of offices run for months. */
export const requestsPerSecond = async (url: string): Promise<number> => {
  const asking = { url, connections: clients, duration: seconds }
  await autocannon(asking)
  const { requests, non2xx } = await autocannon(asking)
  if (non2xx > 0) throw new Error(`${url} answered something else ${non2xx} times`)
  return requests.average
}

/** Requests in a second for a page, and for a constant of the same size from a bare server. */
export async function pageRates(url: string): Promise<{ page: number; constant: number; bytes: number }> {
  const bytes = Buffer.byteLength(await ask('GET', url))
  const bare = spawn(process.execPath, [join(import.meta.dirname, 'constant-server.ts'), String(bytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [address] = await once(bare.stdout, 'data')
    const constant = await requestsPerSecond(String(address).trim())
    return { page: await requestsPerSecond(url), constant, bytes }
  } finally {
    bare.kill()
  }
}
