import { z } from 'zod'
import { localDay } from '../../../kernel/clock/days.ts'
import { coveredNik } from '../../../kernel/nik.ts'
import { page, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { longDay, moment } from '../../../web/messages/dates.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { listPasskeys, minutesSince, passkeysAt, readOwnIdentity } from '../../people/index.ts'
import type { ContactRoute, Details } from '../domain/account.ts'
import { provenRoutes } from '../store/accounts.ts'
import { findRecoveryOf } from '../store/recoveries.ts'
import { listSessions } from '../store/sessions.ts'
import { askCode } from '../usecases/ask-code.ts'
import { endSessions, type SignedIn } from '../usecases/enter.ts'
import { holderDetails } from '../usecases/holder-details.ts'
import { askRegistry, keepDetails } from '../usecases/keep-details.ts'
import { readContact } from '../usecases/read-contact.ts'
import { stopRecovery } from '../usecases/recover-account.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { askerOf, open, ownPath, withAccountOf, withNext } from './asked.ts'
import { withCode } from './cookies.ts'
import { readDetailsForm, typedFrom } from './details-form.ts'
import { whyNotSent } from './enter-routes.ts'
import { changeDetailsPage } from './new-account-page.ts'
import { takenMistake } from './new-account-routes.ts'
import { ownPage, type OwnView } from './own-page.ts'
import { passkeyLine } from './passkey-table.ts'
import { withProof } from './proof.ts'

const dones = ['data', 'kontak', 'perangkat', 'hentikan', 'kunci', 'tanpakunci'] as const

/** `/akun/saya`: who one is, how one is reached, and where one is signed in. */
export const ownRoutes = (room: AccountsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: ownPath,
    ...open,
    query: z.object({
      selesai: z.enum(dones).optional().catch(undefined),
      gagal: z.enum(['kontak', 'kunci']).optional().catch(undefined),
    }),
    handler: (ask) =>
      withAccountOf(room, ask, (account) => {
        const { selesai = null, gagal } = ask.query
        const mistakes = gagal === undefined ? {} : failures[gagal](ask.text)
        return show(room, ask, account, { done: selesai, mistakes })
      }),
  }),
  route({
    method: 'GET',
    path: `${ownPath}/data`,
    ...open,
    handler: (ask) =>
      // The form holds what was given before, the NIK among it.
      withProof(room, ask, 'page', async ({ id }) => {
        const [identity, details] = await Promise.all([
          readOwnIdentity(room.db, room.vault, id),
          holderDetails(room.db, room.vault, id),
        ])
        return showForm(ask, typedFrom(identity?.name ?? '', details))
      }),
  }),
  route({
    method: 'POST',
    path: `${ownPath}/data`,
    ...open,
    keepsTyped: true,
    handler: (ask) => {
      if (ask.isStale) return withAccountOf(room, ask, () => showForm(ask, ask.body))
      // NIK and birth date are what an account comes back by to whoever has lost its contacts.
      return withProof(room, ask, 'form', async ({ id }) => {
        const form = readDetailsForm(ask.body, room.now(), ask.text)
        if (!form.ok) return showForm(ask, ask.body, form.refusal)
        const kept = await keepDetails(room, id, form.value)
        if (!kept.ok) return showForm(ask, ask.body, takenMistake(kept.refusal, ask.text))
        askRegistry(room, id).catch(room.onBroken)
        return redirect(`${ownPath}?selesai=data`)
      })
    },
  }),
  route({
    method: 'POST',
    path: `${ownPath}/periksa`,
    ...open,
    handler: (ask) =>
      withAccountOf(room, ask, async ({ id }) => {
        await askRegistry(room, id)
        return redirect(ownPath)
      }),
  }),
  route({
    method: 'POST',
    path: `${ownPath}/kontak`,
    ...open,
    handler: (ask) => withProof(room, ask, 'form', (account) => addContact(room, ask, account)),
  }),
  route({
    method: 'POST',
    path: `${ownPath}/perangkat`,
    ...open,
    body: z.object({ id: z.uuid() }),
    handler: (ask) =>
      withAccountOf(room, ask, async ({ id }) => {
        await endSessions(room.db, room.now(), id, { only: ask.body.id })
        return redirect(`${ownPath}?selesai=perangkat`)
      }),
  }),
  route({
    method: 'POST',
    path: `${ownPath}/hentikan`,
    ...open,
    handler: (ask) =>
      withAccountOf(room, ask, async ({ id }) => {
        await stopRecovery(room, { account: id })
        return redirect(`${ownPath}?selesai=hentikan`)
      }),
  }),
]

/** What did not go well before this page, and where it stands. */
const failures: Readonly<Record<'kontak' | 'kunci', (text: Messages) => Mistakes>> = {
  kontak: ({ accounts: words }) => ({ kontak: words.contactTaken }),
  kunci: ({ security }) => ({ 'kunci-sandi': security.saveRefusals.passkeyRefused }),
}

async function addContact(room: AccountsRoom, ask: Ask<unknown, unknown, Fields>, account: SignedIn): Promise<Answer> {
  const typed = fieldText(ask.body, 'kontak')
  const again = (mistake: string): Promise<Answer> =>
    show(room, ask, account, { typedContact: typed, mistakes: { kontak: mistake } })
  const contact = readContact(typed)
  if (!contact.ok) return again(ask.text.accounts[contact.refusal.refusal])
  if (!room.post.routes.includes(contact.value.route)) return again(ask.text.accounts.notSentPhone)
  const about = { contact: contact.value, purpose: 'contact', owner: account.id, language: ask.language } as const
  const code = await askCode(room, { ...about, ...askerOf(ask) })
  return code.ok
    ? withCode(redirect(withNext('/akun/kode', ownPath)), code.value)
    : again(whyNotSent(code.refusal, room.now(), ask.text))
}

const showForm = (ask: Pick<Ask, 'csrf' | 'text' | 'isStale'>, typed: Fields, mistakes: Mistakes = {}): Answer =>
  page(changeDetailsPage({ typed, mistakes, csrf: ask.csrf(), next: ownPath, isStale: ask.isStale }, ask.text))

async function show(
  room: AccountsRoom,
  ask: Pick<Ask, 'csrf' | 'text' | 'language' | 'header'>,
  account: SignedIn,
  more: Partial<Pick<OwnView, 'done' | 'mistakes' | 'typedContact'>> = {},
): Promise<Answer> {
  const { db, vault } = room
  const at = room.now()
  const [identity, details, proven, sessions, recovery, made] = await Promise.all([
    readOwnIdentity(db, vault, account.id),
    holderDetails(db, vault, account.id),
    provenRoutes(db, account.id),
    listSessions(db, account.id, at),
    findRecoveryOf(db, account.id),
    listPasskeys(db, { kind: 'reporter', id: account.id }),
  ])
  const dayOf = (instant: Temporal.Instant): string => longDay(localDay(instant, 'Asia/Jakarta'), ask.language)
  const contactOf = (kind: ContactRoute) => {
    const [address, one] = [identity?.[kind] ?? null, proven.find((kept) => kept.route === kind)]
    return address === null || one === undefined ? null : { address, provenOn: dayOf(one.provenAt) }
  }
  const view: OwnView = {
    name: identity?.name ?? null,
    document: details.document,
    number: coveredNumber(details),
    registry: registrySentence(room, account, ask, dayOf),
    mayAskRegistry: room.registry !== null && details.document === 'nik' && account.registry?.outcome !== 'verified',
    contacts: { email: contactOf('email'), phone: contactOf('phone') },
    sessions: sessions.map(({ id, device, lastSeenAt, isShared }) => {
      return { id, device, minutesAgo: minutesSince(lastSeenAt, at), isThis: id === account.session, isShared }
    }),
    recovery: recovery === undefined ? null : moment(recovery.takesEffectAt, 'Asia/Jakarta', ask.language),
    passkeys: { made: made.map((one) => passkeyLine(one, dayOf)), mayMake: passkeysAt(room, ask).passkeys !== null },
    isProved: account.isProved,
    done: null,
    typedContact: '',
    mistakes: {},
    csrf: ask.csrf(),
    ...more,
  }
  return page(ownPage(view, ask.text))
}

function coveredNumber(details: Details): string | null {
  switch (details.document) {
    case 'nik':
      return coveredNik(details.nik)
    case 'foreign':
      return `•••${details.number.slice(-3)}`
    case 'none':
      return null
  }
}

/** “Not verified” is said plainly, and why; it stops nothing. */
function registrySentence(
  { registry }: AccountsRoom,
  account: SignedIn,
  { text }: Pick<Ask, 'text'>,
  dayOf: (at: Temporal.Instant) => string,
): string | null {
  if (account.document !== 'nik') return null
  const words = text.accounts.registry
  if (account.registry !== null) return words[account.registry.outcome](dayOf(account.registry.at))
  return registry === null ? words.off : words.notAsked
}
