import { get } from 'node:http'

const pages = ['/', '/lapor', '/laporan', '/lacak', '/instansi', '/instansi/kampar', '/kalkulator'] as const

/** What a first visit brings over the wire: the page and all that it names, packed; the heaviest page of all. */
export async function heaviestVisit(origin: string, more: readonly string[]): Promise<{ path: string; bytes: number }> {
  const visits = []
  for (const url of [...pages.map((path) => origin + path), ...more]) visits.push(await visit(origin, url))
  return visits.toSorted((a, b) => b.bytes - a.bytes)[0] ?? { path: '', bytes: 0 }
}

/** One round after the page itself: style sheets and scripts name nothing further (a house test keeps it so). */
async function visit(origin: string, url: string): Promise<{ path: string; bytes: number }> {
  const html = await (await fetch(url)).text()
  const assets = new Set(Array.from(html.matchAll(/(?:href|src)="(\/aset\/[^"]+)"/g), ([, path]) => path))
  let bytes = await packedBytes(url)
  for (const path of assets) bytes += await packedBytes(`${origin}${path}`)
  return { path: new URL(url).pathname, bytes }
}

const packedBytes = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', () => resolve(bytes))
    }).on('error', reject)
  })
