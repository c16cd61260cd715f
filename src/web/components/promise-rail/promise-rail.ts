import { attributes, html, type Html } from '../../html.ts'

export type Step = {
  readonly label: string
  /** `late` was not done in time, done since or not: the rail is honest about it. */
  readonly state: 'done' | 'current' | 'ahead' | 'late'
  /** What the state means, in words: “Rabu, 25 Maret 2026”, “paling lambat …”. */
  readonly words: string
  /** The other date: by when it was promised, where `words` say when it was done. */
  readonly promised?: string
}

/** The promise to the reporter in a few steps: what was done when, what is due when. */
export const promiseRail = (label: string, steps: readonly Step[]): Html =>
  html`<ol class="janji" aria-label="${label}">${steps.map(
    (step) =>
      html`<li${attributes({ 'data-state': step.state, 'aria-current': step.state === 'current' ? 'step' : null })}><strong>${step.label}</strong> <span>${step.words}</span>${step.promised === undefined ? null : html` <small>${step.promised}</small>`}</li>
`,
  )}</ol>`
