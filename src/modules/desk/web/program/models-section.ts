import { nationalZone } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { Agencies, Category } from '../../../agencies/index.ts'
import { fewestDecisions, type ModelCard, type Score } from '../../../routing/index.ts'

/** What was learned, and what its labels are called. */
export type ModelsView = {
  readonly models: readonly ModelCard[]
  readonly agencies: Agencies
  readonly categories: readonly Category[]
}

/** What the program learned from dispositions: of how many, when, and how right it is on what it had not seen. */
export function modelsSection({ models, agencies, categories }: ModelsView, language: Language): Html {
  const { learned } = messages[language]
  if (models.length === 0)
    return html`<h2 class="ds-heading" data-size="sm">${learned.models}</h2><p>${learned.noModels}</p>`
  const agencyName = (id: string): string => agencies.get(id as AgencyId)?.name ?? id
  const topicName = (slug: string): string => categories.find((one) => one.slug === slug)?.name[language] ?? slug
  const labelName = ({ subject }: ModelCard): ((label: string) => string) =>
    subject === 'agency' ? agencyName : topicName
  return html`<p>${learned.modelsLead}</p>
${table({
  caption: learned.models,
  columns: [
    { label: learned.scope },
    { label: learned.subject },
    { label: learned.decisions, numeric: true },
    { label: learned.first, numeric: true },
    { label: learned.three, numeric: true },
    { label: learned.baseline, numeric: true },
    { label: learned.sure, numeric: true },
    { label: learned.trainedAt },
  ],
  rows: models.map((card) => [
    agencyName(card.scope),
    learned.subjects[card.subject],
    card.score === null ? learned.few(card.examples, fewestDecisions) : String(card.examples),
    ...sharesOf(card.score),
    moment(card.trainedAt, nationalZone, language),
  ]),
})}
${models.map((card) => details(card, `${agencyName(card.scope)}: ${learned.subjects[card.subject]}`, labelName(card), language))}`
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`)

const sharesOf = (score: Score | null): string[] =>
  score === null
    ? ['–', '–', '–', '–']
    : [
        share(score.first, score.asked),
        share(score.amongThree, score.asked),
        share(score.baseline, score.asked),
        share(score.sureAndRight, score.sure),
      ]

/** One row an agency or topic, the most frequent first. */
function details(
  { score }: ModelCard,
  name: string,
  labelName: (label: string) => string,
  language: Language,
): Html | null {
  const { learned } = messages[language]
  if (score === null) return null
  const rows = Object.entries(score.labels).toSorted(([, a], [, b]) => b.asked - a.asked)
  return html`<details class="ds-details"><summary>${learned.byLabel(name)}</summary><div>${table({
    caption: name,
    columns: [
      { label: learned.label },
      { label: learned.asked, numeric: true },
      { label: learned.right, numeric: true },
    ],
    rows: rows.map(([label, { asked, right }]) => [labelName(label), String(asked), share(right, asked)]),
  })}</div></details>`
}
