import { html, type Html } from '../../html.ts'

/** Newer and older by key, never by page number, so that nothing is missed while rows arrive. */
export const pager = (content: {
  readonly label: string
  readonly newer: { readonly label: string; readonly href: string } | null
  readonly older: { readonly label: string; readonly href: string } | null
}): Html | null =>
  content.newer === null && content.older === null
    ? null
    : html`<nav class="halaman" aria-label="${content.label}">
${content.newer === null ? null : html`<a class="ds-link" rel="prev" href="${content.newer.href}">← ${content.newer.label}</a>`}
${content.older === null ? null : html`<a class="ds-link" rel="next" href="${content.older.href}">${content.older.label} →</a>`}</nav>`
