import { z } from 'zod'
import type { Handle } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { coverAddress } from '../../people/index.ts'
import type { Outgoing } from '../domain/sender.ts'
import { keepLetter } from '../store/notice-letters.ts'
import { letterContext } from '../store/sealed-tables.ts'

/** What went out, as its reader may see it again; `to` is covered, for the page may be looked at over a shoulder. */
export type KeptLetter = { readonly to: string; readonly subject: string; readonly text: string }

const keptSchema = z.object({ to: z.string(), subject: z.string(), text: z.string() })

/** Seals the message before it goes out, so that whatever a reporter got is what they can read here. */
export const keepOutgoing = (db: Handle, vault: Vault, noticeId: string, message: Outgoing): Promise<void> => {
  const { to, subject, text } = message
  const kept: KeptLetter = { to: coverAddress(to), subject, text }
  return keepLetter(db, noticeId, vault.seal(JSON.stringify(kept), letterContext(noticeId)))
}

export const openKept = (vault: Vault, noticeId: string, sealed: Buffer): KeptLetter =>
  keptSchema.parse(JSON.parse(vault.open(sealed, letterContext(noticeId))))
