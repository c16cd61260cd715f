import { z } from 'zod'
import type { LinkId } from '../../../kernel/brand.ts'
import { page, problem, redirect, withCookie, type Answer } from '../../../web/answer.ts'
import { fileFieldNames } from '../../../web/components/file-field/file-field.ts'
import { readDay } from '../../../web/fields.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { refusalStatus } from '../../../web/refusals.ts'
import { route, type Ask, type Route, type RouteLimit } from '../../../web/route.ts'
import { readFormFiles, type FormFiles } from '../../attachments/index.ts'
import type { LettersRoom } from '../../notices/index.ts'
import { clockOf, dueOf, openTasks, words as reportWords } from '../../reports/index.ts'
import type { Link } from '../domain/link.ts'
import { answerByLink, linkOf, readByLink, type Asked, type OutsideAnswer } from '../usecases/answer-by-link.ts'
import { answeringPage, enterPage, outsideWays, type AnsweringView } from './answering-page.ts'
import { linkCookieName, openedLink, startLinkSession } from './link-session.ts'

/** Whoever has the code; the use cases write each opening into the audit log. */
const open = { permission: 'public', audit: 'none' } as const
const params = z.object({ link: z.uuid() })

/** Tries and openings from one network address; a code itself has 256 bits and is not to be guessed. */
const tries: RouteLimit = { name: 'linkCodes', times: 60, windowSeconds: 15 * 60, per: 'visitor' }

/** `/tautan`: an agency without officers reads what was approved for it, and answers. */
export function answeringRoutes(room: LettersRoom): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/tautan',
      ...open,
      handler: (ask) => page(enterPage({ code: '', mistakes: {}, csrf: ask.csrf() }, ask.text)),
    }),
    route({
      method: 'POST',
      path: '/tautan',
      ...open,
      limits: [tries],
      handler: (ask) => enter(room, ask),
    }),
    route({
      method: 'GET',
      path: '/tautan/:link',
      ...open,
      limits: [tries],
      params,
      query: z.object({ terkirim: z.literal('ya').optional().catch(undefined) }),
      handler: (ask) =>
        withLink(room, ask, (link) => show(room, ask, link, { isAnswered: ask.query.terkirim === 'ya' })),
    }),
    route({
      method: 'POST',
      path: '/tautan/:link',
      ...open,
      limits: [tries],
      takesFiles: true,
      params,
      handler: (ask) => withLink(room, ask, (link) => answer(room, ask, link)),
    }),
  ]
}

async function enter({ reports }: LettersRoom, ask: Ask<unknown, unknown, Fields>): Promise<Answer> {
  // Whoever copies the whole link has copied the code.
  const code = fieldText(ask.body, 'kode').replace(/^.*#/, '')
  const link = code === '' ? null : await linkOf(reports, code)
  if (link !== null) return withCookie(redirect(`/tautan/${link.id}`), startLinkSession(reports, link, code))
  const { outside } = ask.text
  const mistakes = { kode: code === '' ? outside.codeMissing : outside.codeOver }
  return page(enterPage({ code, mistakes, csrf: ask.csrf() }, ask.text))
}

/** Goes on with the link that this browser has open; else asks for the code. */
async function withLink(
  { reports }: LettersRoom,
  ask: Pick<Ask<{ readonly link: string }>, 'params' | 'cookie' | 'csrf' | 'text'>,
  work: (link: Link) => Promise<Answer>,
): Promise<Answer> {
  const link = await openedLink(reports, ask.params.link as LinkId, ask.cookie(linkCookieName))
  if (link !== null) return work(link)
  return page(enterPage({ code: '', mistakes: { kode: ask.text.outside.codeOver }, csrf: ask.csrf() }, ask.text))
}

async function show(
  { reports }: LettersRoom,
  ask: Pick<Ask, 'csrf' | 'language'>,
  link: Link,
  change: Partial<Pick<AnsweringView, 'typed' | 'mistakes' | 'files' | 'refused' | 'isAnswered' | 'status'>> = {},
): Promise<Answer> {
  const view = await readByLink(reports, link)
  const law = await reports.lawShelf.open(view.state.revision)
  const task = openTasks(view.state).find(({ agency }) => agency === link.agency)
  const clock =
    task === undefined
      ? clockOf(view.state, 'firstResponse')
      : (view.state.clocks.find(({ id, ended }) => id === `task:${task.seq}` && ended === null) ?? null)
  const dueOn = clock === null ? null : (dueOf(law.law, view.state, clock)?.date.dueOn ?? null)
  const untouched = { typed: {}, mistakes: {}, files: [], refused: null, isAnswered: false, status: 200 }
  const shown = { agencies: law.agencies, dueOn, csrf: ask.csrf(), language: ask.language }
  return page(answeringPage({ ...view, ...shown, ...untouched, ...change }))
}

async function answer(room: LettersRoom, ask: Ask<unknown, unknown, Fields>, link: Link): Promise<Answer> {
  const files = await readFormFiles(room.reports.db, ask)
  const { asked } = await readByLink(room.reports, link)
  const read = readAnswer(ask, asked, files)
  const typed = { typed: ask.body, files: files.kept, status: 422 }
  if ('mistakes' in read) return show(room, ask, link, { ...typed, mistakes: read.mistakes })
  const done = await answerByLink(room.reports, link, read)
  if (done.ok) return redirect(`/tautan/${link.id}?terkirim=ya`)
  const { refusal } = done.refusal
  if (refusal === 'unknownReport' || refusal === 'linkOver') return problem('notFound')
  return show(room, ask, link, { ...typed, status: refusalStatus[refusal], refused: ask.text.refusals[refusal] })
}

/** What was typed, or by field what is wrong with it. */
function readAnswer(
  { body, text: { outside } }: Pick<Ask<unknown, unknown, Fields>, 'body' | 'text'>,
  asked: Asked,
  { kept, mistake }: FormFiles,
): OutsideAnswer | { readonly mistakes: Mistakes } {
  const [text, name, position] = ['isi', 'nama', 'jabatan'].map((field) => fieldText(body, field)) as [
    string,
    string,
    string,
  ]
  const how = outsideWays.find((one) => one === fieldText(body, 'jenis'))
  const reason = reportWords.refusalReasons.find((one) => one === fieldText(body, 'alasan'))
  const ground = reportWords.unableGrounds.find((one) => one === fieldText(body, 'dasar'))
  const day = fieldText(body, 'tanggal')
  const mistakes: Mistakes = {
    ...(asked !== 'part' && how === undefined ? { jenis: outside.howMissing } : {}),
    ...(asked !== 'part' && how === 'refuse' && reason === undefined ? { alasan: outside.howMissing } : {}),
    ...(asked !== 'part' && how === 'unable' && ground === undefined ? { dasar: outside.groundMissing } : {}),
    ...(how === 'interim' && day !== '' && readDay(day) === null ? { tanggal: outside.notADay } : {}),
    ...(text === '' ? { isi: outside.textMissing } : {}),
    ...(name === '' ? { nama: outside.nameMissing } : {}),
    ...(position === '' ? { jabatan: outside.positionMissing } : {}),
    ...(mistake === null ? {} : { [fileFieldNames.incoming]: mistake }),
  }
  if (Object.keys(mistakes).length > 0) return { mistakes }
  const said = { text, name, position, attachments: kept.map(({ id }) => id) }
  if (asked === 'part' || how === undefined) return { ...said, how: 'part' }
  if (how === 'refuse')
    return reason === undefined ? { mistakes: { alasan: outside.howMissing } } : { ...said, how, reason }
  if (how === 'unable')
    return ground === undefined ? { mistakes: { dasar: outside.groundMissing } } : { ...said, how, ground }
  return { ...said, how, promisedOn: how === 'interim' && day !== '' ? day : null }
}
