import { z } from 'zod'
import { photoNames } from '../../../../kernel/attachments.ts'
import { accept, refuse, type Result } from '../../../../kernel/result.ts'
import { problem, stored, type Answer } from '../../../../web/answer.ts'
import { isApi, route, type Ask, type Route } from '../../../../web/route.ts'
import { reporterCookieName } from '../../../../web/session.ts'
import { idsIn, type AttachmentsRoom, type Variant } from '../../../attachments/index.ts'
import { readNumber, readSecret } from '../../domain/number.ts'
import { openAttachment } from '../../usecases/open-attachment.ts'
import { recordOpened } from '../../usecases/record-opened.ts'
import { isReporter } from '../../usecases/read-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import type { SecretGuard } from '../secret-guard.ts'
import { secretByAccount } from './own-report.ts'
import { secretInSession } from './reporter-session.ts'

const params = z.object({ number: z.string().max(40), id: z.string().max(36) })
// What an officer takes is recorded once it is known to be an officer's alone.
const open = { permission: 'public', audit: 'none' } as const

/** The files of reports, below the address of their report: there the reporter's cookie reaches too. */
export const reportFileRoutes = (
  room: ReportsRoom,
  attachments: AttachmentsRoom,
  guard: SecretGuard,
): readonly Route[] => [
  route({
    method: 'GET',
    path: '/laporan/:number/lampiran/:id/:name',
    ...open,
    params: params.extend({ name: z.string().max(200) }),
    handler: async (ask) => {
      const number = readNumber(ask.params.number)
      const inSession = number === null ? null : secretInSession(room, number, ask.cookie(reporterCookieName))
      const byAccount = number === null || inSession !== null ? null : await secretByAccount(room, number, ask)
      return handOut(room, attachments, ask, variantOf(ask.params.name), inSession ?? byAccount)
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/reports/:number/attachments/:id',
    ...open,
    params,
    query: z.object({ size: z.literal('small').optional() }),
    summary:
      'A file of a report: a photo as it is shown (with `size=small` in small), a document as it came. For whoever may ' +
      'read the words that it came with; 404 for all others',
    handler: async (ask) => {
      const shown = ask.query.size === 'small' ? 'small' : 'view'
      const secret = await provenSecret(room, guard, ask)
      if (!secret.ok) return problem(secret.refusal)
      const photo = await handOut(room, attachments, ask, shown, secret.value)
      return photo.kind === 'stored' ? photo : handOut(room, attachments, ask, 'original', secret.value)
    },
  }),
]

const variantOf = (name: string): Variant =>
  name === photoNames.view ? 'view' : name === photoNames.small ? 'small' : 'original'

async function handOut(
  room: ReportsRoom,
  attachments: AttachmentsRoom,
  { params: asked, actor, address }: Ask<z.output<typeof params>>,
  variant: Variant,
  secret: string | null,
): Promise<Answer> {
  const number = readNumber(asked.number)
  const [id] = idsIn([asked.id])
  if (number === null || id === undefined) return problem('notFound')
  const opened = await openAttachment(room, attachments, { number, id, variant, actor, secret })
  if (opened === null) return problem('notFound')
  const { bytes, sizeBytes, mediaType, card } = opened.file
  const isPhoto = card.kind === 'photo'
  // A page that shows a photo was let in, and recorded, as a page; each of its pictures would say the same again.
  const isTaken = !isPhoto || variant === 'original' || isApi(address)
  if (actor.kind === 'officer' && !opened.isPublic && isTaken)
    await recordOpened(room, actor, number, 'report.fileTaken', id)
  // What somebody called a photo may tell of a person, and a saved one goes from hand to hand.
  const name = isPhoto ? `${number}-${photoNames.view}` : card.name
  const tag = `${id}-${variant}`
  return stored({ bytes, sizeBytes, type: mediaType, name, isShown: isPhoto, isPublic: opened.isPublic, tag })
}

/** The secret that was shown, where it is right; null where none was shown. */
async function provenSecret(
  room: ReportsRoom,
  guard: SecretGuard,
  { params: asked, reporterSecret, remoteAddress }: Ask<z.output<typeof params>>,
): Promise<Result<string | null, 'wrongSecret' | 'tooManyRequests'>> {
  if (reporterSecret === null) return accept(null)
  const [number, secret] = [readNumber(asked.number), readSecret(reporterSecret)]
  if (number === null || secret === null) return refuse('wrongSecret')
  const guarded = await guard.tried(number, remoteAddress, () => isReporter(room, number, secret))
  return guarded === 'right' ? accept(secret) : refuse(guarded === 'wrong' ? 'wrongSecret' : 'tooManyRequests')
}
