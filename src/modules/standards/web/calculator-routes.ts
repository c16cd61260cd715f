import { z } from 'zod'
import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { limitNames, nationalClasses, type Zone } from '../../../kernel/law/words.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import { page, type Answer } from '../../../web/answer.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { loadAgencies } from '../../agencies/index.ts'
import { calculateDeadline, type DeadlineRefusal } from '../domain/deadline.ts'
import type { LawBook } from '../domain/law-book.ts'
import { nationalAgency } from '../domain/standard-id.ts'
import { calculatorPage, type CalculatorQuery, type CalculatorView } from './calculator-page.ts'

const typed = z.string().trim().max(100).catch('').default('')
const querySchema = z.object({ agency: typed, limit: typed, class: typed, start: typed })

/** `/kalkulator`: question and answer on one page, and in one address. */
export const calculatorRoutes = (
  db: Db,
  now: Now,
  openLaw: () => Promise<LawBook>,
  origin: string,
): readonly Route[] => [
  route({
    method: 'GET',
    path: '/kalkulator',
    permission: 'public',
    audit: 'none',
    query: querySchema,
    handler: async (ask) => calculate(ask, now(), await openLaw(), await loadAgencies(db), origin),
  }),
]

function calculate(
  { query, language, text }: Ask<unknown, CalculatorQuery>,
  now: Temporal.Instant,
  law: LawBook,
  agencies: CalculatorView['agencies'],
  origin: string,
): Answer {
  const agency = (query.agency || nationalAgency) as AgencyId
  const zone = zoneOf(agencies, agency)
  const today = localDay(now, zone)
  const wanted = {
    agency,
    limit: query.limit || 'verification',
    class: query.class || 'nonSupervisory',
    start: query.start || now.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  }
  const view = (more: Pick<CalculatorView, 'answer' | 'mistakes'>, ownClasses: readonly string[] = []): Answer =>
    page(calculatorPage({ query: wanted, agencies, ownClasses, today, origin, language, ...more }, text))
  const limit = limitNames.find((one) => one === wanted.limit)
  const start = readLocal(wanted.start, zone)
  const mistakes = {
    ...(agencies.has(agency) ? {} : { agency: text.standards.unknownChoice }),
    ...(limit === undefined ? { limit: text.standards.unknownChoice } : {}),
    ...(start === null ? { start: text.standards.startWrong } : {}),
  }
  if (limit === undefined || start === null || Object.keys(mistakes).length > 0) return view({ answer: null, mistakes })
  const { classes } = law.terms(law.standardOf(agency, start))
  const ownClasses = classes.filter((one) => !nationalClasses.some((national) => national === one))
  const isAsked = query.agency !== '' || query.limit !== ''
  if (!isAsked) return view({ answer: null, mistakes: {} }, ownClasses)
  const deadline = calculateDeadline(law, { agency, limit, class: wanted.class, start })
  if (deadline.ok) return view({ answer: deadline.value, mistakes: {} }, ownClasses)
  if (deadline.refusal.refusal === 'limitNotInStandard')
    return view({ answer: { refused: whyNone(deadline.refusal, text) }, mistakes: {} }, ownClasses)
  return view({ answer: null, mistakes: { class: text.standards.classNotInStandard } }, ownClasses)
}

const whyNone = (
  { reason }: Extract<DeadlineRefusal, { refusal: 'limitNotInStandard' }>,
  { standards }: Messages,
): string =>
  reason === null ? standards.limitNotInStandard : `${standards.limitNotInStandard} ${standards.because(reason)}`

/** A date and time on the wall of that zone, as browsers send it (`2026-03-02T08:00`); null where it is none. */
function readLocal(text: string, zone: Zone): Temporal.Instant | null {
  if (!/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return null
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
  } catch {
    return null
  }
}
