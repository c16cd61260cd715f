import { page, redirect, type Answer } from '../../../../web/answer.ts'
import type { Fields } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { looseFiles } from '../../../attachments/index.ts'
import { sendDraft, type ReportDraft } from '../../usecases/draft-report.ts'
import type { ReportToSubmit } from '../../usecases/submit-report.ts'
import { filing } from '../limits.ts'
import { checkPage } from './check-page.ts'
import { choicesOf, type Choices } from './choices.ts'
import { draftOf, draftToken } from './draft-cookie.ts'
import { firstWrongStep, reportIn } from './report-in.ts'
import type { FilingRoom, ProbableAgency, SimilarReport } from './room.ts'
import { whoIsHere } from './signed-in.ts'
import { showStep } from './step-routes.ts'
import { checkPath, filesIn, pathOf, receiptPath, typedIn, type Step, type Typed } from './steps.ts'

const open = { permission: 'public', audit: 'none' } as const
type Writing = Extract<ReportDraft, { state: 'writing' }>

/** The last look before sending, and the sending itself. */
export const checkRoutes = (room: FilingRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: checkPath,
    ...open,
    handler: (ask) => withDraftReady(room, ask, (draft, choices) => show(room, ask, draft, choices)),
  }),
  route({
    method: 'POST',
    path: checkPath,
    ...open,
    keepsTyped: true,
    limits: [filing],
    handler: (ask) =>
      withDraftReady(room, ask, (draft, choices) =>
        ask.isStale ? show(room, ask, draft, choices) : send(room, ask, draft, choices),
      ),
  }),
]

/** Sending twice is sending once: a draft that is sent already only shows its receipt again. */
async function withDraftReady(
  { reports }: FilingRoom,
  ask: Ask,
  goOn: (draft: Writing, choices: Choices) => Promise<Answer>,
): Promise<Answer> {
  const draft = await draftOf(reports, ask)
  if (draft === null) return redirect(pathOf.kejadian)
  if (draft.state === 'sent') return redirect(receiptPath)
  const choices = await choicesOf(reports)
  const wrong = firstWrongStep(draft.typed, choices, reports.now(), ask.text)
  return wrong === undefined ? goOn(draft, choices) : redirect(`${pathOf[wrong]}?ubah=ya`)
}

async function show(room: FilingRoom, ask: Ask, draft: Writing, choices: Choices): Promise<Answer> {
  const { language, isStale } = ask
  const similar = await similarTo(room, draft.typed, choices, ask)
  const files = await looseFiles(room.reports.db, filesIn(draft.typed))
  const report = reportIn(draft.typed, choices)
  const suggested = await suggestedFor(room, report, ask)
  const view = { report, draft, files, choices, similar, suggested, csrf: ask.csrf(), language, isStale }
  return page(checkPage(view, ask.text))
}

/** Nobody is suggested before the place is known, or once an agency was chosen. */
async function suggestedFor(
  { suggestAgencies }: FilingRoom,
  { areaCode, agency, category, kind, title, body }: ReportToSubmit,
  { language }: Pick<Ask, 'language'>,
): Promise<readonly ProbableAgency[]> {
  if (areaCode === null || agency !== null) return []
  return suggestAgencies({ areaCode, category, kind, text: `${title}\n${body}` }, language)
}

async function send(
  room: FilingRoom,
  ask: Ask<unknown, unknown, Fields>,
  draft: Writing,
  choices: Choices,
): Promise<Answer> {
  const { reports } = room
  const token = draftToken(ask)
  const typed = { ...draft.typed, ...typedIn(ask.body) }
  if (token === null) return redirect(pathOf.kejadian)
  if (firstWrongStep(typed, choices, reports.now(), ask.text) !== undefined) return redirect(checkPath)
  const joins = typed['gabung'] ? (await similarTo(room, typed, choices, ask)).find(isChosen(typed))?.number : undefined
  const report = { ...reportIn(typed, choices), ...(joins === undefined ? {} : { joins }) }
  const here = await whoIsHere(reports, ask)
  const options = { language: ask.language, ...(here === null ? {} : { account: here.account }) }
  const sent = await sendDraft(reports, token, draft, report, options)
  if (sent.ok) return redirect(receiptPath)
  const { refusal } = sent.refusal
  const { step, field } = places[refusal]
  const { title, advice } = ask.text.refusals[refusal]
  return showStep(reports, step, ask, { draft, typed, mistakes: { [field]: `${title}. ${advice}` }, isChange: true })
}

const isChosen =
  (typed: Typed) =>
  ({ number }: SimilarReport): boolean =>
    number === typed['gabung']

function similarTo(
  { findSimilar }: FilingRoom,
  typed: Typed,
  choices: Choices,
  { language }: Pick<Ask, 'language'>,
): Promise<readonly SimilarReport[]> {
  const { title, body, areaCode, agency } = reportIn(typed, choices)
  return findSimilar({ words: `${title}\n${body}`, areaCode, agency }, language)
}

type SendRefusal = Extract<Awaited<ReturnType<typeof sendDraft>>, { ok: false }>['refusal']['refusal']

/** The field that a refusal of the whole report is about. */
const places: Readonly<Record<SendRefusal, { readonly step: Step; readonly field: string }>> = {
  unknownAgency: { step: 'tempat', field: 'instansi' },
  unknownCategory: { step: 'tempat', field: 'kategori' },
  unknownArea: { step: 'tempat', field: 'wilayah' },
  dayInFuture: { step: 'kejadian', field: 'tanggal' },
  unknownAttachment: { step: 'kejadian', field: 'berkas' },
  nameAndContactNeeded: { step: 'pribadi', field: 'nama' },
  phoneInvalid: { step: 'pribadi', field: 'telepon' },
  emailInvalid: { step: 'pribadi', field: 'surel' },
}
