import { html, type Html } from '../../html.ts'

/** How a whole divides into what was kept, kept late, and is still owed: a bar beside the words that say the same. */
export function shareBar(parts: {
  readonly onTime: number
  readonly late: number
  readonly runningLate: number
}): Html {
  const total = parts.onTime + parts.late + parts.runningLate
  const width = (part: number): number => Math.round((1000 * part) / total) / 10
  const [kept, late] = [width(parts.onTime), width(parts.onTime + parts.late)]
  return html`<svg class="bagian" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="tepat" width="${kept}" height="8"/><rect class="lewat" x="${kept}" width="${late - kept}" height="8"/><rect class="belum" x="${late}" width="${100 - late}" height="8"/></svg>`
}
