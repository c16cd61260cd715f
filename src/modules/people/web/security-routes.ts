import { z } from 'zod'
import { json, page, problem, redirect, type Answer } from '../../../web/answer.ts'
import { passkeyField } from '../../../web/components/passkey/passkey.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { deviceName } from '../domain/device.ts'
import { needsSecondFactor } from '../domain/second-factor.ts'
import { countFactors } from '../store/code-generators.ts'
import { findOfficer } from '../store/officers.ts'
import { listPasskeys } from '../store/passkeys.ts'
import { noteFactor, removeOwnPasskey } from '../usecases/keep-factors.ts'
import { askForNewPasskey } from '../usecases/passkeys/ask-for-passkey.ts'
import { renamePasskey } from '../usecases/passkeys/keep-passkeys.ts'
import { savePasskey } from '../usecases/passkeys/save-passkey.ts'
import { sessionOf } from './proof.ts'
import { officerOf, passkeysAt, type PeopleRoom } from './room.ts'
import { securityPage, securityPath, type SecurityView } from './security-page.ts'

const done = { tambah: 'added', nama: 'renamed', hapus: 'removed', kode: 'codesOff' } as const
/** Every officer may, whoever owes a second factor too; the use cases write the audit log themselves. */
const own = { permission: 'account.use', audit: 'none', beforeSecondFactor: true } as const
/** What proves an officer is changed only by who proved lately that it is them. */
export const change = { ...own, stepUp: true } as const
const onePasskey = z.object({ id: z.string().max(1400), nama: z.string().max(200).default('') })

/** `/petugas/akun/keamanan`: what proves an officer beside the password, with their passkeys. */
export const securityRoutes = (room: PeopleRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: securityPath,
    ...own,
    query: z.object({ selesai: z.enum(['tambah', 'nama', 'hapus', 'kode']).optional().catch(undefined) }),
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
    ...change,
    handler: async (ask) => {
      const { passkeys } = passkeysAt(room, ask)
      const session = await sessionOf(room, ask)
      if (passkeys === null || session === null) return problem('notFound')
      const saved = await savePasskey(passkeys, holderOf(ask), {
        response: fieldText(ask.body, newPasskeyField),
        name: fieldText(ask.body, 'nama'),
        device: deviceName(ask.header('user-agent') ?? ''),
      })
      if (!saved.ok) return showSecurity(room, ask, { nama: ask.text.security.saveRefusals[saved.refusal.refusal] })
      await noteFactor(room.db, room.now(), session, 'passkey')
      return redirect(`${securityPath}?selesai=tambah`)
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
    ...change,
    body: onePasskey,
    handler: async (ask) => {
      const removed = await removeOwnPasskey(room, officerOf(ask), ask.body.id)
      if (removed === 'kept') return showSecurity(room, ask, { hapus: ask.text.security.kept })
      return redirect(removed === 'removed' ? `${securityPath}?selesai=hapus` : securityPath)
    },
  }),
]

/** A new passkey's answer comes in a field of its own: that of a proof is taken out before a route with `stepUp`. */
export const newPasskeyField = `${passkeyField}_baru`

const holderOf = (ask: Pick<Ask, 'actor'>) => ({ kind: 'officer', id: officerOf(ask).id }) as const

/** The page, with what was done just now and what is wrong. */
export async function showSecurity(
  room: PeopleRoom,
  ask: Ask<unknown, unknown, Fields> | Ask,
  mistakes: Mistakes,
  said: SecurityView['done'] = null,
): Promise<Answer> {
  const here = passkeysAt(room, ask)
  const officer = officerOf(ask)
  const [passkeys, factors] = await Promise.all([
    listPasskeys(room.db, holderOf(ask)),
    countFactors(room.db, officer.id),
  ])
  const isAsked = needsSecondFactor(officer.posts, room.factorRoles)
  const demand = !isAsked ? 'none' : ask.owesFactor ? 'owed' : 'met'
  const view = { passkeys, factors, demand, mayMake: here.passkeys !== null, elsewhere: here.elsewhere } as const
  return page(securityPage({ ...view, done: said, mistakes, csrf: ask.csrf(), language: ask.language }, ask.text))
}
