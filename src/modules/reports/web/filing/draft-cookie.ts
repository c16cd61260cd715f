import { withCookie, type Answer } from '../../../../web/answer.ts'
import type { Ask } from '../../../../web/route.ts'
import { keepFiles } from '../../../attachments/index.ts'
import { draftKeptFor, readDraft, saveDraft, type ReportDraft, type SavedDraft } from '../../usecases/draft-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { filesIn, type Typed } from './steps.ts'

const cookie = { name: 'draf', path: '/lapor' } as const
const keptForSeconds = 7 * 24 * 60 * 60

/** The token by which this browser opens its draft. */
export const draftToken = (ask: Pick<Ask, 'cookie'>): string | null => ask.cookie(cookie.name)

export const withDraft = (answer: Answer, token: string): Answer =>
  withCookie(answer, { ...cookie, value: token, maxAgeSeconds: keptForSeconds })

export const withoutDraft = (answer: Answer): Answer => withCookie(answer, { ...cookie, value: '', maxAgeSeconds: 0 })

export const draftOf = (room: ReportsRoom, ask: Pick<Ask, 'cookie'>): Promise<ReportDraft | null> => {
  const token = draftToken(ask)
  return token === null ? Promise.resolve(null) : readDraft(room, token)
}

/** Keeps what was typed, and the files that it names for as long. */
export async function keepDraft(room: ReportsRoom, ask: Pick<Ask, 'cookie'>, typed: Typed): Promise<SavedDraft> {
  const saved = await saveDraft(room, draftToken(ask), typed)
  await keepFiles(room.db, filesIn(saved.draft.typed), room.now().add(draftKeptFor))
  return saved
}

/** A sent draft is over: whoever opens the form again begins anew. */
export const typedOf = (draft: ReportDraft | null): Typed => (draft?.state === 'writing' ? draft.typed : {})
