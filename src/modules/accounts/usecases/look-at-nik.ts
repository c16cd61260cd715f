import type { Officer } from '../../../kernel/actor.ts'
import type { PersonId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Handle } from '../../../platform/db/db.ts'
import { listAudit, recordAudit } from '../../audit/index.ts'
import { coverAddress, coverName, readOwnIdentity } from '../../people/index.ts'
import type { Account } from '../domain/account.ts'
import { findAccount, isAccountRestricted, provenRoutes } from '../store/accounts.ts'
import { mayTry } from './code-limits.ts'
import { partiesOf, type NikAsked, type NikParties, type PartiesRefusal } from './nik-parties.ts'
import { isReleaseAsked } from './release-asked.ts'
import type { AccountsRoom } from './room.ts'

/** One of the accounts with the same NIK, as far as an officer must know it: what was proved, covered. */
export type NikParty = {
  readonly name: string | null
  readonly contacts: readonly { readonly address: string; readonly provenAt: Temporal.Instant }[]
  readonly registry: Account['registry']
  /** Its holder closed it to officers: nothing of it stands here. */
  readonly isRestricted: boolean
}

export type NikLooked = {
  readonly holders: readonly NikParty[]
  readonly claimant: NikParty
  /** Another officer wants the NIK released: one more who decides the same, and it is. */
  readonly isReleaseAsked: boolean
}

export type LookRefusal = PartiesRefusal | { readonly refusal: 'tooManyNik' }

/** Looks a day at such accounts by one officer (product): more than come to a counter, fewer than one needs to search. */
const looksADay = 20
/** As long as an officer may decide about what they looked at (product): the person with the card is still there. */
const freshMinutes = 30
const looked = 'account.nikLooked'

/** Whose accounts have the NIK, and whose wants it; covered, counted and audited, found or not. */
export async function lookAtNik(
  room: AccountsRoom,
  officer: Officer,
  asked: NikAsked,
): Promise<Result<NikLooked, LookRefusal>> {
  if (!(await mayTry(room, `nik-desk\n${officer.id}`, looksADay))) return refuse({ refusal: 'tooManyNik' })
  const found = await partiesOf(room.db, room, asked)
  await transact(room.db, async (tx) => {
    const entry = { at: room.now(), actor: officer, event: looked }
    if (!found.ok) return recordAudit(tx, { ...entry, subject: null, detail: { found: found.refusal.refusal } })
    const { holders, claimant } = found.value
    for (const subject of holders) await recordAudit(tx, { ...entry, subject, detail: { found: 'both', claimant } })
  })
  if (!found.ok) return found
  const { holders, claimant } = found.value
  return accept({
    holders: await Promise.all(holders.map((holder) => partyOf(room, holder))),
    claimant: await partyOf(room, claimant),
    isReleaseAsked: await isReleaseAsked(room.db, officer, found.value, room.now()),
  })
}

/** Did this officer look at all of these accounts a moment ago? The trail says so, and cannot be made to. */
export async function hasLooked(
  db: Handle,
  { id }: Officer,
  { holders, claimant }: NikParties,
  now: Temporal.Instant,
): Promise<boolean> {
  const since = now.subtract({ minutes: freshMinutes })
  for (const holder of holders) {
    const entries = await listAudit(db, holder)
    const isSeen = entries.some(
      ({ at, officer, event, detail }) =>
        event === looked &&
        officer === id &&
        detail['claimant'] === claimant &&
        Temporal.Instant.compare(at, since) >= 0,
    )
    if (!isSeen) return false
  }
  return true
}

async function partyOf({ db, vault }: AccountsRoom, id: PersonId): Promise<NikParty> {
  if (await isAccountRestricted(db, id)) return { name: null, contacts: [], registry: null, isRestricted: true }
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
    isRestricted: false,
  }
}
