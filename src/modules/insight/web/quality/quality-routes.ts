import { z } from 'zod'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { readDay } from '../../../../web/fields.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { readAsOfficer, readNumber, type ReportsRoom } from '../../../reports/index.ts'
import { gradeAnswer, readQuality, findToGrade, type GradeRefusal } from '../../usecases/grade-answer.ts'
import { officerOf } from '../officer-of.ts'
import { gradePage, readJudgement, typedOf } from './grade-page.ts'
import { monthText, qualityPage, qualityPath } from './quality-page.ts'

const params = z.object({ month: z.string(), number: z.string() })
type Asked = Ask<z.output<typeof params>>

/** `/petugas/mutu`: how a month's sample of answers did, and the judging of each. */
export const qualityRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: qualityPath,
    permission: 'quality.read',
    audit: 'none',
    query: z.object({
      bulan: z.string().max(10).optional().catch(undefined),
      tersimpan: z.string().max(5).optional().catch(undefined),
    }),
    handler: async (ask) => {
      const quality = await readQuality(room, officerOf(ask), monthOf(ask.query.bulan ?? ''))
      const law = await room.lawShelf.open()
      return page(qualityPage({ quality, law, isSaved: ask.query.tersimpan === 'ya', language: ask.language }))
    },
  }),
  route({
    method: 'GET',
    path: `${qualityPath}/:month/:number`,
    permission: 'quality.grade',
    audit: 'quality.opened',
    params,
    handler: (ask) =>
      withAnswer(room, ask, async ({ month, report, earlier }) =>
        page(gradePage({ report, month, typed: earlier, mistakes: {}, csrf: ask.csrf(), language: ask.language })),
      ),
  }),
  route({
    method: 'POST',
    path: `${qualityPath}/:month/:number`,
    permission: 'quality.grade',
    // The judgement itself is recorded.
    audit: 'none',
    params,
    handler: (ask) =>
      withAnswer(room, ask, async ({ month, report }) => {
        const form = readJudgement(ask.body, ask.text)
        if (form.state !== 'completed') {
          const mistakes = form.state === 'invalid' ? form.mistakes : {}
          return page(gradePage({ report, month, typed: ask.body, mistakes, csrf: ask.csrf(), language: ask.language }))
        }
        const { number } = report.state
        const graded = await gradeAnswer(room, officerOf(ask), { month, number, ...form.values })
        return graded.ok
          ? redirect(`${qualityPath}?bulan=${monthText(month)}&tersimpan=ya`)
          : refused(graded.refusal, ask)
      }),
  }),
]

/** The first day of a month as in `2026-03`; null where it is none. */
const monthOf = (text: string): Temporal.PlainDate | null => readDay(`${text}-01`)

type Judged = {
  readonly month: Temporal.PlainDate
  readonly report: Parameters<typeof gradePage>[0]['report']
  /** The judgement that this officer gave before, as its form shows it. */
  readonly earlier: ReturnType<typeof typedOf>
}

/** Goes on with an answer of the sample that this officer may judge. */
async function withAnswer(
  room: ReportsRoom,
  ask: Pick<Asked, 'actor' | 'params' | 'text'>,
  work: (judged: Judged) => Promise<Answer>,
): Promise<Answer> {
  const officer = officerOf(ask)
  const [month, number] = [monthOf(ask.params.month), readNumber(ask.params.number)]
  if (month === null || number === null) return problem('notFound')
  const allowed = await findToGrade(room, officer, month, number)
  if (!allowed.ok) return refused(allowed.refusal, ask)
  const report = await readAsOfficer(room, number, officer)
  if (!report.ok) return problem('notFound')
  const { grade } = allowed.value
  return work({ month, report: report.value, earlier: grade === null ? {} : typedOf(grade) })
}

const refused = ({ refusal }: GradeRefusal, { text }: Pick<Ask, 'text'>): Answer =>
  refusal === 'unknownReport'
    ? problem('notFound')
    : problem('forbidden', { detail: text.quality[refusal], wayOn: { href: qualityPath, label: text.quality.back } })
