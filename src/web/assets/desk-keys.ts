/**
 * The officers' keys. Which there are, and what each does, stands in the table of the page's own help
 * (`dialog[data-shortcuts]`, components/shortcuts): here it is bound, and what the page does not have is left out.
 */

const dialog = document.querySelector<HTMLDialogElement>('dialog[data-shortcuts]')
const offName = 'pintas-mati'
/** A second key belongs to the first for so long. */
const pauseMs = 1500

/** Some browsers forbid to store anything, by an error; then there is nothing, and nothing is kept. */
function allowed<T>(touch: () => T): T | null {
  try {
    return touch()
  } catch {
    return null
  }
}

const rows = (): HTMLTableRowElement[] => [
  ...document.querySelectorAll<HTMLTableRowElement>('[data-rows] tbody tr:has(a)'),
]
const linkOf = (row: HTMLTableRowElement | undefined): HTMLAnchorElement | null =>
  row?.querySelector<HTMLAnchorElement>('a[href*="/laporan/"]') ?? null

/** The row that keys move on from: the one in focus, else the report that one comes back from. */
let current: HTMLTableRowElement | null = document.querySelector('[data-rows] tr[data-visited]')

function rowInFocus(): HTMLTableRowElement | null {
  const row = document.activeElement?.closest<HTMLTableRowElement>('[data-rows] tbody tr') ?? null
  if (row !== null) current = row
  return row
}

/** Along the rows of a list, or from report to report. */
function moveBy(step: number): boolean {
  const list = rows()
  if (list.length > 0) {
    rowInFocus()
    const at = current === null ? -1 : list.indexOf(current)
    current = list[Math.max(0, Math.min(list.length - 1, at + step))] ?? null
    linkOf(current ?? undefined)?.focus()
    current?.scrollIntoView({ block: 'nearest' })
    return true
  }
  return pressOn(document.querySelector<HTMLElement>(step > 0 ? '[data-walk-after]' : '[data-walk-before]'))
}

function pressOn(place: HTMLElement | null): boolean {
  if (place === null || place.hidden || place.closest('[hidden]') !== null) return false
  if (place instanceof HTMLInputElement && !['checkbox', 'radio'].includes(place.type)) place.focus()
  else place.click()
  return true
}

/** The form that one is in, else the one of the next step. */
function send(): boolean {
  const near = document.activeElement?.closest<HTMLFormElement>('main form[method="post"]')
  const form = near ?? document.querySelector<HTMLFormElement>('#langkah-isian')
  form?.requestSubmit()
  return form !== null
}

const acts: Readonly<Record<string, () => boolean>> = {
  next: () => moveBy(1),
  before: () => moveBy(-1),
  open: () => pressOn(linkOf(rowInFocus() ?? undefined)),
  mark: () => pressOn(rowInFocus()?.querySelector<HTMLElement>('[data-mark]') ?? null),
  send,
  help() {
    showBound()
    dialog?.showModal()
    return true
  },
}

function run({ dataset: { act, presses, goes } }: HTMLElement): boolean {
  if (act !== undefined) return acts[act]?.() ?? false
  if (presses !== undefined) return pressOn(document.querySelector<HTMLElement>(presses))
  if (goes === undefined) return false
  location.assign(goes)
  return true
}

const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'))

const bound = (): HTMLElement[] => [...(dialog?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
const isOff = (): boolean => allowed(() => localStorage.getItem(offName)) !== null

let first = { key: '', atMs: 0 }

/** `Ctrl+Enter`, `j`, or `g v` where `g` came just before. */
function keyOf(event: KeyboardEvent): string | null {
  if (event.altKey || event.isComposing) return null
  // A key that is held down would send the next report's form before anybody has read it.
  if (event.ctrlKey || event.metaKey) return event.key === 'Enter' && !event.repeat ? 'Ctrl+Enter' : null
  // Where somebody types, a letter is a letter.
  if (isTyping(event) || event.key.length !== 1) return null
  const isSecond = first.key !== '' && event.timeStamp - first.atMs < pauseMs
  const key = isSecond ? `${first.key} ${event.key}` : event.key
  const begins = !isSecond && bound().some((row) => row.dataset['key']?.startsWith(`${key} `))
  first = { key: begins ? key : '', atMs: event.timeStamp }
  return key
}

function press(event: KeyboardEvent): void {
  if (dialog?.open === true || isOff()) return
  const key = keyOf(event)
  const row = key === null ? undefined : bound().find(({ dataset }) => dataset['key'] === key)
  if (row !== undefined && run(row)) event.preventDefault()
}

/** What the page must have for an act to do anything. */
const actsOn: Readonly<Record<string, string>> = {
  send: '#langkah-isian',
  next: '[data-rows] tbody a, [data-walk]',
  before: '[data-rows] tbody a, [data-walk]',
}

/** A row whose target is not there promises nothing. */
function showBound(): void {
  for (const row of bound()) {
    const { presses, act } = row.dataset
    const selector = presses ?? (act === undefined ? undefined : actsOn[act]) ?? null
    row.hidden = selector !== null && document.querySelector(selector) === null
  }
}

if (dialog !== null) {
  const opener = document.querySelector<HTMLButtonElement>('[data-shortcuts-open]')
  if (opener !== null) opener.hidden = false
  opener?.addEventListener('click', () => acts['help']?.())
  for (const { dataset } of bound())
    if (dataset['presses'] !== undefined && dataset['key'] !== undefined)
      document
        .querySelector(dataset['presses'])
        ?.setAttribute('aria-keyshortcuts', dataset['key'].replace('Ctrl', 'Control'))
  const switchOn = dialog.querySelector<HTMLInputElement>('[data-shortcuts-on]')
  if (switchOn !== null) {
    switchOn.checked = !isOff()
    switchOn.addEventListener('change', () =>
      allowed(() => (switchOn.checked ? localStorage.removeItem(offName) : localStorage.setItem(offName, 'ya'))),
    )
  }
  document.addEventListener('keydown', press)
}
