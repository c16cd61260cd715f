/**
 * Going through a list report by report: the rows of a list (`[data-rows]`) or those beside a report (`[data-pane]`) are
 * remembered, and a report's page then leads to the ones before and after it. Keys: assets/desk-keys.ts.
 */

type Walk = { readonly list: string; readonly reports: readonly string[] }

/** Some browsers forbid to store anything, by an error; then there is nothing, and nothing is kept. */
function allowed<T>(touch: () => T): T | null {
  try {
    return touch()
  } catch {
    return null
  }
}

const walkName = 'antrean'
const readWalk = (): Walk | null => allowed(() => JSON.parse(sessionStorage.getItem(walkName) ?? 'null') as Walk | null)

const linksIn = (place: string): HTMLAnchorElement[] => {
  const links = document.querySelectorAll<HTMLAnchorElement>(`${place} a[href*="/petugas/laporan/"]`)
  // A row may lead to its report twice.
  return [...new Map([...links].map((link) => [link.pathname, link])).values()]
}

/** The list that is left is remembered, so that reports can be gone through one after the other. */
function rememberList(): void {
  const links = linksIn('[data-rows] tbody')
  const reports = links.map(({ pathname }) => pathname)
  if (reports.length === 0) return
  allowed(() =>
    sessionStorage.setItem(walkName, JSON.stringify({ list: location.pathname + location.search, reports })),
  )
  const from = document.referrer === '' ? -1 : reports.indexOf(new URL(document.referrer).pathname)
  links[from]?.closest('tr')?.setAttribute('data-visited', '')
}

/** The list beside the report is as it stands now; the remembered one as it was. */
function walkHere(): Walk | null {
  const beside = linksIn('[data-pane] li')
  const remembered = readWalk()
  if (beside.length === 0) return remembered
  const whole = document.querySelector<HTMLAnchorElement>('[data-pane] p a')
  return { list: whole?.getAttribute('href') ?? '/petugas', reports: beside.map(({ pathname }) => pathname) }
}

/** On a report's page: the way back leads to the list as it was, and to the reports beside this one. */
function showWalk(): void {
  const bar = document.querySelector<HTMLElement>('[data-walk]')
  const walk = walkHere()
  if (bar === null || walk === null) return
  const at = walk.reports.findIndex((path) => location.pathname === path || location.pathname.startsWith(`${path}/`))
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-walk-list]')) link.href = walk.list
  // Done with and gone from the list: the next one is the first that is left.
  const [before, after] =
    at === -1 ? [undefined, goOn() ?? walk.reports[0]] : [walk.reports[at - 1], walk.reports[at + 1]]
  for (const [name, href] of Object.entries({ before, after })) {
    const link = bar.querySelector<HTMLAnchorElement>(`[data-walk-${name}]`)
    if (link === null || href === undefined) continue
    link.href = href
    link.hidden = false
  }
  const place = bar.querySelector('[data-walk-place]')
  if (place !== null && at !== -1) place.textContent = `${at + 1} / ${walk.reports.length}`
}

const goOn = (): string | undefined => document.querySelector<HTMLAnchorElement>('[data-go-on]')?.pathname

rememberList()
showWalk()
document.querySelector('[data-pane] [aria-current]')?.scrollIntoView({ block: 'nearest' })
