import { html, type Html } from '../../html.ts'

/** A state in one or two words. `waiting` is turmeric and means: it waits for whoever is reading. */
export const badge = (label: string, tone: 'neutral' | 'running' | 'waiting' | 'late' | 'done'): Html =>
  html`<span class="ds-tag" data-color="${colours[tone]}">${label}</span>`

const colours = { neutral: 'neutral', running: 'accent', waiting: 'brand', late: 'danger', done: 'success' } as const
