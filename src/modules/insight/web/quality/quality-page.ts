import type { PageContent } from '../../../../web/answer.ts'
import { button, buttons } from '../../../../web/components/button/button.ts'
import { selectField } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { shareBar } from '../../../../web/components/share-bar/share-bar.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { monthAndYear } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { OpenLaw } from '../../../reports/index.ts'
import { criteria, sampledPercent, type Criterion, type Score } from '../../domain/quality.ts'
import type { Quality, Sample } from '../../usecases/grade-answer.ts'

export const qualityPath = '/petugas/mutu'

/** `2026-03` in addresses. */
export const monthText = (month: Temporal.PlainDate): string => month.toPlainYearMonth().toString()

export type QualityView = {
  readonly quality: Quality
  readonly law: Pick<OpenLaw, 'agencies'>
  /** A judgement was saved just now. */
  readonly isSaved: boolean
  readonly language: Language
}

/** How the answers of a month's sample did, agency by agency, and the answers themselves. */
export function qualityPage({ quality, law, isSaved, language }: QualityView): PageContent {
  const { quality: words, desk } = messages[language]
  const { draw, scores, samples } = quality
  const content =
    draw === null
      ? html`<p>${words.none}</p>`
      : html`${chooser(quality, draw.month, language)}
${scores.length === 0 ? html`<p>${words.noScores}</p>` : scoreTable(scores, law, language)}
${samples.length === 0 ? html`<p>${words.noSamples}</p>` : sampleTable(samples, draw.month, law, language)}
<details class="ds-details"><summary>${words.repeat}</summary><div><p>${words.seedLead}</p><p>${words.seed}: <code>${breakable(draw.seed)}</code></p></div></details>`
  return {
    title: draw === null ? words.title : `${words.title}, ${monthAndYear(draw.month, language)}`,
    density: 'dense',
    main: html`${isSaved ? notice({ tone: 'success', title: words.saved }) : null}
<p>${words.lead(sampledPercent)}</p>
${content}
<p><a class="ds-link" href="/petugas">← ${desk.back}</a></p>`,
  }
}

/** A long word that may go on in the next line, and is still copied as one. */
const breakable = (word: string): Html[] => (word.match(/.{1,8}/g) ?? []).map((part) => html`${part}<wbr>`)

function chooser({ draws }: Quality, month: Temporal.PlainDate, language: Language): Html | null {
  const { quality: words } = messages[language]
  if (draws.length < 2) return null
  return filter({
    action: qualityPath,
    unasked: {},
    fields: [
      selectField({
        name: 'bulan',
        label: words.month,
        value: monthText(month),
        choices: draws.map((draw) => ({ value: monthText(draw.month), label: monthAndYear(draw.month, language) })),
      }),
    ],
    buttons: buttons(button({ label: words.show, variant: 'secondary' })),
  })
}

function scoreTable(scores: readonly Score[], law: QualityView['law'], language: Language): Html {
  const { quality: words } = messages[language]
  return table({
    caption: words.scores,
    columns: [
      { label: words.agency },
      { label: words.closed, numeric: true },
      { label: words.sampled, numeric: true },
      { label: words.graded, numeric: true },
      ...criteria.map((criterion) => ({ label: words.criteria[criterion] })),
    ],
    rows: scores.map((score) => [
      law.agencies.get(score.agency)?.name ?? score.agency,
      score.closed,
      score.sampled,
      score.graded,
      ...criteria.map((criterion) => share(score, criterion, language)),
    ]),
  })
}

/** “3 dari 4” over its bar, with what was not a plain yes. */
function share({ graded, marks }: Score, criterion: Criterion, language: Language): Html {
  const { quality: words } = messages[language]
  const { yes, partly, no } = marks[criterion]
  if (graded === 0) return html`<span class="kosong">${words.notGraded}</span>`
  return html`${words.share(yes, graded)}${shareBar({ onTime: yes, late: partly, runningLate: no })}${
    yes === graded ? null : html`<small>${words.besides(partly, no)}</small>`
  }`
}

function sampleTable(
  samples: readonly Sample[],
  month: Temporal.PlainDate,
  law: QualityView['law'],
  language: Language,
): Html {
  const { quality: words } = messages[language]
  return table({
    caption: words.samples,
    columns: [words.report, words.agency, words.result, words.remark].map((label) => ({ label })),
    rows: samples.map((sample) => [
      reportCell(sample, language),
      law.agencies.get(sample.agency)?.name ?? sample.agency,
      resultCell(sample, month, language),
      sample.grade?.remark ?? '–',
    ]),
  })
}

function reportCell({ isReadable, number, title }: Sample, language: Language): Html {
  const { quality: words, desk } = messages[language]
  if (!isReadable) return html`<em>${words.withheld}</em>`
  return html`<a class="ds-link" href="/petugas/laporan/${number}">${title ?? desk.untitled}</a><div class="ringkas">${number}</div>`
}

function resultCell({ grade, mayGrade, number }: Sample, month: Temporal.PlainDate, language: Language): Html {
  const { quality: words } = messages[language]
  const link = mayGrade
    ? html`<a class="ds-link" href="${qualityPath}/${monthText(month)}/${number}">${grade === null ? words.grade : words.gradeAgain}<span class="ds-sr-only"> ${number}</span></a>`
    : null
  if (grade === null) return html`${words.notGraded}${link === null ? null : html` · ${link}`}`
  return html`<ul class="ringkas">${criteria.map(
    (criterion) => html`<li>${words.criteria[criterion]}: <strong>${words.marks[grade.marks[criterion]]}</strong></li>`,
  )}</ul>${link}`
}
