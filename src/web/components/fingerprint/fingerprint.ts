import { html, type Html } from '../../html.ts'

/** A hash as people read it aloud: its 64 signs in groups of eight. */
export const grouped = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash

/** A hash in full; it breaks between its groups, and is copied without them. */
export const fingerprint = (hash: string): Html =>
  html`<code class="sidik">${hash.match(/.{1,8}/g)?.map((group) => html`<span>${group}</span><wbr>`)}</code>`
