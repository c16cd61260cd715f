/**
 * Offers places while somebody types one (components/place-field): a combobox with a list, by keyboard, pointer and
 * screen reader. What is chosen goes into the hidden field beside it; without this module the form asks on its next page.
 */

type Place = { readonly code: string; readonly name: string; readonly within: string }

const pauseMs = 150
const leastLetters = 2

function offerPlaces(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input.ds-input[type="text"]')
  if (input === null) return
  const list = listFor(input, box.dataset['placeList'] ?? '')
  const status = Object.assign(document.createElement('p'), { className: 'ds-sr-only', role: 'status' })
  input.after(list)
  box.append(status)
  let places: readonly Place[] = []
  let active = -1
  let asking: AbortController | null = null
  let timer = 0

  const show = (found: readonly Place[]): void => {
    places = found
    active = -1
    list.replaceChildren(...found.map((place, at) => optionFor(place, `${list.id}-${at}`)))
    list.hidden = found.length === 0
    input.ariaExpanded = String(found.length > 0)
    input.removeAttribute('aria-activedescendant')
  }
  const ask = async (typed: string): Promise<void> => {
    asking?.abort()
    asking = new AbortController()
    try {
      const answer = await fetch(`${box.dataset['place'] ?? ''}?q=${encodeURIComponent(typed)}`, {
        signal: asking.signal,
      })
      const { places: found } = (await answer.json()) as { places: readonly Place[] }
      if (document.activeElement !== input) return
      show(found)
      status.textContent =
        found.length === 0
          ? (box.dataset['placeNone'] ?? '')
          : (box.dataset['placeFound'] ?? '').replace('{n}', String(found.length))
    } catch {
      // Asked again meanwhile, or no network: what is typed is asked about on the next page.
    }
  }
  const move = (to: number): void => {
    active = (to + places.length + 1) % (places.length + 1)
    if (active === places.length) active = -1
    for (const [at, option] of [...list.children].entries()) option.ariaSelected = String(at === active)
    const option = list.children[active]
    if (option === undefined) input.removeAttribute('aria-activedescendant')
    else {
      input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
  }
  const choose = (place: Place): void => {
    input.value = place.within === '' ? place.name : `${place.name}, ${place.within}`
    setCode(box, place.code)
    show([])
    status.textContent = input.value
    // Whoever keeps what is typed hears of the choice too.
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  input.addEventListener('input', () => {
    setCode(box, '')
    clearTimeout(timer)
    const typed = input.value.trim()
    if (typed.length < leastLetters) show([])
    else timer = setTimeout(() => void ask(typed), pauseMs)
  })
  input.addEventListener('keydown', (event) => {
    const chosen = places[active]
    if (event.key === 'ArrowDown' && places.length > 0) move(active + 1)
    else if (event.key === 'ArrowUp' && places.length > 0) move(active === -1 ? places.length - 1 : active - 1)
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen)
    else if (event.key === 'Escape' && places.length > 0) show([])
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', () => show([]))
  // The list is closed when the field is left: a press on it must not leave the field.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null
    const place = option === null ? undefined : places[[...list.children].indexOf(option)]
    if (place !== undefined) choose(place)
  })
}

function listFor(input: HTMLInputElement, label: string): HTMLElement {
  const list = Object.assign(document.createElement('ul'), { id: `${input.id}-daftar`, role: 'listbox', hidden: true })
  list.ariaLabel = label
  input.role = 'combobox'
  input.ariaAutoComplete = 'list'
  input.ariaExpanded = 'false'
  input.setAttribute('aria-controls', list.id)
  return list
}

function optionFor({ name, within }: Place, id: string): HTMLElement {
  const option = Object.assign(document.createElement('li'), { id, role: 'option', ariaSelected: 'false' })
  option.append(name)
  if (within !== '') option.append(Object.assign(document.createElement('small'), { textContent: within }))
  return option
}

/** The code stands in a hidden field, or in choices that the page came with and that the list replaces. */
function setCode(box: HTMLElement, code: string): void {
  box.querySelector('fieldset')?.remove()
  const named = box.querySelector<HTMLInputElement>('input[type="hidden"]') ?? hiddenFor(box)
  named.value = code
}

function hiddenFor(box: HTMLElement): HTMLInputElement {
  const name = `${box.querySelector<HTMLInputElement>('input.ds-input')?.name ?? ''}_kode`
  const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name })
  hidden.dataset['kept'] = ''
  box.append(hidden)
  return hidden
}

for (const box of document.querySelectorAll<HTMLElement>('[data-place]')) offerPlaces(box)
