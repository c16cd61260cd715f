import { attributes, html, type Html } from '../../html.ts'

/** How far one is in a form of several pages: those behind, the one at hand, those ahead. `current` counts from 0. */
export const stepList = (label: string, names: readonly string[], current: number): Html =>
  html`<nav class="tahap" aria-label="${label}"><ol>${names.map(
    (name, i) =>
      html`<li${attributes({ 'data-state': i < current ? 'done' : i > current ? 'ahead' : null, 'aria-current': i === current ? 'step' : null })}>${name}</li>`,
  )}</ol></nav>`
