import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { radios, textArea } from '../../../../web/components/field/field.ts'
import { fieldText, type Fields, type Form, type Mistakes } from '../../../../web/form.ts'
import { html } from '../../../../web/html.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import type { ReportView } from '../../../reports/index.ts'
import { criteria, marks, type Grade, type Marks } from '../../domain/quality.ts'
import { monthText, qualityPath } from './quality-page.ts'

type Judgement = Omit<Grade, 'by'>
const remarkLength = 2000

/** A judgement as it was typed: every criterion with its mark, and a remark where anything is not a yes. */
export function readJudgement(typed: Fields, { quality: words }: Messages): Form<Judgement> {
  const chosen = criteria.map((criterion) => {
    return [criterion, marks.find((mark) => mark === fieldText(typed, criterion))] as const
  })
  const remark = fieldText(typed, 'catatan').slice(0, remarkLength)
  const mistakes: Record<string, string> = {}
  for (const [criterion, mark] of chosen)
    if (mark === undefined) mistakes[criterion] = words.markMissing(words.criteria[criterion])
  const isAllYes = chosen.every(([, mark]) => mark === 'yes')
  if (Object.keys(mistakes).length === 0 && !isAllYes && remark === '') mistakes['catatan'] = words.remarkMissing
  if (Object.keys(mistakes).length > 0) return { state: 'invalid', typed, mistakes }
  return { state: 'completed', values: { marks: Object.fromEntries(chosen) as Marks, remark: remark || null } }
}

/** What a judgement that stands looks like in its form. */
export const typedOf = ({ marks: given, remark }: Judgement): Fields => ({ ...given, catatan: remark ?? '' })

/** The report and its answer, and below them the questions about the answer. */
export function gradePage(view: {
  readonly report: ReportView
  readonly month: Temporal.PlainDate
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: Language
}): PageContent {
  const { report, month, typed, mistakes, csrf } = view
  const { quality: words, desk } = messages[view.language]
  const { number } = report.state
  const answer = report.timeline.findLast(({ event }) => event.type === 'followedUp' && event.kind === 'substantive')
  return {
    title: words.gradeTitle(number),
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(words.mistakes, mistakes)}
<h2 class="ds-heading" data-size="sm">${words.complaint}</h2>
<p><a class="ds-link" href="/petugas/laporan/${number}">${report.title ?? desk.untitled}</a></p>
<div class="surat">${report.body ?? desk.notGiven}</div>
<h2 class="ds-heading" data-size="sm">${words.answer}</h2>
<div class="surat">${answer?.text ?? desk.notGiven}</div>
<form method="post" action="${qualityPath}/${monthText(month)}/${number}">${csrfField(csrf)}
${criteria.map((criterion) =>
  radios({
    name: criterion,
    label: words.criteria[criterion],
    value: fieldText(typed, criterion),
    isCompact: true,
    choices: marks.map((mark) => ({ value: mark, label: words.marks[mark] })),
    mistake: mistakes[criterion],
  }),
)}
${textArea({
  name: 'catatan',
  label: words.remark,
  hint: words.remarkHint,
  value: fieldText(typed, 'catatan'),
  rows: 4,
  maxLength: remarkLength,
  mistake: mistakes['catatan'],
})}
${buttons(
  button({ label: words.save }),
  buttonLink({ href: `${qualityPath}?bulan=${monthText(month)}`, label: words.back, variant: 'tertiary' }),
)}</form>`,
  }
}
