import { html, type Html } from '../../html.ts'

export type Load = { readonly late: number; readonly today: number; readonly week: number }

/** How much an office has before it, beside the numbers that say the same; `most` is what the longest bar stands for. */
export function loadBar({ late, today, week }: Load, most: number): Html {
  const width = (part: number): number => (most === 0 ? 0 : Math.round((1000 * part) / most) / 10)
  const [first, second, third] = [width(late), width(late + today), width(late + today + week)]
  return html`<svg class="beban" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="lewat" width="${first}" height="8"/><rect class="hari-ini" x="${first}" width="${second - first}" height="8"/><rect class="pekan" x="${second}" width="${third - second}" height="8"/></svg>`
}
