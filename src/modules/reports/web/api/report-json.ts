import { z } from 'zod'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import type { AttachmentCard } from '../../../../kernel/attachments.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { reportKinds, type Zone } from '../../../../kernel/law/words.ts'
import { withOffset } from '../../../../web/fields.ts'
import { attachmentJson, attachmentSchema } from '../../../attachments/index.ts'
import { roleOf, type By, type ReportEvent } from '../../domain/event.ts'
import type { TimelineEntry } from '../../domain/view.ts'
import { phases } from '../../domain/words.ts'
import { cardsIn, type Offer, type ReportView } from '../../usecases/read-report.ts'
import { clockJson, clockSchema, explainUrlOf } from './clock-json.ts'
import { commandPath } from './command-bodies.ts'

const entrySchema = z.object({
  seq: z.number(),
  type: z.string(),
  on: z.string().describe('The local day'),
  at: z.string().nullable().describe('The moment; the public sees days only'),
  by: z.object({ kind: z.string(), role: z.string().nullable(), agency: z.string().nullable() }),
  title: z.string().nullable(),
  text: z.string().nullable(),
  isErased: z.boolean().describe('There were words; the law had them erased'),
  attachments: z.array(attachmentSchema.extend({ url: z.string() })),
  facts: z.record(z.string(), z.unknown()),
})

/** What only the reporter and those who handle it may know. */
const insideSchema = z.object({
  filedAt: z.string(),
  channel: z.string(),
  anonymous: z.boolean(),
  confidential: z.boolean(),
  consentToReferral: z.boolean(),
  publication: z.string(),
  referral: z.string(),
  closingReason: z.string().nullable(),
  archiveReason: z.string().nullable(),
  location: z.object({
    address: z.string().nullable(),
    lat: z.number().nullable(),
    lng: z.number().nullable(),
  }),
  occurredOn: z.string().nullable(),
})

/** A report as one reader may see it: anybody, its reporter, or an officer who has it on the desk. */
export const reportSchema = z.object({
  number: z.string(),
  reader: z.enum(['public', 'reporter', 'handler']),
  state: z.enum(phases),
  kind: z.enum(reportKinds),
  class: z.string(),
  title: z.string().nullable(),
  body: z.string().nullable(),
  category: z.string().nullable(),
  areaCode: z.string().nullable(),
  receivedBy: z.string(),
  lead: z.string().nullable(),
  filedOn: z.string(),
  timeline: z.array(entrySchema),
  clocks: z.array(clockSchema),
  inside: insideSchema.nullable(),
  commands: z.array(z.string()).nullable().describe('What this officer may do now, as in the path of a command'),
})
export type ReportJson = z.input<typeof reportSchema>

export function reportJson(view: ReportView, origin: string, offers: readonly Offer[] | null): ReportJson {
  const { state, law, place } = view
  const zone = zoneOf(law.tree, state.lead ?? state.receivedBy)
  const explainUrl = explainUrlOf(origin, state.number)
  const filesUrl = filesUrlOf(origin, state.number)
  return {
    number: state.number,
    reader: view.reader,
    state: state.phase,
    kind: state.kind,
    class: state.reportClass,
    title: view.title,
    body: view.body,
    category: state.category,
    areaCode: view.areaCode,
    receivedBy: state.receivedBy,
    lead: state.lead,
    filedOn: localDay(state.filedAt, zone).toString(),
    timeline: view.timeline.map((entry) => entryJson(entry, zone, filesOf(view, entry, filesUrl))),
    clocks: view.clocks.map((clock) => clockJson(clock, explainUrl)),
    inside: {
      filedAt: withOffset(state.filedAt, zone),
      channel: state.channel,
      anonymous: state.anonymous,
      confidential: state.confidential,
      consentToReferral: state.consent,
      publication: state.publication,
      referral: state.referral,
      closingReason: state.closing?.reason ?? null,
      archiveReason: state.archive?.reason ?? null,
      location: { address: place?.address ?? null, lat: place?.lat ?? null, lng: place?.lng ?? null },
      occurredOn: place?.occurredOn?.toString() ?? null,
    },
    commands: offers?.flatMap(({ command, refusal }) => (refusal === null ? [commandPath(command)] : [])) ?? null,
  }
}

/** The address under which a report's files are handed out. */
export const filesUrlOf = (origin: string, number: string): string => `${origin}/api/v1/reports/${number}/attachments`

export const fileJson = (card: AttachmentCard, filesUrl: string) => ({
  ...attachmentJson(card),
  url: `${filesUrl}/${card.id}`,
})

const filesOf = (view: ReportView, entry: TimelineEntry, filesUrl: string) =>
  cardsIn(view, entry).map((card) => fileJson(card, filesUrl))

const entryJson = (
  { event, text, title, isErased }: TimelineEntry,
  zone: Zone,
  attachments: ReturnType<typeof filesOf>,
) => ({
  seq: event.seq,
  type: event.type,
  on: localDay(event.at, zone).toString(),
  at: withOffset(event.at, zone),
  by: byJson(event.by),
  title,
  text,
  isErased,
  attachments,
  facts: factsOf(event),
})

/** An office, never a person. */
const byJson = (by: By) =>
  by.kind === 'officer' || by.kind === 'outsider'
    ? { kind: 'office', role: roleOf(by), agency: by.agency }
    : { kind: by.kind, role: null, agency: null }

/** What is not named here stays inside: references to words, commitments, ids of persons. */
const factNames: ReadonlySet<string> = new Set([
  'afterClosing',
  'agency',
  'amount',
  'answer',
  'because',
  'copies',
  'destination',
  'draft',
  'dueOn',
  'granted',
  'group',
  'held',
  'how',
  'kind',
  'lead',
  'limit',
  'moved',
  'needsRuling',
  'of',
  'outcome',
  'partial',
  'promisedOn',
  'proposedOwner',
  'reason',
  'reopens',
  'reportClass',
  'restartsAutoClose',
  'revision',
  'stars',
  'task',
  'unable',
  'unit',
  'what',
  'workingDays',
])

export const factsOf = (event: ReportEvent): Record<string, unknown> =>
  Object.fromEntries(Object.entries(event).filter(([name]) => factNames.has(name)))
