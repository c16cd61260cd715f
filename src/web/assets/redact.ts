/**
 * Draws the areas of a photo that shall not be seen (components/photo-editor) by pointer, finger and keys. It only writes the
 * form's list of areas: the server draws the copy by it, so that no browser can put another picture into its place.
 */

type Tool = 'tutup' | 'buram' | 'potong'
/** In percent of the photo, from its upper left corner. */
type Area = {
  readonly tool: Tool
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const least = 1
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const rounded = (n: number): number => Math.round(n * 10) / 10
const within = (n: number, from: number, to: number): number => Math.min(Math.max(n, from), to)

/** Moved into the photo, and not too small to be seen. */
function fitted({ tool, ...area }: Area): Area {
  const [width, height] = [within(area.width, least, 100), within(area.height, least, 100)]
  const [left, top] = [within(area.left, 0, 100 - width), within(area.top, 0, 100 - height)]
  return { tool, left: rounded(left), top: rounded(top), width: rounded(width), height: rounded(height) }
}

const written = (areas: readonly Area[]): string =>
  areas.map(({ tool, left, top, width, height }) => [tool, left, top, width, height].join(' ')).join('\n')

function read(text: string): Area[] {
  const pattern = /^(tutup|buram|potong)\s+([\d.,]+)\s+([\d.,]+)\s+([\d.,]+)\s+([\d.,]+)$/i
  return text.split('\n').flatMap((line) => {
    const [, tool = '', ...numbers] = pattern.exec(line.trim()) ?? []
    const [left = NaN, top = NaN, width = NaN, height = NaN] = numbers.map((one) => Number(one.replace(',', '.')))
    return Number.isNaN(left + top + width + height)
      ? []
      : [fitted({ tool: tool.toLowerCase() as Tool, left, top, width, height })]
  })
}

/** Its lower right corner, as the eye sees it, changes the size. */
const isCorner = (button: HTMLElement, { clientX, clientY }: PointerEvent): boolean => {
  const box = button.getBoundingClientRect()
  return clientX > box.right - 14 && clientY > box.bottom - 14
}

function edit(editor: HTMLElement, form: HTMLFormElement, list: HTMLTextAreaElement): void {
  const stage = editor.querySelector<HTMLElement>('[data-redact-stage]')
  const photo = stage?.querySelector('img')
  const undo = editor.querySelector<HTMLButtonElement>('[data-redact-undo]')
  const status = editor.querySelector('[data-redact-status]')
  const tools = [...editor.querySelectorAll<HTMLButtonElement>('[data-redact-tool]')]
  const radios = [...form.querySelectorAll<HTMLInputElement>('input[type=radio][name=foto]')]
  if (!stage || !photo || !undo) return

  let areas = read(list.value)
  let before: (readonly Area[])[] = []
  let tool: Tool = 'tutup'
  /** The lists of other photos, while one is drawn on. */
  const lists = new Map<string, string>()
  let shown = ''

  const nameOf = (one: Tool): string => tools.find(({ dataset }) => dataset['redactTool'] === one)?.textContent ?? one
  const wordsOf = (area: Area, n: number): string => {
    const place = ['left', 'top', 'width', 'height'] as const
    const where = place.reduce(
      (text, side) => text.replace(`{${side}}`, String(area[side])),
      editor.dataset['place'] ?? '',
    )
    const words = editor.dataset['area'] ?? ''
    return words
      .replace('{n}', String(n + 1))
      .replace('{how}', nameOf(area.tool).toLowerCase())
      .replace('{place}', where)
  }
  const say = (words: string): void => {
    if (status) status.textContent = words
  }

  const place = (button: HTMLElement, { left, top, width, height }: Area): void => {
    Object.assign(button.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` })
  }
  const buttonOf = (area: Area, n: number): HTMLButtonElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.dataset['tool'] = area.tool
    button.dataset['n'] = String(n)
    button.ariaLabel = wordsOf(area, n)
    button.setAttribute('aria-describedby', 'penyamar-petunjuk')
    button.textContent = String(n + 1)
    place(button, area)
    return button
  }
  const draw = (focused?: number): void => {
    const buttons = areas.map(buttonOf)
    stage.replaceChildren(photo, ...buttons)
    undo.disabled = before.length === 0
    if (focused !== undefined) buttons[focused]?.focus()
  }
  const write = (): void => {
    list.value = written(areas)
    list.dispatchEvent(new CustomEvent('input', { bubbles: true, detail: 'drawn' }))
  }
  const change = (next: readonly Area[], focused?: number): void => {
    before.push(areas)
    areas = [...next]
    draw(focused)
    write()
  }
  /** One part is left at most. */
  const withNew = (area: Area): Area[] => [
    ...areas.filter((one) => one.tool !== 'potong' || area.tool !== 'potong'),
    fitted(area),
  ]
  const takeBack = (): void => {
    const last = before.pop()
    if (last === undefined) return
    areas = [...last]
    draw()
    write()
  }

  const show = (radio: HTMLInputElement): void => {
    const link = radio.closest('.ds-field')?.querySelector<HTMLAnchorElement>('a[data-redact-areas]')
    if (!link || radio.value === shown) return
    if (shown !== '') {
      lists.set(shown, list.value)
      list.value = lists.get(radio.value) ?? link.dataset['redactAreas'] ?? ''
    }
    shown = radio.value
    photo.src = link.href
    areas = read(list.value)
    before = []
    draw()
  }

  const at = ({ clientX, clientY }: PointerEvent): readonly [number, number] => {
    const box = photo.getBoundingClientRect()
    return [
      within(((clientX - box.left) / box.width) * 100, 0, 100),
      within(((clientY - box.top) / box.height) * 100, 0, 100),
    ]
  }
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button') : null
    const n = button === null ? -1 : Number(button.dataset['n'])
    const held = areas[n]
    const [x, y] = at(event)
    const isSizing = button !== null && isCorner(button, event)
    let drawn: Area | null = null
    const follow = (moved: PointerEvent): void => {
      const [toX, toY] = at(moved)
      if (Math.abs(toX - x) < 0.7 && Math.abs(toY - y) < 0.7) return
      if (held === undefined)
        drawn = {
          tool,
          left: Math.min(x, toX),
          top: Math.min(y, toY),
          width: Math.abs(toX - x),
          height: Math.abs(toY - y),
        }
      else if (isSizing) drawn = { ...held, width: held.width + toX - x, height: held.height + toY - y }
      else drawn = { ...held, left: held.left + toX - x, top: held.top + toY - y }
      const seen = fitted(drawn)
      if (button === null) stage.replaceChildren(photo, ...areas.map(buttonOf), buttonOf(seen, areas.length))
      else place(button, seen)
    }
    const leave = (): void => {
      stage.removeEventListener('pointermove', follow)
      if (drawn === null) button?.focus()
      else if (held === undefined) change(withNew(drawn), withNew(drawn).length - 1)
      else change(areas.with(n, fitted(drawn)), n)
    }
    stage.setPointerCapture(event.pointerId)
    stage.addEventListener('pointermove', follow)
    stage.addEventListener('lostpointercapture', leave, { once: true })
  })

  stage.addEventListener('keydown', (event) => {
    const button = event.target instanceof HTMLButtonElement ? event.target : null
    const n = Number(button?.dataset['n'] ?? NaN)
    const area = areas[n]
    const step = steps[event.key]
    if (area === undefined) return
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      change(areas.toSpliced(n, 1), Math.min(n, areas.length - 2))
      say(editor.dataset['gone'] ?? '')
    } else if (step !== undefined) {
      event.preventDefault()
      const [right, down] = step
      const moved = event.shiftKey
        ? { ...area, width: area.width + right, height: area.height + down }
        : { ...area, left: area.left + right, top: area.top + down }
      change(areas.with(n, fitted(moved)), n)
      say(wordsOf(fitted(moved), n))
    }
  })
  editor.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    takeBack()
  })
  undo.addEventListener('click', takeBack)
  editor.querySelector('[data-redact-clear]')?.addEventListener('click', () => change([]))
  editor.querySelector('[data-redact-add]')?.addEventListener('click', () => {
    const next = withNew({ tool, left: 40, top: 40, width: 20, height: 20 })
    change(next, next.length - 1)
    say(wordsOf({ tool, left: 40, top: 40, width: 20, height: 20 }, next.length - 1))
  })
  for (const one of tools)
    one.addEventListener('click', () => {
      tool = one.dataset['redactTool'] as Tool
      for (const other of tools) other.ariaPressed = String(other === one)
    })
  // Numbers that were typed, or that a kept draft brings back.
  list.addEventListener('input', (event) => {
    if (event instanceof CustomEvent && event.detail === 'drawn') return
    areas = read(list.value)
    draw()
  })
  for (const radio of radios) radio.addEventListener('change', () => show(radio))

  const field = list.closest('.ds-field')
  const numbers = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = editor.dataset['numbers'] ?? ''
  numbers.className = 'ds-details'
  field?.before(editor, numbers)
  if (field) numbers.append(summary, field)
  numbers.open = list.ariaInvalid === 'true'
  editor.hidden = false
  // An empty list is told in words by the server; a field that is folded away could not be pointed at.
  list.required = false
  const chosen = radios.find(({ checked }) => checked)
  if (chosen !== undefined) show(chosen)
}

const editor = document.querySelector<HTMLElement>('[data-redact]')
const list = document.querySelector<HTMLTextAreaElement>('textarea[name=bidang]')
if (editor !== null && list?.form) edit(editor, list.form, list)
