import { z } from 'zod'
import { page, redirect, type Answer } from '../../../../web/answer.ts'
import { fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { fieldText, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { looseFiles, readFormFiles, type FormFiles } from '../../../attachments/index.ts'
import type { ReportDraft } from '../../usecases/draft-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { choicesOf, todayFor } from './choices.ts'
import { draftOf, keepDraft, typedOf, withDraft } from './draft-cookie.ts'
import { mistakesIn } from './report-in.ts'
import { accountAskedBy, whoIsHere } from './signed-in.ts'
import { direction, stepPage } from './step-page.ts'
import { checkPath, filesIn, pathOf, stepAfter, stepBefore, typedIn, type Step, type Typed } from './steps.ts'

const open = { permission: 'public', audit: 'none' } as const
/** Anything else is as good as not said. */
const maybeYes = z.literal('ya').optional().catch(undefined)

/** One page of the form: shown as it was left, kept whatever is sent, gone on from when nothing is wrong. */
export const stepRoutes = (room: ReportsRoom, step: Step): readonly Route[] => [
  route({
    method: 'GET',
    path: pathOf[step],
    ...open,
    query: z.object({ ubah: maybeYes, dihapus: maybeYes, instansi: z.string().max(100).catch('').default('') }),
    handler: async (ask) => {
      const { ubah, dihapus, instansi } = ask.query
      const draft = await draftOf(room, ask)
      const typed = { ...typedOf(draft), ...(instansi === '' ? {} : { instansi }) }
      const isChange = ubah === 'ya'
      const mistakes = isChange ? await mistakesOf(room, step, typed, ask) : {}
      return showStep(room, step, ask, { draft, typed, mistakes, isChange, isDropped: dihapus === 'ya' })
    },
  }),
  route({
    method: 'POST',
    path: pathOf[step],
    ...open,
    keepsTyped: true,
    ...(step === 'kejadian' ? { takesFiles: true } : {}),
    handler: async (ask) => {
      const files = step === 'kejadian' ? await readFormFiles(room.db, ask) : null
      const typed = { ...typedIn(ask.body, step), ...namedIn(files) }
      const isChange = fieldText(ask.body, 'ubah') === 'ya'
      if (ask.isStale) {
        const draft = await draftOf(room, ask)
        return showStep(room, step, ask, { draft, typed: { ...typedOf(draft), ...typed }, isChange })
      }
      const { token, draft } = await keepDraft(room, ask, typed)
      const before = fieldText(ask.body, direction.name) === direction.back ? stepBefore(step) : undefined
      if (before !== undefined) return withDraft(redirect(pathOf[before]), token)
      const mistakes = { ...(await mistakesOf(room, step, draft.typed, ask)), ...mistakeIn(files) }
      const isWrong = Object.keys(mistakes).length > 0
      const next = isChange ? undefined : stepAfter(step)
      return withDraft(
        isWrong
          ? await showStep(room, step, ask, { draft, typed: draft.typed, mistakes, isChange })
          : redirect(next === undefined ? checkPath : pathOf[next]),
        token,
      )
    },
  }),
]

/** The files of a form as the draft keeps them: by their ids. */
const namedIn = (files: FormFiles | null): Typed =>
  files === null ? {} : { [fileFieldNames.kept]: files.kept.map(({ id }) => id).join(' ') }

const mistakeIn = (files: FormFiles | null): Mistakes =>
  files === null || files.mistake === null ? {} : { [fileFieldNames.incoming]: files.mistake }

const mistakesOf = async (
  room: ReportsRoom,
  step: Step,
  typed: Typed,
  { text }: Pick<Ask, 'text'>,
): Promise<Mistakes> => mistakesIn(step, typed, await choicesOf(room), room.now(), text)

/** The page of a step as somebody is to see it now. */
export async function showStep(
  room: ReportsRoom,
  step: Step,
  ask: Ask,
  shown: {
    readonly draft: ReportDraft | null
    readonly typed: Typed
    readonly mistakes?: Mistakes
    readonly isChange: boolean
    readonly isDropped?: boolean
  },
): Promise<Answer> {
  const choices = await choicesOf(room)
  const { draft, isChange, mistakes = {}, isDropped = false } = shown
  const { language, text, isStale } = ask
  const here = step === 'pribadi' ? await whoIsHere(room, ask) : null
  const typed = here === null ? shown.typed : { ...here.typed, ...shown.typed }
  const view = {
    step,
    typed,
    mistakes,
    choices,
    files: step === 'kejadian' ? await looseFiles(room.db, filesIn(typed)) : [],
    language,
    signedIn: here,
    accountAsked: step === 'pribadi' ? await accountAskedBy(room, typed, choices) : null,
    isChange,
    isStale,
    isDropped,
    today: todayFor(typed, choices, room.now()),
    csrf: ask.csrf(),
    draft: draft?.state === 'writing' ? draft.id : null,
    sent: draft?.state === 'sent' ? draft.id : null,
  }
  return page(stepPage(view, text))
}
