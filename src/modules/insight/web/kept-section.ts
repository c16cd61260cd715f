import { shareBar } from '../../../web/components/share-bar/share-bar.ts'
import { table } from '../../../web/components/table/table.ts'
import { html, type Html } from '../../../web/html.ts'
import { monthAndYear } from '../../../web/messages/dates.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import { fewest } from '../domain/disclosure.ts'
import { dutyLimits, type DutyLimit } from '../domain/duty.ts'
import { totalOf, type Figure } from '../domain/figures.ts'

/** How the limits were kept, month by month, each with the number that it is a share of. */
export function keptSection(
  figures: readonly Figure[],
  {
    agency,
    today,
    language,
  }: { readonly agency: string; readonly today: Temporal.PlainDate; readonly language: Language },
  text: Messages,
): Html {
  const words = text.figures
  const isTold = figures.some(({ told }) => told === 'kept')
  return html`<section class="tepati"><h2 class="ds-heading" data-size="md" id="ditepati">${words.title}</h2>
<p>${words.lead(agency)}</p>
${
  isTold
    ? html`<div class="angka-angka">${dutyLimits.map((limit) => ofLimit(limit, figures, today, language, text))}</div>`
    : html`<p>${words.nothingYet}</p>`
}
<p class="ringkas">${words.privacy(fewest)}</p></section>`
}

function ofLimit(
  limit: DutyLimit,
  figures: readonly Figure[],
  today: Temporal.PlainDate,
  language: Language,
  text: Messages,
): Html {
  const words = text.figures
  const nameOf = (month: Temporal.PlainDate): string => {
    const name = monthAndYear(month, language)
    return month.toPlainYearMonth().equals(today.toPlainYearMonth()) ? words.soFar(name) : name
  }
  return table({
    caption: words.limits[limit],
    columns: [{ label: words.month }, { label: words.kept }],
    rows: sinceTheFirst(figures.filter((one) => one.limit === limit)).map((one) => [
      nameOf(one.month),
      keptWords(one, text),
    ]),
  })
}

/** Months before the first in which anything fell due tell nothing; figures come newest first. */
const sinceTheFirst = (figures: readonly Figure[]): readonly Figure[] =>
  figures.slice(0, Math.max(1, figures.findLastIndex(({ told }) => told !== 'none') + 1))

/** “41 dari 52 tepat waktu (79%)” over its bar, with what was late, or why nothing is told. */
export function keptWords(figure: Figure, { figures: words }: Messages): Html {
  if (figure.told !== 'kept')
    return html`<span class="ringkas">${figure.told === 'none' ? words.none : words.few(fewest)}</span>`
  const { onTime, late, runningLate, medianDays } = figure
  const total = totalOf(figure)
  const besides = [
    late === 0 ? null : words.late(late),
    runningLate === 0 ? null : words.runningLate(runningLate),
    figure.limit === 'firstResponse' ? (medianDays === null ? words.medianNone : words.median(medianDays)) : null,
  ].filter((one) => one !== null)
  return html`${words.onTime(onTime, total, Math.floor((100 * onTime) / total))}
${shareBar(figure)}
${besides.length === 0 ? null : html`<small>${besides.join('; ')}</small>`}`
}
