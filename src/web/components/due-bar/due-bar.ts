import { attributes, html, type Html } from '../../html.ts'

/** Beyond a working week every limit looks equally far. */
const longestDays = 5

/**
 * How near a limit is: a short bar that fills as the last day comes, and the same in words. `days` are working days
 * left, negative once it has passed.
 */
export function dueBar(days: number, label: string): Html {
  const nearness = days < 0 ? 'late' : days <= 1 ? 'near' : 'far'
  const filled = Math.max(0, longestDays - Math.max(days, 0)) + 1
  return html`<span class="sisa"${attributes({ 'data-nearness': nearness })}><svg viewBox="0 0 60 8" width="60" height="8" aria-hidden="true"><rect class="lajur" width="60" height="8" rx="4"/><rect class="isi" width="${(60 * Math.min(filled, 6)) / 6}" height="8" rx="4"/></svg> <span>${label}</span></span>`
}
