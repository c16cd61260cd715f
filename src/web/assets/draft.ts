/**
 * Keeps what somebody types into a form, in this browser and on the server, until it is sent. A form says so itself
 * (components/kept-form): `data-draft` is the name under which it is kept, `data-draft-of` the server's draft that it
 * shows, `data-draft-tab` that it is kept no longer than this tab, `data-draft-save` where the server takes it.
 */

type Values = readonly string[]
/** By field name: what the page came with, and what was typed over it. */
type Typed = Record<string, { readonly was: Values; readonly now: Values }>
/** `of` is the server's draft that was typed into; empty before there is one. */
type Kept = { readonly of: string; readonly at: number; readonly typed: Typed }

const keptForMs = 7 * 24 * 60 * 60 * 1000
const pauseMs = 2000
const nowMs = (): number => performance.timeOrigin + performance.now()

/** Some browsers forbid to store anything, by an error; then there is nothing, and nothing is kept. */
function allowed<T>(touch: () => T): T | null {
  try {
    return touch()
  } catch {
    return null
  }
}

const memory = {
  read: (store: () => Storage, name: string): Kept | null =>
    allowed(() => {
      const kept = JSON.parse(store().getItem(name) ?? 'null') as Kept | null
      return kept !== null && nowMs() - kept.at < keptForMs ? kept : null
    }),
  write: (store: () => Storage, name: string, kept: Kept): boolean =>
    allowed(() => {
      if (Object.keys(kept.typed).length === 0) store().removeItem(name)
      else store().setItem(name, JSON.stringify(kept))
      return true
    }) ?? false,
  forget(name: string, of: string | undefined): void {
    for (const store of [() => localStorage, () => sessionStorage])
      if (of === undefined || memory.read(store, name)?.of === of) allowed(() => store().removeItem(name))
  },
}

function keepForm(form: HTMLFormElement, name: string): void {
  const { draftOf = '', draftSave, draftTab } = form.dataset
  const store = (): Storage => (draftTab === undefined ? localStorage : sessionStorage)
  const status = document.querySelector<HTMLElement>('[data-draft-status]')
  const came = new Map([...namesIn(form)].map((field) => [field, valuesOf(form, field, asItCame)]))
  let of = draftOf
  let saved = bodyOf(form)
  let isLeaving = false
  let saving: AbortController | null = null
  let timer = 0

  const say = (what: 'saved' | 'offline' | 'restored' | 'unkept'): void => {
    const words = status?.dataset[what]
    if (status === null || words === undefined || status.dataset['state'] === what) return
    status.dataset['state'] = what
    status.textContent = words
    for (const drop of document.querySelectorAll<HTMLElement>('[data-draft-drop]')) drop.hidden = false
  }

  /** What this browser has of the same draft; what it has of another one is over. */
  const readKept = (): Kept | null => {
    const kept = memory.read(store, name)
    return kept === null || (kept.of !== '' && of !== '' && kept.of !== of) ? null : kept
  }

  /** Puts back what the server has not got: fields that it shows empty, or still as they were before. */
  const restore = (): void => {
    const kept = readKept()
    if (kept === null) return
    const open = Object.entries(kept.typed).filter(([field, { was, now }]) => {
      const there = came.get(field)
      return there === undefined || (!isSame(there, now) && (isSame(there, was) || there.join('') === ''))
    })
    memory.write(store, name, { ...kept, of: of === '' ? kept.of : of, typed: Object.fromEntries(open) })
    const missing = open.filter(([field]) => came.has(field))
    for (const [field, { now }] of missing) put(form, field, now)
    if (missing.length === 0) return
    say('restored')
    later()
  }

  const keepHere = (): boolean => {
    const kept = readKept()
    const typed: Typed = { ...kept?.typed }
    for (const [field, was] of came) {
      const now = valuesOf(form, field, asTyped)
      if (isSame(was, now)) delete typed[field]
      else typed[field] = { was, now }
    }
    return memory.write(store, name, { of: of === '' ? (kept?.of ?? '') : of, at: nowMs(), typed })
  }

  const keepThere = async (): Promise<void> => {
    const body = bodyOf(form)
    if (draftSave === undefined || body === saved || isLeaving) return
    saving?.abort()
    saving = new AbortController()
    try {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const answer = await fetch(draftSave, { method: 'POST', body, headers, signal: saving.signal, keepalive: true })
      if (!answer.ok) return
      of = ((await answer.json()) as { draft: string }).draft
      saved = body
      keepHere()
      say('saved')
    } catch (error) {
      // An abort is our own doing; anything else is the network.
      if (!(error instanceof DOMException)) say(keepHere() ? 'offline' : 'unkept')
    }
  }

  const keep = (): void => {
    window.clearTimeout(timer)
    timer = 0
    const isKept = keepHere()
    if (navigator.onLine) void keepThere()
    else say(isKept ? 'offline' : 'unkept')
  }
  const later = (): void => {
    if (timer === 0) timer = window.setTimeout(keep, pauseMs)
  }

  form.addEventListener('input', later)
  form.addEventListener('change', later)
  // On the form itself, so that it comes before whatever the page does with a form that goes out.
  form.addEventListener('submit', (event) => {
    if (navigator.onLine) {
      isLeaving = true
      saving?.abort()
      keepHere()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    keep()
    status?.scrollIntoView({ block: 'center' })
  })
  window.addEventListener('pagehide', () => {
    if (timer !== 0) keep()
  })
  window.addEventListener('pageshow', () => (isLeaving = false))
  window.addEventListener('offline', keep)
  window.addEventListener('online', () => {
    say('saved')
    keep()
  })
  restore()
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What people fill in. Of hidden fields those that say so: their value was chosen by typing into another one. */
const isField = (element: Element): element is Field =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement &&
    !['file', 'password', 'submit', 'button'].includes(element.type) &&
    (element.type !== 'hidden' || element.dataset['kept'] !== undefined))

const fieldsIn = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(isField).filter(({ name }) => name !== '')
const namesIn = (form: HTMLFormElement): Set<string> => new Set(fieldsIn(form).map(({ name }) => name))

const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')

const asTyped = (field: Field): string | null => (isTick(field) && !field.checked ? null : field.value)

/** As the server sent it, whatever the browser itself has put there since. */
function asItCame(field: Field): string | null {
  if (isTick(field)) return field.defaultChecked ? field.value : null
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? ''
}

const valuesOf = (form: HTMLFormElement, name: string, read: (field: Field) => string | null): Values =>
  fieldsIn(form)
    .filter((field) => field.name === name)
    .flatMap((field) => read(field) ?? [])

/** Puts values where they were typed, and tells whoever listens to the field. */
function put(form: HTMLFormElement, name: string, values: Values): void {
  for (const field of fieldsIn(form).filter((one) => one.name === name)) {
    if (isTick(field)) field.checked = values.includes(field.value)
    else field.value = values[0] ?? ''
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

/** Servers trim, and write line ends their own way. */
const plain = (values: Values): string => JSON.stringify(values.map((value) => value.replaceAll('\r\n', '\n').trim()))
const isSame = (one: Values, other: Values): boolean => plain(one) === plain(other)

/** The form as a browser would send it, but for its files. */
function bodyOf(form: HTMLFormElement): string {
  const texts = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return new URLSearchParams(texts).toString()
}

for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-draft-over]'))
  memory.forget(dataset['draftOver'] ?? '', dataset['draftOf'])
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]'))
  keepForm(form, form.dataset['draft'] ?? '')
