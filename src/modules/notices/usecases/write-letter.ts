import { nationalZone } from '../../../kernel/agency-tree.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { ruleFor } from '../../../kernel/law/terms.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import { glassToldOf } from '../../people/index.ts'
import {
  clockOf,
  dueOf,
  findReport,
  loadEvents,
  loadTexts,
  recoveryCodeOf,
  secretOf,
  type Kept,
  type OpenLaw,
  type ReportEvent,
  type ReportState,
} from '../../reports/index.ts'
import type { EventNotice } from '../domain/notice.ts'
import { limitOf } from '../domain/template-facts.ts'
import { isReporterTemplate, type Template } from '../domain/templates.ts'
import type { Taken } from '../store/notices.ts'
import type { Letter } from './letter.ts'
import type { NoticesRoom } from './room.ts'

/** A notice from the ledger with all it has to say, read now: what was erased meanwhile is not sent. */
export async function writeLetter({ reports, siteUrl }: NoticesRoom, notice: Taken<EventNotice>): Promise<Letter> {
  const law = await reports.lawShelf.open()
  const kept = await findReport(reports.db, notice.number)
  if (kept === null) throw new Error('a notice without its report')
  const { state } = kept
  const event = (await loadEvents(reports.db, state.id)).find(({ seq }) => seq === notice.seq)
  if (event === undefined) throw new Error('a notice without its event')
  const isForReporter = isReporterTemplate(notice.template) && notice.recipient.kind === 'reporter'
  const quote = isForReporter && mayQuote(state, event) ? await wordsOf(reports.db, state, event) : null
  const agency = law.agencies.get(state.lead ?? state.receivedBy)
  return {
    template: notice.template,
    number: state.number,
    agency: agency?.name ?? '',
    filedOn: localDay(state.filedAt, agency?.zone ?? nationalZone),
    link: siteUrl + (isForReporter ? await reportersPath(reports, kept, notice) : `/petugas/laporan/${state.number}`),
    quote,
    ...dateOf(law, state, notice.template, event),
    event,
    openedBy: notice.template === 'identityOpened' ? await openerOf(reports, kept, law) : null,
  }
}

/** Whoever opened the identity last, of those that the reporter may hear of by now; by post, not by name. */
async function openerOf(
  { db, now }: NoticesRoom['reports'],
  { reporter }: Kept,
  law: OpenLaw,
): Promise<NonNullable<Letter['openedBy']> | null> {
  const [glass] = await glassToldOf(db, reporter, now())
  const office = glass?.office == null ? undefined : law.agencies.get(glass.office)
  return glass?.role == null || office === undefined ? null : { role: glass.role, office: office.name }
}

/** Secrets stand behind the `#`, which no server and no log sees. Whoever has a contact that was left gets none. */
async function reportersPath(
  reports: NoticesRoom['reports'],
  kept: Kept,
  { template }: Taken<EventNotice>,
): Promise<string> {
  const { number, id } = kept.state
  if (template === 'contactLeft') return `/lacak/hilang?nomor=${number}`
  if (template === 'recovery') {
    const code = await recoveryCodeOf(reports, reports.db, id)
    return code === null ? `/lacak/hilang?nomor=${number}` : `/lacak/pulihkan?nomor=${number}#${code}`
  }
  const secret = secretOf(reports, kept)
  return `/lacak?nomor=${number}${secret === null ? '' : `#${secret}`}`
}

/** Of a confidential or anonymous report nothing is written into a mailbox that others may read. */
const mayQuote = (state: ReportState, event: ReportEvent): boolean =>
  !state.confidential && !state.anonymous && isQuotable(event)

/** Might a letter about this event hold words of it? */
export const isQuotable = ({ type }: ReportEvent): boolean => quotable.some((one) => one === type)

/** What offices write to the reporter. The reporter's own words are never sent back. */
const quotable = [
  'clarificationRequested',
  'messaged',
  'followedUp',
  'retracted',
  'archived',
  'appealDecided',
  'refused',
  'extended',
  'examinationConcluded',
  'facilitated',
  'referralDeclined',
  'referralConcluded',
  'withdrawalDecided',
] as const satisfies ReportEvent['type'][]

async function wordsOf(
  db: NoticesRoom['reports']['db'],
  state: ReportState,
  event: ReportEvent,
): Promise<string | null> {
  if (!('text' in event) || event.text === null) return null
  return (await loadTexts(db, state.id)).get(event.text.id) ?? null
}

function limitAbout(template: Template, event: ReportEvent): LimitName | null {
  if (event.type === 'clockFired' || event.type === 'extended') return event.limit
  // What reporters asked for or confirmed themselves is not objected to; a withdrawal they may regret.
  if (event.type === 'closed' && event.reason === 'withdrawn') return 'regret'
  if (event.type === 'closed' && event.reason === 'confirmed') return null
  return limitOf[template] ?? null
}

function dateOf(
  law: OpenLaw,
  state: ReportState,
  template: Template,
  event: ReportEvent,
): Pick<Letter, 'limit' | 'period' | 'until'> {
  const fired = event.type === 'clockFired'
  const limit = limitAbout(template, event)
  if (limit === null) return { limit, period: null, until: null }
  const terms = law.law.terms(state.terms ?? state.receivingTerms)
  const rule = ruleFor(terms, limit, state.reportClass)
  const run = clockOf(state, limit)
  const due = run === null ? null : dueOf(law.law, state, run)
  const until = fired ? Temporal.PlainDate.from(event.dueOn) : (due?.date.dueOn ?? null)
  return { limit, period: rule === null ? null : { amount: rule.amount, unit: rule.unit }, until }
}
