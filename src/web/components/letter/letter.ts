import { attributes, html, type Html } from '../../html.ts'
import type { Language } from '../../messages/messages.ts'
import type { Piece } from './piece.ts'

/**
 * How a piece looks: written into the message itself for mail programs, as classes on our own pages, where it is only
 * looked at and its links lead nowhere.
 */
type Paint = { readonly look: (what: keyof typeof styles) => Html; readonly isLive: boolean }

/**
 * Mail programs know no style sheets of ours, and turn colours round in the dark as they like: so text keeps the
 * reader's own colours, and only the button brings both of its own.
 */
const styles = {
  frame: 'max-width:36em;margin:0 auto;padding:16px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.5',
  brand: 'font-weight:bold;letter-spacing:.02em',
  about: 'font-size:18px;font-weight:bold',
  quote: 'margin:16px 0;padding:4px 16px;border-left:4px solid #b7791f;white-space:pre-line',
  text: 'white-space:pre-line',
  button:
    'display:inline-block;padding:12px 20px;border-radius:6px;background:#0b4f79;color:#ffffff;text-decoration:none;font-weight:bold',
  note: 'font-size:14px',
} as const

const inline: Paint = { look: (what) => attributes({ style: styles[what] }), isLive: true }
const classes: Paint = { look: (what) => attributes({ class: `surat-${what}` }), isLive: false }

/** The whole page that travels in an e-mail beside its plain text: no pictures, nothing that reports back. */
export const letterPage = (subject: string, pieces: readonly Piece[], language: Language): string =>
  html`<!doctype html>
<html${attributes({ lang: language })}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body>${frame(pieces, inline)}</body></html>
`.markup

/** The same on a page of ours, where inline style is forbidden. */
export const letterPreview = (pieces: readonly Piece[]): Html => frame(pieces, classes)

const frame = (pieces: readonly Piece[], paint: Paint): Html => html`<div${paint.look('frame')}>
<p${paint.look('brand')}>LAPOR!</p>
${pieces.map((piece) => view(piece, paint))}</div>`

function view(piece: Piece, { look, isLive }: Paint): Html {
  const link = (href: string): Html => attributes({ href: isLive ? href : null })
  switch (piece.kind) {
    case 'about':
    case 'text':
    case 'note':
      return html`<p${look(piece.kind)}>${piece.text}</p>
`
    case 'quote':
      return html`<blockquote${look('quote')}>${piece.text}</blockquote>
`
    case 'list':
      return html`<p${look('about')}>${piece.title}</p>
<ul>${piece.items.map(
        ({ text, href }) => html`<li>${href === null ? text : html`<a${link(href)}>${text}</a>`}</li>
`,
      )}</ul>
`
    case 'action':
      return html`<p><a${look('button')}${link(piece.href)}>${piece.label}</a></p>
`
  }
}
