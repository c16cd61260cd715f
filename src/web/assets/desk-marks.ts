/**
 * Marking rows of a list (`[data-mark]`): all of the page, a range with Shift, and how many they are. The form
 * (`form[data-marks]`) works without it.
 */

const form = document.querySelector<HTMLFormElement>('form[data-marks]')
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-mark]')]
const pageBox = form?.querySelector<HTMLInputElement>('[data-mark-page] input') ?? null
/** Where a range begins. */
let last: HTMLInputElement | null = null

function count(): void {
  const marked = boxes.filter(({ checked }) => checked)
  const status = form?.querySelector<HTMLElement>('[data-mark-count]')
  if (status) status.textContent = marked.length === 0 ? '' : `${marked.length} ${status.dataset['words'] ?? ''}`
  form?.toggleAttribute('data-any', marked.length > 0)
  for (const box of boxes) box.closest('tr')?.toggleAttribute('data-marked', box.checked)
  if (pageBox === null) return
  pageBox.checked = marked.length === boxes.length
  pageBox.indeterminate = marked.length > 0 && marked.length < boxes.length
}

function mark(box: HTMLInputElement, isRange: boolean): void {
  const [from, to] = [last === null ? -1 : boxes.indexOf(last), boxes.indexOf(box)]
  if (isRange && from !== -1)
    for (const between of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) between.checked = box.checked
  last = box
  count()
}

for (const box of boxes) box.addEventListener('click', ({ shiftKey }) => mark(box, shiftKey))
pageBox?.closest('label')?.removeAttribute('hidden')
pageBox?.addEventListener('change', () => {
  for (const box of boxes) box.checked = pageBox.checked
  count()
})
// Browsers remember what was ticked when one comes back.
window.addEventListener('pageshow', count)
