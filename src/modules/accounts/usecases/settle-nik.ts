import type { Officer } from '../../../kernel/actor.ts'
import type { PersonId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import { takeTurn } from '../../../platform/db/turn.ts'
import { recordAudit } from '../../audit/index.ts'
import { forgetDetails } from '../../people/index.ts'
import { decisionsOpen, type NikDecision, type NikSettled } from '../domain/account.ts'
import { isAccountRestricted, saveDocument } from '../store/accounts.ts'
import { insertSettlement } from '../store/nik-settlements.ts'
import { mayTry } from './code-limits.ts'
import { hasLooked, type LookRefusal } from './look-at-nik.ts'
import { partiesOf, type NikAsked, type NikParties } from './nik-parties.ts'
import { isReleaseAsked, secondWithinDays } from './release-asked.ts'
import type { AccountLetter, AccountsRoom } from './room.ts'
import { tellHolder } from './tell-holder.ts'

export type SettleRefusal = LookRefusal | { readonly refusal: 'notLooked' | 'closedByHolder' }

/** Decisions a day by one officer (product), counted apart from looks: who looked can still decide. */
const settledADay = 20

/** What each side hears of a decision. */
const heard: Readonly<Record<NikSettled, { readonly holder: AccountLetter; readonly claimant: AccountLetter | null }>> =
  {
    keep: { holder: { kind: 'nikStays' }, claimant: { kind: 'nikKept' } },
    both: { holder: { kind: 'nikShared' }, claimant: { kind: 'nikOpen' } },
    releaseAsked: { holder: { kind: 'nikReleaseAsked', days: secondWithinDays }, claimant: null },
    release: { holder: { kind: 'nikReleased' }, claimant: { kind: 'nikOpen' } },
  }

/**
 * An officer who has seen the card decides about the accounts they looked at a moment ago: the NIK stays where it is, all
 * may have it, or those who have it let it go. That takes a second officer who decides the same, so that nobody takes a
 * NIK from somebody alone. Where one of them is closed to officers it stays (`closedByHolder`). Whom it touches is told by letter; a refusal is on record too. Answers what was decided.
 */
export async function settleNik(
  room: AccountsRoom,
  officer: Officer,
  { decision, reason, ...asked }: NikAsked & { readonly decision: NikDecision; readonly reason: string },
): Promise<Result<NikSettled, SettleRefusal>> {
  const isWithin = await mayTry(room, `nik-settle\n${officer.id}`, settledADay)
  const at = room.now()
  const settled = await transact(room.db, async (tx) => {
    await takeTurn(tx, 'accounts')
    const looked = isWithin ? await lookedAt(tx, room, officer, asked) : refuse({ refusal: 'tooManyNik' } as const)
    const parties = looked.ok ? await decidable(tx, looked.value, decision) : looked
    if (!parties.ok) {
      const detail = { decision, found: parties.refusal.refusal }
      await recordAudit(tx, { at, actor: officer, event: 'account.nikUnsettled', subject: null, detail })
      return parties
    }
    const isSeconded = decision !== 'release' || (await isReleaseAsked(tx, officer, parties.value, at))
    const kept = isSeconded ? decision : 'releaseAsked'
    const { holders, claimant } = parties.value
    for (const holder of holders) {
      if (kept === 'release') await release(tx, holder)
      const settlement = { holder, claimant, decision: kept, officer: officer.id, reason, at } as const
      await insertSettlement(tx, room.vault, settlement)
      const entry = { at, actor: officer, event: 'account.nikSettled', subject: holder } as const
      await recordAudit(tx, { ...entry, detail: { decision: kept, claimant } })
    }
    return accept({ ...parties.value, kept } as const)
  })
  if (!settled.ok) return settled
  const { holders, claimant, kept } = settled.value
  const letters = heard[kept]
  for (const holder of holders) await tellHolder(room, holder, letters.holder)
  if (letters.claimant !== null) await tellHolder(room, claimant, letters.claimant)
  return accept(kept)
}

/**
 * The accounts that are asked about, where this officer looked at them a moment ago. Whoever did not learns nothing here,
 * not even whether there are such accounts.
 */
async function lookedAt(
  tx: Tx,
  room: AccountsRoom,
  officer: Officer,
  asked: NikAsked,
): Promise<Result<NikParties, { readonly refusal: 'notLooked' }>> {
  const parties = await partiesOf(tx, room, asked)
  return parties.ok && (await hasLooked(tx, officer, parties.value, room.now()))
    ? parties
    : refuse({ refusal: 'notLooked' })
}

/** The accounts, where this may be decided of them. */
async function decidable(
  tx: Tx,
  parties: NikParties,
  decision: NikDecision,
): Promise<Result<NikParties, { readonly refusal: 'closedByHolder' }>> {
  for (const account of [...parties.holders, parties.claimant])
    if (!decisionsOpen(await isAccountRestricted(tx, account)).includes(decision))
      return refuse({ refusal: 'closedByHolder' })
  return accept(parties)
}

async function release(tx: Tx, holder: PersonId): Promise<void> {
  await saveDocument(tx, holder, 'none')
  await forgetDetails(tx, holder, ['nik', 'birthDate'])
}
