import { withCookie, type Answer } from '../../../../web/answer.ts'
import type { Ask } from '../../../../web/route.ts'
import { readDraft, type ReportDraft } from '../../usecases/draft-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import type { Typed } from './steps.ts'

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

/** A sent draft is over: whoever opens the form again begins anew. */
export const typedOf = (draft: ReportDraft | null): Typed => (draft?.state === 'writing' ? draft.typed : {})
