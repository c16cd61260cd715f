/**
 * Sends each file ahead as soon as it is chosen (components/file-field), with its progress, so that sending the form is
 * short and a lost network loses nothing. What has arrived stands in the form as a ticked box with the file's id.
 */

type Words = Readonly<
  Record<'sending' | 'sent' | 'waitsForNetwork' | 'notSent' | 'waitForFiles' | 'tooLarge' | 'tooMany', string>
>
type Taken = { readonly id: string; readonly kind: 'photo' | 'document'; readonly name: string; readonly size: string }

/** A file on its way: `failed` may go again, `refused` never will. */
type Going = { readonly file: File; readonly row: HTMLElement; state: 'waiting' | 'sending' | 'failed' | 'refused' }

function takeOver(field: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const { upload = '', mostFiles = '0', mostBytes = '0' } = field.dataset
  const words = JSON.parse(field.dataset['words'] ?? '{}') as Words
  const kept = field.querySelector('fieldset')
  const status = field.querySelector('[data-said]')
  const rows = field.querySelector('[data-going]')
  const going = new Set<Going>()
  let submitter: HTMLElement | null = null
  let isHeldBack = false

  const count = (): number =>
    [...going].filter(({ state }) => state !== 'refused').length + field.querySelectorAll('input:checked').length
  const isUnderWay = (): boolean => [...going].some(({ state }) => state === 'waiting' || state === 'sending')

  const say = (text: string): void => {
    if (status !== null) status.textContent = text
  }

  const tell = (one: Going, state: Going['state'], text: string): void => {
    one.state = state
    const line = one.row.querySelector('[role=status]')
    if (line !== null) line.textContent = text
    one.row.querySelector('progress')?.toggleAttribute('hidden', state === 'failed' || state === 'refused')
    one.row.querySelector('[data-again]')?.toggleAttribute('hidden', state !== 'failed')
  }

  const keep = (one: Going, { id, kind, name, size }: Taken): void => {
    const row = rowOf(field, 'kept')
    const [box, label, text] = [row.querySelector('input'), row.querySelector('label'), row.querySelector('span')]
    if (box === null || label === null || text === null) return
    box.value = id
    box.id = `isian-lampiran-${id}`
    label.htmlFor = box.id
    text.textContent = `${name} (${size})`
    if (kind === 'photo') {
      const picture = new Image()
      picture.alt = ''
      picture.src = `${upload}/${id}/kecil.jpg`
      label.prepend(picture)
    }
    kept?.querySelector('ul')?.append(row)
    kept?.removeAttribute('hidden')
    drop(one)
    say(`${name}: ${words.sent}`)
    box.dispatchEvent(new Event('change', { bubbles: true }))
  }

  const drop = (one: Going): void => {
    one.row.remove()
    going.delete(one)
  }

  /** One after the other: on a slow line ten at once would all be late. */
  const next = (): void => {
    const all = [...going]
    if (all.some(({ state }) => state === 'sending')) return
    const one = all.find(({ state }) => state === 'waiting')
    if (one !== undefined) return send(one)
    if (!isHeldBack || all.some(({ state }) => state === 'failed')) return
    isHeldBack = false
    form.requestSubmit(submitter)
  }

  const send = (one: Going): void => {
    tell(one, 'sending', words.sending)
    const body = new FormData()
    body.append('_csrf', new FormData(form).get('_csrf') ?? '')
    body.append(input.name, one.file)
    const request = new XMLHttpRequest()
    request.open('POST', upload)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      const bar = one.row.querySelector('progress')
      if (bar !== null) bar.value = loaded / total
    })
    request.addEventListener('load', () => {
      const answer = request.response as (Taken & { mistake?: undefined }) | { readonly mistake: string } | null
      if (request.status === 201 && answer !== null && answer.mistake === undefined) keep(one, answer)
      else if (answer?.mistake === undefined) tell(one, 'failed', words.notSent)
      else tell(one, 'refused', answer.mistake)
      next()
    })
    request.addEventListener('error', () => {
      tell(one, 'failed', navigator.onLine ? words.notSent : words.waitsForNetwork)
      next()
    })
    one.row.addEventListener('remove', () => request.abort())
    request.send(body)
  }

  const again = (one: Going): void => {
    tell(one, 'waiting', words.sending)
    next()
  }

  const begin = (file: File): void => {
    const row = rowOf(field, 'going')
    const one: Going = { file, row, state: 'waiting' }
    const name = row.querySelector('span')
    if (name !== null) name.textContent = file.name
    const isTooMany = count() >= Number(mostFiles)
    going.add(one)
    rows?.append(row)
    row.querySelector('[data-again]')?.addEventListener('click', () => again(one))
    row.querySelector('[data-remove]')?.addEventListener('click', () => {
      row.dispatchEvent(new Event('remove'))
      drop(one)
      next()
    })
    if (file.size > Number(mostBytes)) tell(one, 'refused', words.tooLarge)
    else if (isTooMany) tell(one, 'refused', words.tooMany)
    else again(one)
  }

  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    // From here on they go ahead one by one: left in the form they would go a second time.
    input.value = ''
    for (const file of files) begin(file)
  })
  window.addEventListener('online', () => {
    for (const one of going) if (one.state === 'failed') again(one)
  })
  // Before everybody else who listens: a form that is held back has not gone out.
  form.addEventListener(
    'submit',
    (event) => {
      const failed = [...going].find(({ state }) => state === 'failed')
      if (failed === undefined && !isUnderWay()) return
      event.preventDefault()
      event.stopImmediatePropagation()
      submitter = event.submitter
      isHeldBack = failed === undefined
      if (failed === undefined) say(words.waitForFiles)
      else failed.row.querySelector<HTMLElement>('[data-again]')?.focus()
    },
    { capture: true },
  )
}

function rowOf(field: HTMLElement, name: 'kept' | 'going'): HTMLElement {
  const template = field.querySelector<HTMLTemplateElement>(`template[data-row=${name}]`)
  const row = template?.content.firstElementChild?.cloneNode(true)
  if (!(row instanceof HTMLElement)) throw new Error(`the page has no row for what is ${name}`)
  return row
}

for (const field of document.querySelectorAll<HTMLElement>('[data-upload]')) {
  const input = field.querySelector<HTMLInputElement>('input[type=file]')
  if (input?.form) takeOver(field, input.form, input)
}
