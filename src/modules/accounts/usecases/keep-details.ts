import type { PersonId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import { takeTurn } from '../../../platform/db/turn.ts'
import { recordAudit } from '../../audit/index.ts'
import { completeIdentity, readOwnIdentity } from '../../people/index.ts'
import type { Details, RegistryAnswer } from '../domain/account.ts'
import { sharersOf } from '../store/nik-settlements.ts'
import { isAccountRestricted, saveDocument, saveRegistryAnswer } from '../store/accounts.ts'
import { mayTry } from './code-limits.ts'
import { holderDetails, sealDetails } from './holder-details.ts'
import { ownersOfNik } from './owners.ts'
import type { AccountsRoom } from './room.ts'

export type DetailsTaken = { readonly refusal: 'nikTaken' | 'tooManyNik' }

/** How many numbers one account may try in a day (product): who mistypes needs three, who looks for people needs more. */
const numbersADay = 6

/** May another number be tried? `whose` tries it. */
export const mayTryDetails = async (room: AccountsRoom, details: Details, whose: string): Promise<boolean> =>
  details.document !== 'nik' || mayTry(room, `nik\n${whose}`, numbersADay)

/** Has another account than this one the NIK, and no officer let both have it? Two who name it at once come one after the other. */
export async function isNikTaken(
  tx: Tx,
  room: AccountsRoom,
  details: Details,
  account: PersonId | null,
): Promise<boolean> {
  if (details.document !== 'nik') return false
  await takeTurn(tx, 'accounts')
  const owners = await ownersOfNik(tx, room, details.nik)
  if (account === null) return owners.length > 0
  // What an account has already it may write again, whoever has it too.
  if (owners.includes(account)) return false
  const shared = await sharersOf(tx, account)
  return owners.some((one) => !shared.has(one))
}

/** The holder says who they are, or corrects it. Refusals: `nikTaken`, `tooManyNik`. */
export async function keepDetails(
  room: AccountsRoom,
  account: PersonId,
  { name, details }: { readonly name: string; readonly details: Details },
): Promise<Result<null, DetailsTaken>> {
  const { db, vault } = room
  if (!(await mayTryDetails(room, details, account))) return refuse({ refusal: 'tooManyNik' })
  const at = room.now()
  return transact(db, async (tx): Promise<Result<null, DetailsTaken>> => {
    if (await isNikTaken(tx, room, details, account)) return refuse({ refusal: 'nikTaken' })
    const named = await completeIdentity(tx, vault, account, { name })
    if (named.ok) named.value.save(at)
    await saveDocument(tx, account, details.document)
    await sealDetails(tx, vault, account, details, at)
    const detail = { document: details.document }
    await recordAudit(tx, { at, actor: { kind: 'reporter' }, event: 'account.identified', subject: account, detail })
    return accept(null)
  })
}

/**
 * Asks the civil registry about the holder and keeps what it said. It stops nothing: without a registry, a NIK or an
 * answer the account stays as it is. Null where nobody was asked.
 */
export async function askRegistry(room: AccountsRoom, account: PersonId): Promise<RegistryAnswer | null> {
  const { db, vault, registry } = room
  // What its holder closed leaves for nobody.
  if (registry === null || (await isAccountRestricted(db, account))) return null
  const [details, identity] = await Promise.all([
    holderDetails(db, vault, account),
    readOwnIdentity(db, vault, account),
  ])
  const name = identity?.name ?? null
  if (details.document !== 'nik' || name === null) return null
  const outcome = await registry({ nik: details.nik, name, bornOn: details.bornOn })
  const answer = { outcome, at: room.now() }
  await transact(db, async (tx) => {
    await saveRegistryAnswer(tx, account, answer)
    const entry = { at: answer.at, actor: { kind: 'clock' }, event: 'account.checked', subject: account } as const
    await recordAudit(tx, { ...entry, detail: { outcome } })
  })
  return answer
}
