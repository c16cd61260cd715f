/**
 * Shows one page of our own where there is no network, instead of the browser's. It keeps that page and its style, and
 * nothing that anybody looked at: what is private must not come back from a shelf. `gaya` in its own address names the
 * style, so that a new style brings a new worker.
 */

// The library of workers and the one of pages exclude each other; of the former only this is used.
type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Lasting & {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
type Registration = { readonly navigationPreload?: { enable(): Promise<void> } }
declare const registration: Registration

const page = '/luring'
const style = new URLSearchParams(location.search).get('gaya') ?? ''
const shelf = `luring ${style}`

async function stock(): Promise<void> {
  const cache = await caches.open(shelf)
  // Without cookies: it is everybody's page, whoever is signed in.
  await cache.addAll([new Request(page, { credentials: 'omit' }), style])
}

async function begin(): Promise<void> {
  for (const name of await caches.keys()) if (name !== shelf) await caches.delete(name)
  await registration.navigationPreload?.enable()
}

async function visit({ request, preloadResponse }: Fetching): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request))
  } catch {
    return (await caches.match(page)) ?? Response.error()
  }
}

const styled = async (request: Request): Promise<Response> =>
  fetch(request).catch(async () => (await caches.match(request)) ?? Response.error())

addEventListener('install', (event) => (event as Lasting).waitUntil(stock()))
addEventListener('activate', (event) => (event as Lasting).waitUntil(begin()))
addEventListener('fetch', (event) => {
  const fetching = event as Fetching
  const { request } = fetching
  if (request.mode === 'navigate' && request.method === 'GET') fetching.respondWith(visit(fetching))
  else if (style !== '' && request.url.endsWith(style)) fetching.respondWith(styled(request))
})
