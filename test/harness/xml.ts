/** An element of a document that was read. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

const name = '[A-Za-z_][\\w:.-]*'
const token = new RegExp(`<(/?)(${name})((?:\\s+${name}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'uy')
const attribute = new RegExp(`(${name})="([^"]*)"`, 'gu')
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** Reads the XML that feeds and sitemaps are written in; throws at the first place where it is not well-formed. */
export function readXml(source: string): Element {
  const start = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/.exec(source)
  if (start === null) throw new Error('no XML declaration')
  const bad = forbidden.exec(source)
  if (bad !== null) throw new Error(`a character that XML cannot hold at ${bad.index}`)
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  token.lastIndex = start[0].length
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const found = token.exec(source)
    const parent = open.at(-1) ?? root
    if (found === null) throw new Error(`not well-formed at: ${source.slice(at, at + 60)}`)
    const [, isEnd, tag, attributes = '', isEmpty, text] = found
    if (text !== undefined) parent.text += decode(text)
    else if (isEnd === '/') {
      if (open.pop()?.name !== tag) throw new Error(`</${tag}> closes another element`)
    } else {
      const pairs = [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, decode(value)])
      const element: Element = { name: tag ?? '', attributes: Object.fromEntries(pairs), children: [], text: '' }
      parent.children.push(element)
      if (isEmpty !== '/') open.push(element)
    }
  }
  const [only, another] = root.children
  if (open.length !== 1 || only === undefined || another !== undefined || root.text.trim() !== '')
    throw new Error('not one whole element')
  return only
}

const decode = (text: string): string =>
  text.replaceAll(/&([^;]*);?/g, (whole, entity: string) => {
    const meant = whole.endsWith(';') ? entities[entity] : undefined
    if (meant === undefined) throw new Error(`an unknown entity: ${whole}`)
    return meant
  })

/** The text of each element of this name directly within. */
export const textsOf = (element: Element, child: string): string[] =>
  element.children.filter((one) => one.name === child).map(({ text }) => text)
