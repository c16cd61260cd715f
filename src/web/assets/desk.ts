/**
 * The officers' keys: along the rows of a list (`[data-rows]`), from report to report in the order of the list that one
 * came from, and to the few places that every page of work has. Silent while somebody types.
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
const offName = 'pintas-mati'
const readWalk = (): Walk | null => allowed(() => JSON.parse(sessionStorage.getItem(walkName) ?? 'null') as Walk | null)

const rowLinks = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('[data-rows] tbody a')]
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-shortcuts]')
/** Keys that lead to one place of the page, where it has it. The dialog explains them (components/shortcuts). */
const placeOf: Readonly<Record<string, string>> = {
  '/': 'main input[type="search"]',
  n: 'main a[rel="next"]',
  p: 'main a[rel="prev"]',
  l: 'main [data-next-step]',
  u: 'main [data-walk-list]',
}
/** The row that keys move on from: the one in focus, else the report that one comes back from. */
let current = -1

/** The list that is left is remembered, so that reports can be gone through one after the other. */
function rememberList(): void {
  const reports = rowLinks().map(({ pathname }) => pathname)
  if (reports.length === 0) return
  allowed(() =>
    sessionStorage.setItem(walkName, JSON.stringify({ list: location.pathname + location.search, reports })),
  )
  const from = document.referrer === '' ? -1 : reports.indexOf(new URL(document.referrer).pathname)
  if (from === -1) return
  current = from
  rowLinks()[from]?.closest('tr')?.setAttribute('data-visited', '')
}

/** On a report's page: the way back leads to the list as it was, and to the reports beside this one. */
function showWalk(): void {
  const bar = document.querySelector<HTMLElement>('[data-walk]')
  const walk = readWalk()
  if (bar === null || walk === null) return
  const at = walk.reports.indexOf(location.pathname)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-walk-list]')) link.href = walk.list
  if (at === -1) return
  for (const [name, href] of Object.entries({ before: walk.reports[at - 1], after: walk.reports[at + 1] })) {
    const link = bar.querySelector<HTMLAnchorElement>(`[data-walk-${name}]`)
    if (link === null || href === undefined) continue
    link.href = href
    link.hidden = false
  }
  const place = bar.querySelector('[data-walk-place]')
  if (place !== null) place.textContent = `${at + 1} / ${walk.reports.length}`
}

function moveBy(step: number): boolean {
  const links = rowLinks()
  if (links.length > 0) {
    const focused = links.findIndex((link) => link === document.activeElement)
    current = Math.max(0, Math.min(links.length - 1, (focused === -1 ? current : focused) + step))
    links[current]?.focus()
    links[current]?.closest('tr')?.scrollIntoView({ block: 'nearest' })
    return true
  }
  const link = document.querySelector<HTMLAnchorElement>(step > 0 ? '[data-walk-after]' : '[data-walk-before]')
  if (link === null || link.hidden) return false
  link.click()
  return true
}

const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'))

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event)) return
  if (dialog?.open === true || allowed(() => localStorage.getItem(offName)) !== null) return
  if (event.key === '?') dialog?.showModal()
  else if (event.key === 'j' || event.key === 'k') {
    if (!moveBy(event.key === 'j' ? 1 : -1)) return
  } else {
    const place = document.querySelector<HTMLElement>(placeOf[event.key] ?? ':not(*)')
    if (place === null) return
    if (place instanceof HTMLInputElement) place.focus()
    else place.click()
  }
  event.preventDefault()
}

if (dialog !== null) {
  const opener = document.querySelector<HTMLButtonElement>('[data-shortcuts-open]')
  if (opener !== null) opener.hidden = false
  opener?.addEventListener('click', () => dialog.showModal())
  for (const [key, place] of Object.entries(placeOf))
    document.querySelector(place)?.setAttribute('aria-keyshortcuts', key)
  const switchOn = dialog.querySelector<HTMLInputElement>('[data-shortcuts-on]')
  if (switchOn !== null) {
    switchOn.checked = allowed(() => localStorage.getItem(offName)) === null
    switchOn.addEventListener('change', () =>
      allowed(() => (switchOn.checked ? localStorage.removeItem(offName) : localStorage.setItem(offName, 'ya'))),
    )
  }
  document.addEventListener('keydown', press)
}
rememberList()
showWalk()
