import { z } from 'zod'
import type { Officer } from '../../../kernel/actor.ts'
import { json, page, problem, redirect, type Answer } from '../../../web/answer.ts'
import { passkeyField } from '../../../web/components/passkey/passkey.ts'
import { fieldText, type Mistakes } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { deviceName } from '../domain/device.ts'
import { findOfficer } from '../store/officers.ts'
import { listPasskeys } from '../store/passkeys.ts'
import { askForNewPasskey } from '../usecases/passkeys/ask-for-passkey.ts'
import { removePasskey, renamePasskey } from '../usecases/passkeys/keep-passkeys.ts'
import { savePasskey } from '../usecases/passkeys/save-passkey.ts'
import { passkeysAt, type PeopleRoom } from './room.ts'
import { securityPage, securityPath } from './security-page.ts'

const done = { tambah: 'added', nama: 'renamed', hapus: 'removed' } as const
/** Every officer may; the use cases write the audit log themselves. */
const own = { permission: 'account.use', audit: 'none' } as const
const onePasskey = z.object({ id: z.string().max(1400), nama: z.string().max(200).default('') })

/** `/petugas/akun/keamanan`: an officer's passkeys. */
export const securityRoutes = (room: PeopleRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: securityPath,
    ...own,
    query: z.object({ selesai: z.enum(['tambah', 'nama', 'hapus']).optional().catch(undefined) }),
    handler: (ask) => showSecurity(room, ask, {}, ask.query.selesai === undefined ? null : done[ask.query.selesai]),
  }),
  route({
    method: 'POST',
    path: `${securityPath}/kunci-sandi/mulai`,
    ...own,
    handler: async (ask) => {
      const { passkeys } = passkeysAt(room, ask)
      const card = await findOfficer(room.db, officerOf(ask).id, room.now())
      if (passkeys === null || card === null) return problem('notFound')
      return json(await askForNewPasskey(passkeys, holderOf(ask), { account: card.email, name: card.name }))
    },
  }),
  route({
    method: 'POST',
    path: `${securityPath}/kunci-sandi`,
    ...own,
    handler: async (ask) => {
      const { passkeys } = passkeysAt(room, ask)
      if (passkeys === null) return problem('notFound')
      const saved = await savePasskey(passkeys, holderOf(ask), {
        response: fieldText(ask.body, passkeyField),
        name: fieldText(ask.body, 'nama'),
        device: deviceName(ask.header('user-agent') ?? ''),
      })
      if (saved.ok) return redirect(`${securityPath}?selesai=tambah`)
      return showSecurity(room, ask, { nama: ask.text.security.saveRefusals[saved.refusal.refusal] })
    },
  }),
  route({
    method: 'POST',
    path: `${securityPath}/kunci-sandi/nama`,
    ...own,
    body: onePasskey,
    handler: async (ask) => {
      const isRenamed = await renamePasskey(room, holderOf(ask), ask.body.id, ask.body.nama)
      return redirect(isRenamed ? `${securityPath}?selesai=nama` : securityPath)
    },
  }),
  route({
    method: 'POST',
    path: `${securityPath}/kunci-sandi/hapus`,
    ...own,
    body: onePasskey,
    handler: async (ask) => {
      const isRemoved = await removePasskey(room, holderOf(ask), ask.body.id)
      return redirect(isRemoved ? `${securityPath}?selesai=hapus` : securityPath)
    },
  }),
]

/** The shell lets nobody in here but officers. */
const officerOf = ({ actor }: Pick<Ask, 'actor'>): Officer => {
  if (actor.kind !== 'officer') throw new Error('only officers come here')
  return actor
}

const holderOf = (ask: Pick<Ask, 'actor'>) => ({ kind: 'officer', id: officerOf(ask).id }) as const

async function showSecurity(
  room: PeopleRoom,
  ask: Ask,
  mistakes: Mistakes,
  said: (typeof done)[keyof typeof done] | null = null,
): Promise<Answer> {
  const here = passkeysAt(room, ask)
  const passkeys = await listPasskeys(room.db, holderOf(ask))
  const view = {
    passkeys,
    mayMake: here.passkeys !== null,
    elsewhere: here.elsewhere,
    done: said,
    mistakes,
    csrf: ask.csrf(),
    language: ask.language,
  }
  return page(securityPage(view, ask.text))
}
