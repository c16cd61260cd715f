/**
 * Makes the public copy anew while a verifier chooses what becomes of each mark (modules/desk/web/marks), so that what they
 * read is what they send. A copy that was changed by hand is left as it is: the server takes out of it what was chosen.
 */

type Piece = string | readonly [number, string]

for (const marks of document.querySelectorAll<HTMLElement>('[data-settle]')) settleIn(marks)

function settleIn(marks: HTMLElement): void {
  const form = marks.closest('form')
  if (form === null) return
  const added = marks.querySelector<HTMLTextAreaElement>('textarea')

  const copyOf = (pieces: readonly Piece[]): string => {
    const made = pieces.map((piece) => (typeof piece === 'string' ? piece : replaced(marks, piece))).join('')
    const gone = (added?.value ?? '').split('\n').filter((line) => line.trim() !== '')
    return gone.reduce((copy, words) => copy.replaceAll(words.trim(), '[disamarkan]'), made).trim()
  }
  const boxes = (['title', 'text'] as const).flatMap((name) => {
    const box = form.elements.namedItem(name)
    const pieces = JSON.parse(marks.dataset[name === 'title' ? 'copyTitle' : 'copyText'] ?? '[]') as Piece[]
    const isBox = box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement
    // Only a copy that is what the choices make is made anew by them.
    return isBox ? [{ box, pieces, last: copyOf(pieces) }] : []
  })
  const choices = [...marks.querySelectorAll<HTMLSelectElement>('[data-mark-choice]')]

  const remake = (): void => {
    for (const one of boxes) {
      if (one.box.value.trim() !== one.last) continue
      one.last = copyOf(one.pieces)
      one.box.value = one.last
    }
    // The server compares with the choices that this copy was made by.
    for (const choice of choices) {
      const before = form.elements.namedItem(`semula_${choice.dataset['markChoice'] ?? ''}`)
      if (before instanceof HTMLInputElement) before.value = choice.value
    }
  }
  for (const choice of choices) choice.addEventListener('change', remake)
  added?.addEventListener('change', remake)
  takeSelected(marks, added, remake)
}

function replaced(marks: HTMLElement, [n, words]: readonly [number, string]): string {
  const choice = marks.querySelector<HTMLSelectElement>(`[data-mark-choice="${n}"]`)
  if (choice?.value === 'redact') return choice.dataset['gone'] ?? words
  return choice?.value === 'generalise' ? (choice.dataset['less'] ?? words) : words
}

/** Words selected in a letter of the page go into the list of what shall be taken out. */
function takeSelected(marks: HTMLElement, added: HTMLTextAreaElement | null, remake: () => void): void {
  const button = marks.querySelector<HTMLButtonElement>('[data-add-selected]')
  if (button === null || added === null) return
  button.hidden = false
  let selected = ''
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection()
    const within = selection?.anchorNode?.parentElement?.closest('.surat') ?? null
    if (within !== null) selected = selection?.toString().trim().replaceAll(/\s+/g, ' ') ?? ''
  })
  button.addEventListener('click', () => {
    if (selected === '') return
    added.value = [added.value.trim(), selected].filter((line) => line !== '').join('\n')
    selected = ''
    remake()
  })
}
