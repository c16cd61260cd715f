import { z } from 'zod'
import type { TextId } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { coverAddress } from '../../people/index.ts'
import { holdText } from '../../reports/index.ts'
import type { Outgoing } from '../domain/sender.ts'
import { keepLetter } from '../store/notice-letters.ts'
import { letterContext } from '../store/sealed-tables.ts'
import type { NoticesRoom } from './room.ts'

/** What went out, as its reader may see it again; `to` is covered, for the page may be looked at over a shoulder. */
export type KeptLetter = { readonly to: string; readonly subject: string; readonly text: string }

const keptSchema = z.object({ to: z.string(), subject: z.string(), text: z.string() })

/**
 * Seals the message before it goes out, so that whatever a reporter got is what they can read here. False, and nothing is
 * kept, where the words that it quotes were erased since it was written: it must be written anew without them.
 */
export const keepOutgoing = (
  { db, vault }: Pick<NoticesRoom['reports'], 'db' | 'vault'>,
  noticeId: string,
  { to, subject, text }: Outgoing,
  quoted: TextId | null,
): Promise<boolean> =>
  transact(db, async (tx) => {
    if (quoted !== null && !(await holdText(tx, quoted))) return false
    const kept: KeptLetter = { to: coverAddress(to), subject, text }
    await keepLetter(tx, noticeId, vault.seal(JSON.stringify(kept), letterContext(noticeId)))
    return true
  })

export const openKept = (vault: Vault, noticeId: string, sealed: Buffer): KeptLetter =>
  keptSchema.parse(JSON.parse(vault.open(sealed, letterContext(noticeId))))
