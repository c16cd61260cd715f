import { z } from 'zod'
import { json, page, problem, redirect, type Answer } from '../../../web/answer.ts'
import { passkeyField } from '../../../web/components/passkey/passkey.ts'
import { fieldText, fieldTexts, type Fields, type Mistakes } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { askForProof, listPasskeys, localPath, passkeysAt } from '../../people/index.ts'
import { contactRoutes } from '../domain/account.ts'
import { readCode, sendAgainAt } from '../domain/code.ts'
import type { SignedIn } from '../usecases/enter.ts'
import { askProof, pendingProof, proveHolder, type HolderRefusal } from '../usecases/prove-holder.ts'
import type { PendingCode } from '../usecases/pending-code.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { reachedContacts } from '../usecases/tell-holder.ts'
import { askerOf, clockTime, open, ownPath, withAccountOf } from './asked.ts'
import { codeToken, withCode } from './cookies.ts'
import { whyNotSent } from './enter-routes.ts'
import { proofFor, proofPage, proofPath, type ProofView } from './proof-page.ts'

type Sent = Ask<unknown, unknown, Fields>

/**
 * Before an account changes hands, whoever is signed in proved lately that it is them: a browser that was left open for a
 * moment takes nobody's account. A page that was asked for is led to `/akun/bukti` and back; a form that was sent waits,
 * whole, in the page that asks.
 */
export const withProof = (
  room: AccountsRoom,
  ask: Sent,
  asked: 'page' | 'form',
  work: (account: SignedIn) => Answer | Promise<Answer>,
): Promise<Answer> =>
  withAccountOf(room, ask, async (account) => {
    if (account.isProved) return work(account)
    if (asked === 'page') return redirect(proofFor(ask.address))
    const mistakes = await prove(room, ask, account)
    if (mistakes === null) return work(account)
    return show(room, ask, account, { action: ask.address, hidden: keptFields(ask.body), mistakes })
  })

/** `/akun/bukti`: shows once more who sits there. */
export const proofRoutes = (room: AccountsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: proofPath,
    ...open,
    query: z.object({ lanjut: z.string().max(500).default('') }),
    handler: (ask) =>
      withAccountOf(room, ask, (account) => {
        const next = localPath(ask.query.lanjut, ownPath)
        return account.isProved ? redirect(next) : show(room, ask, account, { action: proofPath, hidden: nextOf(next) })
      }),
  }),
  route({
    method: 'POST',
    path: proofPath,
    ...open,
    handler: (ask) =>
      withAccountOf(room, ask, async (account) => {
        const next = localPath(fieldText(ask.body, 'lanjut'), ownPath)
        const mistakes = account.isProved ? null : await prove(room, ask, account)
        if (mistakes === null) return redirect(next)
        return show(room, ask, account, { action: proofPath, hidden: nextOf(next), mistakes })
      }),
  }),
  route({
    method: 'POST',
    path: `${proofPath}/kirim`,
    ...open,
    handler: (ask) => withAccountOf(room, ask, (account) => send(room, ask, account)),
  }),
  route({
    method: 'POST',
    path: `${proofPath}/mulai`,
    ...open,
    handler: (ask) =>
      withAccountOf(room, ask, async ({ id }) => {
        const { passkeys } = passkeysAt(room, ask)
        return passkeys === null ? problem('notFound') : json(await askForProof(passkeys, { kind: 'reporter', id }))
      }),
  }),
]

export type Hidden = readonly (readonly [name: string, value: string])[]

const nextOf = (next: string): Hidden => [['lanjut', next]]

/** What was typed, as it was; names that begin with a line are the proof's own. */
export const keptFields = (fields: Fields): Hidden =>
  Object.keys(fields)
    .filter((name) => !name.startsWith('_'))
    .flatMap((name) => {
      const value = fields[name]
      const values = typeof value === 'string' ? [value] : fieldTexts(fields, name)
      return values.map((text) => [name, text] as const)
    })

/** Null where it is proved; else what to say, which is nothing where nothing was shown yet. */
async function prove(room: AccountsRoom, ask: Sent, account: SignedIn): Promise<Mistakes | null> {
  const { accounts: words } = ask.text
  const passkey = fieldText(ask.body, passkeyField)
  const { passkeys } = passkeysAt(room, ask)
  if (passkey !== '' && passkeys !== null) {
    const proved = await proveHolder(room, account, { passkey, passkeys })
    return proved.ok ? null : { [passkeyField]: words.passkeyRefused }
  }
  if (!Object.hasOwn(ask.body, '_kode')) return {}
  const code = fieldText(ask.body, '_kode')
  if (readCode(code) === '') return { _kode: words.codeMissing }
  const proved = await proveHolder(room, account, { code, browser: codeToken(ask) })
  return proved.ok ? null : { _kode: whyNotProved(proved.refusal, ask) }
}

export function whyNotProved(refusal: HolderRefusal, { text: { accounts: words } }: Pick<Ask, 'text'>): string {
  switch (refusal.refusal) {
    case 'codeOver':
      return words.proofCodeOver
    case 'codeWrong':
      return words.codeWrong(refusal.left)
    case 'passkeyRefused':
      return words.passkeyRefused
  }
}

/** Sends a code; the form that waits comes along. */
async function send(room: AccountsRoom, ask: Sent, account: SignedIn): Promise<Answer> {
  const action = localPath(fieldText(ask.body, '_aksi'), proofPath)
  const waiting = { action: action.startsWith('/akun/') ? action : proofPath, hidden: keptFields(ask.body) }
  const to = contactRoutes.find((one) => one === fieldText(ask.body, '_ke')) ?? 'email'
  const browser = codeToken(ask)
  const sent = await askProof(room, account, to, { browser, ...askerOf(ask) })
  if (sent.ok) {
    const shown = await show(room, ask, account, { ...waiting, browser: sent.value ?? browser })
    return sent.value === null ? shown : withCode(shown, sent.value)
  }
  const { refusal } = sent
  // Too soon: the page says by itself from when it may be asked for.
  if (refusal.refusal === 'tooSoon') return show(room, ask, account, waiting)
  const why =
    refusal.refusal === 'codeOver' ? ask.text.accounts.proofCodeOver : whyNotSent(refusal, room.now(), ask.text)
  return show(room, ask, account, { ...waiting, mistakes: { _ke: why } })
}

/** A code that went out, as the page that takes it says it. */
export function codeShown({ now }: AccountsRoom, { contact, row }: PendingCode): NonNullable<ProofView['code']> {
  const againAt = sendAgainAt(row.sends, row.sent_at)
  const isSoon = Temporal.Instant.compare(now(), againAt) < 0
  return { contact: contact.address, digits: row.digits, againAt: isSoon ? clockTime(againAt) : null }
}

async function show(
  room: AccountsRoom,
  ask: Pick<Ask, 'header' | 'cookie' | 'csrf' | 'text'>,
  account: SignedIn,
  {
    action,
    hidden,
    mistakes = {},
    browser = codeToken(ask),
  }: {
    readonly action: string
    readonly hidden: Hidden
    readonly mistakes?: Mistakes
    readonly browser?: string | null
  },
): Promise<Answer> {
  const [reached, pending, made] = await Promise.all([
    reachedContacts(room.db, room, account.id),
    pendingProof(room, account, browser),
    listPasskeys(room.db, { kind: 'reporter', id: account.id }),
  ])
  const view = {
    action,
    hidden,
    mistakes,
    contacts: reached.map(({ contact }) => contact),
    code: pending === null ? null : codeShown(room, pending),
    withPasskey: made.length > 0 && passkeysAt(room, ask).passkeys !== null,
    start: `${proofPath}/mulai`,
    sendTo: `${proofPath}/kirim`,
    csrf: ask.csrf(),
  }
  return page(proofPage(view, ask.text))
}
