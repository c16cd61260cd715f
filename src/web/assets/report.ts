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

/** Escape leaves the field, so that the page's keys are keys again. */
function leaveField({ key, target, defaultPrevented }: KeyboardEvent): void {
  if (key === 'Escape' && !defaultPrevented && target instanceof HTMLElement && target.closest('form') !== null)
    target.blur()
}

document.addEventListener('click', useTemplate)
document.addEventListener('click', beginStep)
document.addEventListener('keydown', leaveField)
