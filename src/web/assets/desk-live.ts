/**
 * Says that what an officer's page shows has changed since it was opened (`[data-live]`, components/live). Nothing that
 * somebody types is touched: they load what is new when they like. A page that nobody looks at does not listen.
 */

const notice = document.querySelector<HTMLElement>('[data-live]')
const changed = new Set<string>()
let arrived = 0
let source: EventSource | null = null

/** The page at an address, without a script of it run; null where it does not come. The policy forbids to parse text. */
const pageAt = (address: string): Promise<Document | null> =>
  new Promise((resolve) => {
    const asked = new XMLHttpRequest()
    asked.open('GET', address)
    asked.responseType = 'document'
    asked.addEventListener('loadend', () => resolve(asked.status === 200 ? asked.responseXML : null))
    asked.send()
  })

/** Shows what happened on the one report of this page: who, and what. */
async function showChanges(place: HTMLElement, address: string): Promise<void> {
  const changes = (await pageAt(address))?.querySelector('[data-changes]') ?? null
  if (changes !== null) place.append(changes)
}

/** “3 laporan baru. ” and nothing of none. */
const counted = (count: number, one = '', many = ''): string =>
  count === 0 ? '' : `${count === 1 ? one : many.replace('#', String(count))} `

function say(place: HTMLElement): void {
  const { wordsOne, wordsMany, arrivedOne, arrivedMany, reload = '', changesAt } = place.dataset
  const words = document.createElement('p')
  words.textContent = `${counted(arrived, arrivedOne, arrivedMany)}${counted(changed.size, wordsOne, wordsMany)}`
  const link = document.createElement('a')
  link.className = 'ds-link'
  link.href = location.href
  link.textContent = reload
  link.addEventListener('click', (event) => {
    event.preventDefault()
    location.reload()
  })
  words.append(link)
  place.replaceChildren(words)
  if (changesAt !== undefined) void showChanges(place, changesAt)
}

function listen(place: HTMLElement): void {
  if (document.hidden || source !== null) return
  const { seen = '', list, since = '', pageRows = '' } = place.dataset
  const asked = new URLSearchParams({
    lihat: seen,
    ...(list === undefined ? {} : { daftar: list, sejak: since, baris: pageRows }),
  })
  source = new EventSource(`/petugas/kabar-langsung?${asked.toString()}`)
  source.addEventListener('berubah', ({ data }: MessageEvent<string>) => {
    if (changed.has(data)) return
    changed.add(data)
    document.querySelector(`[data-rows] a[href$="/laporan/${data}"]`)?.closest('tr')?.setAttribute('data-changed', '')
    say(place)
  })
  source.addEventListener('datang', ({ data }: MessageEvent<string>) => {
    arrived = Number(data)
    say(place)
  })
  source.addEventListener('cukup', stop)
}

function stop(): void {
  source?.close()
  source = null
}

if (notice !== null && (notice.dataset['seen'] !== '' || notice.dataset['list'] !== undefined)) {
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen(notice)))
  window.addEventListener('pagehide', stop)
  window.addEventListener('pageshow', () => listen(notice))
}
