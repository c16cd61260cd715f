/**
 * Comforts of an officer's page of one report: templates go into the form where one is, photos open large, and whoever
 * is mentioned is found while typing. Everything here is a link or a text field without it.
 */

const inBraces = /\{[^{}\n]*\}/

/** Puts a template's words into the form: below what stands there already, with its first gap ready to be typed over. */
function useTemplate(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('[data-template] a') : null
  const item = link?.closest<HTMLElement>('[data-template]')
  const words = item?.querySelector('.surat')?.textContent
  const form = document.querySelector<HTMLFormElement>('#langkah-isian')
  const box = form?.querySelector('textarea')
  if (!item || !words || !form || !box) return
  event.preventDefault()
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[type=radio][name=kind]'))
    if (radio.value === item.dataset['template']) radio.click()
  const before = box.value.trimEnd() === '' ? '' : `${box.value.trimEnd()}\n\n`
  box.value = before + words
  box.dispatchEvent(new Event('input', { bubbles: true }))
  item.closest('details')?.removeAttribute('open')
  box.focus()
  const gap = inBraces.exec(words)
  if (gap !== null) box.setSelectionRange(before.length + gap.index, before.length + gap.index + gap[0].length)
}

/** Following the way to the next step, one can type at once. */
function beginStep(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('[data-next-step]') : null
  const first = document.querySelector<HTMLElement>(
    '#langkah-isian :is(input:not([type=hidden]), select, textarea, button)',
  )
  if (link === null || first === null) return
  event.preventDefault()
  first.scrollIntoView({ block: 'center' })
  first.focus()
}

/** The photos of the page, large and one after the other (components/photo-viewer). */
function viewPhotos(viewer: HTMLDialogElement): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.lampiran a:has(img)')]
  const photo = viewer.querySelector<HTMLImageElement>('[data-viewer-photo]')
  const place = viewer.querySelector('[data-viewer-place]')
  const file = viewer.querySelector<HTMLAnchorElement>('[data-viewer-open]')
  const steps = [...viewer.querySelectorAll<HTMLButtonElement>('[data-viewer-step]')]
  let at = 0

  const show = (n: number): void => {
    const link = links[n]
    if (link === undefined || photo === null) return
    at = n
    photo.src = link.href
    photo.alt = link.querySelector('img')?.alt ?? ''
    if (file !== null) file.href = link.href
    const words = viewer.dataset['place'] ?? ''
    if (place !== null) place.textContent = words.replace('{n}', String(n + 1)).replace('{of}', String(links.length))
    for (const step of steps) step.disabled = links[n + Number(step.dataset['viewerStep'])] === undefined
    if (!viewer.open) viewer.showModal()
  }

  document.addEventListener('click', (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey)
    const link = event.target instanceof Element ? event.target.closest('.lampiran a') : null
    const n = links.findIndex((one) => one === link)
    if (!plain || n === -1) return
    event.preventDefault()
    show(n)
  })
  for (const step of steps) step.addEventListener('click', () => show(at + Number(step.dataset['viewerStep'])))
  viewer.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') show(at + 1)
    if (key === 'ArrowLeft') show(at - 1)
  })
}

/** While a name is typed after `@`, the colleagues that it begins are offered below the field. */
function offerNames(list: Element): void {
  const box = document.querySelector<HTMLTextAreaElement>('#langkah-isian textarea')
  const names = [...list.querySelectorAll('[data-mention-name]')].map(({ textContent }) => textContent)
  if (box === null) return
  const offers = document.createElement('div')
  offers.className = 'sebut-usul'
  offers.role = 'group'
  offers.ariaLabel = list.ariaLabel
  box.after(offers)

  const begun = (): RegExpExecArray | null =>
    /(?:^|[\s(])@(\p{L}[^@\n]{0,40})?$/u.exec(box.value.slice(0, box.selectionStart))
  const put = (name: string): void => {
    const from = box.value.slice(0, box.selectionStart).lastIndexOf('@')
    box.setRangeText(`@${name} `, from, box.selectionStart, 'end')
    offers.replaceChildren()
    box.dispatchEvent(new Event('input', { bubbles: true }))
    box.focus()
  }
  box.addEventListener('input', () => {
    const typed = begun()
    const fitting = typed === null ? [] : names.filter((name) => hasBegun(name, typed[1] ?? ''))
    offers.replaceChildren(
      ...fitting.slice(0, 6).map((name) => {
        const button = document.createElement('button')
        button.type = 'button'
        button.className = 'ds-button'
        button.dataset['variant'] = 'secondary'
        button.dataset['size'] = 'sm'
        button.textContent = `@${name}`
        button.addEventListener('click', () => put(name))
        return button
      }),
    )
  })
}

/** Some word of the name begins like this. */
const hasBegun = (name: string, typed: string): boolean => ` ${name}`.toLowerCase().includes(` ${typed.toLowerCase()}`)

/** Escape leaves the field, so that the page's keys are keys again. */
function leaveField({ key, target, defaultPrevented }: KeyboardEvent): void {
  if (key === 'Escape' && !defaultPrevented && target instanceof HTMLElement && target.closest('form') !== null)
    target.blur()
}

document.addEventListener('click', useTemplate)
document.addEventListener('click', beginStep)
document.addEventListener('keydown', leaveField)
const viewer = document.querySelector<HTMLDialogElement>('dialog[data-viewer]')
if (viewer !== null) viewPhotos(viewer)
const colleagues = document.querySelector('[data-mention]')
if (colleagues !== null) offerNames(colleagues)
