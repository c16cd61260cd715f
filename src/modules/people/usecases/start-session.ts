import type { OfficerId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { expiryOf, longestSeconds } from '../domain/session.ts'
import { insertSession } from '../store/sessions.ts'

/** A session that was begun: its token is stored nowhere. */
export type Started = { readonly token: string; readonly maxAgeSeconds: number }

/** Begins a session of this officer on this device (what its browser calls itself). */
export async function startSession(
  tx: Tx,
  now: Temporal.Instant,
  officer: OfficerId,
  { device, way }: { readonly device: string; readonly way: 'password' | 'passkey' },
): Promise<Started> {
  const token = newToken()
  const session = { officer, tokenHash: hashToken(token), device: device.slice(0, 300) }
  await insertSession(tx, { ...session, createdAt: now, expiresAt: expiryOf(now, now) })
  const actor = { kind: 'officer', id: officer, posts: [] } as const
  await recordAudit(tx, { at: now, actor, event: 'session.started', subject: officer, detail: { way } })
  return { token, maxAgeSeconds: longestSeconds }
}
