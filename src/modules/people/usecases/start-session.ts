import type { OfficerId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { networkRegion } from '../domain/network.ts'
import type { SecondFactor, SessionWay } from '../domain/second-factor.ts'
import { expiryOf, longestSeconds } from '../domain/session.ts'
import { noteDevice } from '../store/known-devices.ts'
import { insertSession } from '../store/sessions.ts'

/** From where somebody signs in. */
export type SignInVisit = {
  /** The network address: counts attempts, and its region is kept with the session. */
  readonly address: string
  /** What the browser calls itself. */
  readonly device: string
  /** What an earlier sign-in left in this browser; null where none did. */
  readonly deviceToken: string | null
}

/** A session that was begun: its token is stored nowhere. */
export type Started = {
  readonly officer: OfficerId
  readonly token: string
  readonly maxAgeSeconds: number
  /** To be left in this browser, by which it is known again. */
  readonly deviceToken: string
  /** The account has been used before, and never from this browser: its owner should hear of it. */
  readonly isStrange: boolean
}

/** Begins a session of this officer. */
export async function startSession(
  tx: Tx,
  now: Temporal.Instant,
  officer: OfficerId,
  {
    visit,
    way,
    secondFactor,
  }: { readonly visit: SignInVisit; readonly way: SessionWay; readonly secondFactor: SecondFactor | null },
): Promise<Started> {
  const [token, deviceToken] = [newToken(), visit.deviceToken ?? newToken()]
  const session = { officer, tokenHash: hashToken(token), device: visit.device.slice(0, 300), way, secondFactor }
  const network = networkRegion(visit.address)
  await insertSession(tx, { ...session, network, createdAt: now, expiresAt: expiryOf(now, now) })
  const { isNew, isFirst } = await noteDevice(tx, officer, hashToken(deviceToken), now)
  const actor = { kind: 'officer', id: officer, posts: [] } as const
  const detail = { way, secondFactor }
  await recordAudit(tx, { at: now, actor, event: 'session.started', subject: officer, detail })
  return { officer, token, maxAgeSeconds: longestSeconds, deviceToken, isStrange: isNew && !isFirst }
}
