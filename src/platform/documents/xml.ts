/** A piece of an XML text. An element without content is opened and closed. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attribute: (name: string) => string | null }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const piece =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|<[!?][^>]*>|([^<]+)/g

/**
 * The pieces of an XML text one after the other, with prefixes as they are written. Entities are the five of XML and numbers:
 * what a document declares itself, the beginning of many an attack, stays as it is written.
 */
export function* tokensOf(xml: string): Generator<XmlToken> {
  for (const [, data, closed, opened, attributes = '', text] of xml.matchAll(piece)) {
    if (closed !== undefined) yield { kind: 'close', name: closed }
    else if (opened !== undefined) {
      yield { kind: 'open', name: opened, attribute: (name) => attributeOf(attributes, name) }
      if (attributes.endsWith('/')) yield { kind: 'close', name: opened }
    } else if (data !== undefined) yield { kind: 'text', text: data }
    else if (text !== undefined) yield { kind: 'text', text: unescaped(text) }
  }
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${RegExp.escape(name)}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found === null ? null : unescaped(found[1] ?? found[2] ?? '')
}

const known: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return known[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
