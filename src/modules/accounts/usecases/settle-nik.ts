import type { Officer } from '../../../kernel/actor.ts'
import type { PersonId } from '../../../kernel/brand.ts'
import { readNik } from '../../../kernel/nik.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Handle } from '../../../platform/db/db.ts'
import { takeTurn } from '../../../platform/db/turn.ts'
import { recordAudit } from '../../audit/index.ts'
import { coverAddress, coverName, forgetDetails, readOwnIdentity } from '../../people/index.ts'
import type { Account, NikDecision } from '../domain/account.ts'
import { findAccount, provenRoutes, saveDocument } from '../store/accounts.ts'
import { insertSettlement } from '../store/nik-settlements.ts'
import { mayTry } from './code-limits.ts'
import { ownerOfContact, ownersOfNik } from './owners.ts'
import { readContact } from './read-contact.ts'
import type { AccountsRoom } from './room.ts'
import { tellHolder } from './tell-holder.ts'

/** As an officer types it: the NIK of the card in front of them, and a contact of the account of whoever shows it. */
export type NikAsked = { readonly nik: string; readonly contact: string }

export type NikRefusal = {
  readonly refusal: 'nikMalformed' | 'contactInvalid' | 'claimantUnknown' | 'nikFree' | 'nikOwn' | 'tooManyNik'
}

/** One of two accounts with the same NIK, as far as an officer must know it: what was proved, covered. */
export type NikParty = {
  readonly name: string | null
  readonly contacts: readonly { readonly address: string; readonly provenAt: Temporal.Instant }[]
  readonly registry: Account['registry']
}

/** Looks a day at such accounts by one officer (product): more than come to a counter, fewer than one needs to search. */
const looksADay = 20

/** Whose account has the NIK, and whose wants it; covered, counted and audited, found or not. */
export async function lookAtNik(
  room: AccountsRoom,
  officer: Officer,
  asked: NikAsked,
): Promise<Result<{ readonly holder: NikParty; readonly claimant: NikParty }, NikRefusal>> {
  if (!(await mayTry(room, `nik-desk\n${officer.id}`, looksADay))) return refuse({ refusal: 'tooManyNik' })
  const found = await partiesOf(room.db, room, asked)
  await transact(room.db, async (tx) => {
    const subject = found.ok ? found.value.holder : null
    const detail = { found: found.ok ? 'both' : found.refusal.refusal }
    await recordAudit(tx, { at: room.now(), actor: officer, event: 'account.nikLooked', subject, detail })
  })
  if (!found.ok) return found
  const { holder, claimant } = found.value
  return accept({ holder: await partyOf(room, holder), claimant: await partyOf(room, claimant) })
}

/**
 * An officer who has seen the card decides: the NIK stays where it is, both accounts may have it, or the holder's account
 * lets it go. Whom it touches is told by letter. Refusals as where it is looked at.
 */
export async function settleNik(
  room: AccountsRoom,
  officer: Officer,
  { decision, reason, ...asked }: NikAsked & { readonly decision: NikDecision; readonly reason: string },
): Promise<Result<null, NikRefusal>> {
  const at = room.now()
  const settled = await transact(room.db, async (tx) => {
    await takeTurn(tx, 'accounts')
    const parties = await partiesOf(tx, room, asked)
    if (!parties.ok) return parties
    const { holder, claimant } = parties.value
    if (decision === 'release') {
      await saveDocument(tx, holder, 'none')
      await forgetDetails(tx, holder, ['nik', 'birthDate'])
    }
    await insertSettlement(tx, { holder, claimant, decision, officer: officer.id, reason, at })
    const entry = { at, actor: officer, event: 'account.nikSettled', subject: holder } as const
    await recordAudit(tx, { ...entry, detail: { decision, claimant } })
    return parties
  })
  if (!settled.ok) return settled
  const { holder, claimant } = settled.value
  if (decision === 'release') await tellHolder(room, holder, { kind: 'nikReleased' })
  await tellHolder(room, claimant, { kind: decision === 'keep' ? 'nikKept' : 'nikOpen' })
  return accept(null)
}

async function partiesOf(
  db: Handle,
  room: AccountsRoom,
  asked: NikAsked,
): Promise<Result<{ readonly holder: PersonId; readonly claimant: PersonId }, NikRefusal>> {
  const [nik, contact] = [readNik(asked.nik), readContact(asked.contact)]
  if (!nik.ok) return refuse({ refusal: 'nikMalformed' })
  if (!contact.ok) return refuse({ refusal: 'contactInvalid' })
  const claimant = await ownerOfContact(db, room, contact.value)
  if (claimant === null) return refuse({ refusal: 'claimantUnknown' })
  const holders = await ownersOfNik(db, room, nik.value)
  const [holder] = holders
  if (holder === undefined) return refuse({ refusal: 'nikFree' })
  return holders.includes(claimant) ? refuse({ refusal: 'nikOwn' }) : accept({ holder, claimant })
}

async function partyOf({ db, vault }: AccountsRoom, id: PersonId): Promise<NikParty> {
  const [account, identity, proven] = await Promise.all([
    findAccount(db, id),
    readOwnIdentity(db, vault, id),
    provenRoutes(db, id),
  ])
  const contacts = proven.flatMap(({ route, provenAt }) => {
    const address = identity?.[route] ?? null
    return address === null ? [] : [{ address: coverAddress(address), provenAt }]
  })
  return {
    name: identity?.name == null ? null : coverName(identity.name),
    contacts,
    registry: account?.registry ?? null,
  }
}
