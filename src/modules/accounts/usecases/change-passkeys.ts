import type { PersonId } from '../../../kernel/brand.ts'
import { listPasskeys, removePasskey, savePasskey, type PasskeyRoom } from '../../people/index.ts'
import type { AccountsRoom } from './room.ts'
import { tellHolder } from './tell-holder.ts'

const holderOf = (account: PersonId) => ({ kind: 'reporter', id: account }) as const

/** Keeps a passkey that was made for the account, and tells its holder; refusals as `savePasskey`. */
export async function addPasskey(
  room: AccountsRoom,
  passkeys: PasskeyRoom,
  account: PersonId,
  made: Parameters<typeof savePasskey>[2],
): Promise<ReturnType<typeof savePasskey>> {
  const saved = await savePasskey(passkeys, holderOf(account), made)
  if (!saved.ok) return saved
  const all = await listPasskeys(room.db, holderOf(account))
  const name = all.find(({ id }) => id === saved.value.id)?.name ?? made.device
  await tellHolder(room, account, { kind: 'passkeyAdded', name })
  return saved
}

/** Forgets one passkey of the account, or all, and tells its holder; false where there was none. */
export async function dropPasskeys(
  room: AccountsRoom,
  account: PersonId,
  which: { readonly only: string } | 'all',
): Promise<boolean> {
  const dropped: string[] = []
  for (const { id, name } of await listPasskeys(room.db, holderOf(account)))
    if ((which === 'all' || which.only === id) && (await removePasskey(room, holderOf(account), id))) dropped.push(name)
  if (dropped.length > 0) await tellHolder(room, account, { kind: 'passkeysRemoved', names: dropped })
  return dropped.length > 0
}
