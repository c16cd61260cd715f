import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { listLedBy, type ReportsRoom, type ReportView } from '../../reports/index.ts'
import { featuresOf } from '../domain/learned/features.ts'
import { guess, type LinearModel } from '../domain/learned/linear-model.ts'
import { closenessTo, tellingWords } from '../domain/learned/reasons.ts'
import { scopeOf } from '../domain/learned/scopes.ts'
import { openModel } from './model-shelf.ts'

/** Who had such reports before, and why that is said. */
export type LearnedSuggestion = {
  readonly agency: AgencyId
  /** 0 to 1; of those said to be 0.9 about nine in ten are right, and more. */
  readonly confidence: number
  /** Words of this report that speak for it. */
  readonly words: readonly string[]
  /** Reports that went there, and that this officer may open. */
  readonly alike: readonly { readonly number: ReportNumber; readonly title: string }[]
}

/** What was learned says nothing where it knows too little, or where nothing is likely enough. */
export type LearnedAdvice =
  | { readonly says: 'tooLittle'; readonly decisions: number }
  | { readonly says: 'unsure'; readonly decisions: number }
  | { readonly says: 'suggests'; readonly decisions: number; readonly suggestions: readonly LearnedSuggestion[] }

/** Below this the first suggestion is a guess, and a further one does not help. */
const [leastFirst, leastFurther] = [0.3, 0.1]
const mostSuggestions = 3
const [comparedEach, shownEach, leastCloseness] = [40, 2, 0.15]

/** Who probably deals with a report by what its region decided before, of those for whom `isMeant` holds; likeliest first. */
export async function suggestLearned(
  room: Pick<ReportsRoom, 'db' | 'lawShelf'>,
  officer: Officer,
  view: ReportView,
  isMeant: (agency: AgencyId) => boolean,
): Promise<LearnedAdvice> {
  const known = await likelyFor(room, view, isMeant)
  if (known.likely === null) return { says: 'tooLittle', decisions: known.decisions }
  const { likely, model, text, decisions } = known
  if ((likely[0]?.confidence ?? 0) < leastFirst) return { says: 'unsure', decisions }
  const suggestions = likely.map(async (one): Promise<LearnedSuggestion> => ({
    ...one,
    words: tellingWords(model, text, one.agency),
    alike: await alikeAt(room, officer, one.agency, { model, text, except: view.state.number }),
  }))
  return { says: 'suggests', decisions, suggestions: await Promise.all(suggestions) }
}

/** The likeliest of them alone, without reasons: for many reports at once. Null where nothing is likely enough. */
export async function likeliestLead(
  room: Pick<ReportsRoom, 'db'>,
  view: ReportView,
  isMeant: (agency: AgencyId) => boolean,
): Promise<AgencyId | null> {
  const [first] = (await likelyFor(room, view, isMeant)).likely ?? []
  return first === undefined || first.confidence < leastFirst ? null : first.agency
}

/** Who is likely by the region's model; `likely` is null where there is none yet. */
async function likelyFor(
  { db }: Pick<ReportsRoom, 'db'>,
  { law, state, areaCode, title, body }: ReportView,
  isMeant: (agency: AgencyId) => boolean,
) {
  const open = await openModel(db, { scope: scopeOf(law.tree, state.receivedBy), subject: 'agency' })
  const decisions = open?.card.examples ?? 0
  if (open === null || open.model === null) return { likely: null, decisions }
  const { model } = open
  const text = `${title ?? ''}\n${body ?? ''}`
  const likely = guess(model, featuresOf({ text, areaCode, category: state.category }))
    .map(({ label, confidence }) => ({ agency: label as AgencyId, confidence }))
    .filter(({ agency, confidence }) => confidence >= leastFurther && isMeant(agency))
    .slice(0, mostSuggestions)
  return { likely, decisions, model, text }
}

async function alikeAt(
  room: Pick<ReportsRoom, 'db' | 'lawShelf'>,
  officer: Officer,
  agency: AgencyId,
  { model, text, except }: { readonly model: LinearModel; readonly text: string; readonly except: ReportNumber },
): Promise<LearnedSuggestion['alike']> {
  const closeness = closenessTo(model, text)
  return (await listLedBy(room, officer, agency, comparedEach))
    .filter(({ number }) => number !== except)
    .map(({ number, title, body }) => ({ number, title, close: closeness(`${title}\n${body}`) }))
    .filter(({ close }) => close >= leastCloseness)
    .toSorted((a, b) => b.close - a.close)
    .slice(0, shownEach)
    .map(({ number, title }) => ({ number, title }))
}
