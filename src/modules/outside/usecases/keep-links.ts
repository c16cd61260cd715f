import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId, LinkId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { rolesHeld } from '../../people/index.ts'
import {
  findReport,
  isClosedByReporter,
  isComplainedAbout,
  mayRead,
  openTasks,
  postOn,
  standingsOf,
  type OpenLaw,
  type ReportsRoom,
  type ReportState,
} from '../../reports/index.ts'
import { linkLasts, type Link } from '../domain/link.ts'
import { findLink, revoke, saveLink } from '../store/links.ts'

/** May this officer ask outside about this report? Whoever verifies it, or coordinates the agency that has it. */
export function maySend(officer: Officer, state: ReportState, law: OpenLaw): boolean {
  const standings = standingsOf(officer, state, law.tree, law.law)
  return standings.has('verifier') || standings.has('coordinator')
}

/** The agencies that have something to say on the report and no liaison of their own who could say it here. */
export async function agenciesToAsk(
  { db, now, lawShelf }: ReportsRoom,
  state: ReportState,
): Promise<readonly AgencyId[]> {
  const asked = [state.unit ?? state.lead, ...openTasks(state).map(({ agency }) => agency)]
  const [held, { tree }] = await Promise.all([rolesHeld(db, now()), lawShelf.open()])
  const concerned = asked.filter(
    (agency): agency is AgencyId => agency !== null && !isComplainedAbout(state, tree, agency),
  )
  return [...new Set(concerned)].filter((agency) => !held.get(agency)?.has('liaison'))
}

export type LinkToSend = Pick<Link, 'number' | 'agency' | 'email' | 'title' | 'body'>

/** A link with its code, which is sent or shown once and stored nowhere. */
export type SentLink = { readonly link: Link; readonly token: string }

/**
 * Makes or renews the agency's link to the report; the code of before opens nothing any longer. The caller has seen to it
 * that the agency may be asked. Refusals: `notYours`, `closedByReporter`.
 */
export async function sendLink(
  room: ReportsRoom,
  asked: LinkToSend,
  state: ReportState,
  by: Officer,
): Promise<Result<SentLink, { readonly refusal: 'notYours' | 'closedByReporter' }>> {
  const law = await room.lawShelf.open()
  if (!maySend(by, state, law)) return refuse({ refusal: 'notYours' })
  if (isClosedByReporter(state)) return refuse({ refusal: 'closedByReporter' })
  const [at, token] = [room.now(), newToken()]
  const fresh: Link = {
    ...asked,
    id: newId() as LinkId,
    sentBy: by.id,
    sentAt: at,
    expiresAt: at.add(linkLasts),
    revokedAt: null,
  }
  return transact(room.db, async (tx) => {
    const id = await saveLink(tx, fresh, hashToken(token))
    const detail = { number: asked.number, agency: asked.agency }
    const post = postOn(law, by, state)
    await recordAudit(tx, { at, actor: by, event: 'outside.sent', subject: id, detail, post })
    return accept({ link: { ...fresh, id }, token })
  })
}

/** Ends a link at once, whoever has it open. Refusals: `unknownLink`, `notYours`. */
export async function revokeLink(
  room: ReportsRoom,
  id: LinkId,
  by: Officer,
): Promise<Result<Link, { readonly refusal: 'unknownLink' | 'notYours' }>> {
  const link = await findLink(room.db, id)
  const kept = link === undefined ? null : await findReport(room.db, link.number)
  const law = await room.lawShelf.open()
  if (link === undefined || kept === null || !mayRead(by, kept.state, law)) return refuse({ refusal: 'unknownLink' })
  if (!maySend(by, kept.state, law)) return refuse({ refusal: 'notYours' })
  return transact(room.db, async (tx) => {
    const at = room.now()
    if (!(await revoke(tx, id, at))) return refuse({ refusal: 'unknownLink' })
    const detail = { number: link.number, agency: link.agency }
    await recordAudit(tx, { at, actor: by, event: 'outside.revoked', subject: id, detail })
    return accept(link)
  })
}
