import type { LinkId } from '../../../kernel/brand.ts'
import type { Cookie } from '../../../web/answer.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import type { Link } from '../domain/link.ts'
import { linkOf } from '../usecases/answer-by-link.ts'

export const linkCookieName = 'tautan'
const openForSeconds = 12 * 60 * 60

/** Opens one link on this browser for half a day: its code, sealed, for that page alone. */
export const startLinkSession = ({ vault }: ReportsRoom, { id }: Link, token: string): Cookie => ({
  name: linkCookieName,
  value: vault.seal(token, contextOf(id)).toString('base64url'),
  path: `/tautan/${id}`,
  maxAgeSeconds: openForSeconds,
})

/** The link that this browser has open; null where there is none, or it was renewed, revoked or is over. */
export async function openedLink(room: ReportsRoom, id: LinkId, cookie: string | null): Promise<Link | null> {
  const token =
    cookie === null ? null : unsealed(() => room.vault.open(Buffer.from(cookie, 'base64url'), contextOf(id)))
  const link = token === null ? null : await linkOf(room, token)
  return link?.id === id ? link : null
}

const contextOf = (id: LinkId): string => `outside-link:${id}`

/** Bytes that somebody made up do not open; that is no fault of ours. */
function unsealed(open: () => string): string | null {
  try {
    return open()
  } catch {
    return null
  }
}
