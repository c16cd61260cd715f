import { createHash } from 'node:crypto'
import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { transact } from '../../../platform/db/db.ts'
import { findArea, fullName } from '../../agencies/index.ts'
import { openFile } from '../../attachments/index.ts'
import { noticesAbout } from '../../notices/index.ts'
import { readDetailsForReferral, readIdentityForReferral } from '../../people/index.ts'
import {
  audienceOf,
  audienceOfWords,
  cardsIn,
  eventWords,
  explainedClockJson,
  findReport,
  lawfulDetails,
  membersOf,
  readAsProgram,
  twoYearRule,
  type ReportView,
  type TimelineEntry,
} from '../../reports/index.ts'
import {
  withoutNames,
  type Chronicle,
  type ClockAccount,
  type Complainant,
  type Dossier,
  type DossierFile,
  type OtherReport,
} from '../domain/dossier.ts'
import { firstReferred, type KeptDossier } from '../store/dossiers.ts'
import type { ReferralsRoom } from './room.ts'

/** More than anybody was ever told of one report. */
const mostNotices = 2000

/**
 * A dossier as a value: everything about the report that the Ombudsman may know, as it stands at the making. Who the
 * reporter is is read, and logged, only for one that may be named.
 */
export async function gatherDossier(room: ReferralsRoom, kept: KeptDossier): Promise<Dossier> {
  const { db } = room.reports
  const view = await readAsProgram(room.reports, kept.number)
  if (view === null) throw new Error('a dossier without its report')
  const { state, law } = view
  const zone = zoneOf(law.tree, state.lead ?? state.receivedBy)
  const isNamed = kept.kind !== 'unnamed'
  const members = await membersOf(db, state.group ?? state.number)
  const first = await firstReferred(db, members)
  const told = await noticesAbout(db, kept.number, mostNotices)
  const dossier: Dossier = {
    kind: kept.kind,
    number: kept.number,
    office: nameOf(view, kept.office),
    asOf: room.reports.now(),
    zone,
    because: kept.because,
    supplementTo: kept.kind === 'supplement' ? (first ?? kept.number) : null,
    report: {
      kind: state.kind,
      reportClass: state.reportClass,
      channel: state.channel,
      filedAt: state.filedAt,
      receivedBy: nameOf(view, state.receivedBy),
      lead: state.lead === null ? null : nameOf(view, state.lead),
      phase: state.phase,
      category: law.categories.get(state.category ?? '')?.name.id ?? null,
      place: placeOf(view),
      isConfidential: state.confidential,
      isAnonymous: state.anonymous,
    },
    words: { title: view.title ?? '', body: view.body ?? '' },
    complainant: isNamed ? await complainantOf(room, view) : null,
    others: await othersOf(room, view, members),
    chronicle: chronicleOf(view),
    clocks: clocksOf(view, zone),
    told: told.toReversed().map((one) => ({
      at: one.createdAt,
      to: one.recipientKind,
      template: one.template,
      route: one.route,
      state: one.state,
    })),
    files: isNamed ? await filesOf(room, view) : [],
    twoYears: twoYearRule(view.place?.occurredOn ?? null, localDay(state.filedAt, zone)),
  }
  return isNamed ? dossier : withoutNames(dossier)
}

const nameOf = ({ law }: Pick<ReportView, 'law'>, id: AgencyId): string => law.agencies.get(id)?.name ?? id

function placeOf({ areaCode, place }: ReportView): string | null {
  const area = areaCode === null ? null : findArea(areaCode)
  const parts = [place?.address ?? null, area === null ? null : fullName(area)]
  return parts.filter((one) => one !== null).join(', ') || null
}

async function othersOf(
  { reports: { db } }: ReferralsRoom,
  { state, law }: ReportView,
  members: Awaited<ReturnType<typeof membersOf>>,
): Promise<OtherReport[]> {
  const found = await Promise.all(members.filter((one) => one !== state.number).map((one) => findReport(db, one)))
  return found.flatMap((other) => {
    if (other === null) return []
    const { number, lead, receivedBy, filedAt, consent, identified } = other.state
    const filedOn = localDay(filedAt, zoneOf(law.tree, lead ?? receivedBy))
    return [{ number, agency: nameOf({ law }, lead ?? receivedBy), filedOn, isReferred: consent && identified }]
  })
}

const complainantOf = ({ reports }: ReferralsRoom, { reporter, state }: ReportView): Promise<Complainant> =>
  transact(reports.db, async (tx) => {
    const handing = { reporter, report: state.id, at: reports.now() }
    const identity = await readIdentityForReferral(tx, reports.vault, handing)
    const details = await readDetailsForReferral(tx, reports.vault, handing, lawfulDetails)
    const representative = identity?.representative ?? null
    return {
      name: identity?.name ?? null,
      birthPlace: details.birthPlace ?? null,
      birthDate: details.birthDate ?? null,
      maritalStatus: details.maritalStatus ?? null,
      occupation: details.occupation ?? null,
      address: details.fullAddress ?? identity?.address ?? null,
      phone: identity?.phone ?? null,
      email: identity?.email ?? null,
      representative: representative && { name: representative.name, relation: representative.relation },
      isSecret: state.anonymous || state.ombudsman?.keepsSecret === true,
    }
  })

/** What the parties know, and what stands between the Ombudsman and the agency; nobody's internal notes and drafts. */
const isTold = ({ event }: TimelineEntry): boolean => ['public', 'parties'].includes(audienceOf(event))
const isSaid = ({ event }: TimelineEntry): boolean =>
  event.type === 'agencyAsked' ||
  event.type === 'agencyAnswered' ||
  ['public', 'parties'].includes(audienceOfWords(event))

const chronicleOf = (view: ReportView): Chronicle[] =>
  view.timeline.filter(isTold).map((entry) => {
    const { event, text, files } = entry
    return {
      seq: event.seq,
      at: event.at,
      who: whoOf(view, event.by),
      what: eventWords(event, (agency) => nameOf(view, agency), 'id'),
      said: event.type !== 'submitted' && isSaid(entry) ? text : null,
      files: files.map(({ id }) => id),
    }
  })

function whoOf(view: ReportView, by: TimelineEntry['event']['by']): string {
  if (by.kind === 'reporter') return 'Pelapor'
  return by.kind === 'clock' ? 'LAPOR!' : nameOf(view, by.agency)
}

const clocksOf = ({ clocks, law, state }: ReportView, zone: Dossier['zone']): ClockAccount[] =>
  clocks.map((clock) => {
    const { limit, status, isLate, due, run } = clock
    return {
      limit,
      status,
      isLate,
      endedOn: run.ended === null ? null : localDay(run.ended.at, zone),
      due: due?.date ?? null,
      rule: due === null ? null : { ...due.rule, ...run.amount },
      explained: explainedClockJson(law.law, state.revision, clock),
    }
  })

/** Photos as they are shown, without what the camera wrote into them; documents as they came. Each is read to be hashed. */
async function filesOf({ attachments }: ReferralsRoom, view: ReportView): Promise<DossierFile[]> {
  const cards = view.timeline.filter(isTold).flatMap((entry) => cardsIn(view, entry))
  const files: DossierFile[] = []
  for (const [at, { id, kind, name }] of cards.entries()) {
    const opened = await openFile(attachments, view.state.id, id, variantOf(kind))
    if (opened === null) continue
    const hash = createHash('sha256')
    for await (const chunk of opened.bytes) hash.update(chunk as Buffer)
    const ending = kind === 'photo' ? 'jpg' : (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin')
    const path = `lampiran/${String(at + 1).padStart(3, '0')}.${ending}`
    files.push({ id, path, name, kind, sizeBytes: opened.sizeBytes, sha256: hash.digest('hex') })
  }
  return files
}

export const variantOf = (kind: DossierFile['kind']): 'view' | 'original' => (kind === 'photo' ? 'view' : 'original')
