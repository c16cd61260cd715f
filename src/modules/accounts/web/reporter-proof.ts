import type { PersonId } from '../../../kernel/brand.ts'
import { page, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import type { Ask } from '../../../web/route.ts'
import { coverAddress } from '../../people/index.ts'
import type { Contact, ContactRoute } from '../domain/account.ts'
import { readCode } from '../domain/code.ts'
import { pendingProof } from '../usecases/prove-holder.ts'
import { askReporterProof, proveReporter } from '../usecases/prove-reporter.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { givenContacts } from '../usecases/tell-holder.ts'
import { askerOf } from './asked.ts'
import { whyNotSent } from './enter-routes.ts'
import { codeShown, whyNotProved, type Hidden } from './proof.ts'
import { proofPage } from './proof-page.ts'

type Sent = Ask<unknown, unknown, Fields>

/** Whose proof is asked, on which browser, and what waits for it. */
export type ReporterProof = {
  readonly reporter: PersonId
  /** By which ways a contact of the report proves it. */
  readonly routes: readonly ContactRoute[]
  /** The token of what this browser asked for; null where it did not. */
  readonly browser: string | null
  readonly lead: string
  /** Where the code goes, and where one is asked for. */
  readonly action: string
  readonly sendTo: string
  readonly hidden: Hidden
}

/** Asks for a code that went to a contact of the report. Whoever found its secret learns no address here. */
export async function showReporterProof(
  room: AccountsRoom,
  ask: Pick<Sent, 'csrf' | 'text'>,
  { reporter, routes, browser, ...waiting }: ReporterProof,
  mistakes: Mistakes = {},
): Promise<Answer> {
  const [given, pending] = await Promise.all([
    givenContacts(room.db, room, reporter),
    pendingProof(room, { id: reporter }, browser),
  ])
  const code = pending === null ? null : codeShown(room, { ...pending, contact: covered(pending.contact) })
  const proving = given.filter(({ contact }) => routes.includes(contact.route))
  const contacts = proving.map(({ contact }) => covered(contact))
  const view = { ...waiting, mistakes, contacts, code, withPasskey: false, start: '', csrf: ask.csrf() }
  return page(proofPage(view, ask.text))
}

const covered = ({ route, address }: Contact): Contact => ({ route, address: coverAddress(address) })

/** Sends a code and asks for it; answers also the token of the browser that may use it, null where it has it. */
export async function sendReporterProof(
  room: AccountsRoom,
  ask: Sent,
  waiting: ReporterProof,
): Promise<{ readonly shown: Answer; readonly token: string | null }> {
  const { reporter, routes, browser } = waiting
  const route = routes.find((one) => one === fieldText(ask.body, '_ke')) ?? routes[0] ?? 'email'
  const sent = await askReporterProof(room, reporter, route, { browser, ...askerOf(ask) })
  if (sent.ok) {
    const shown = await showReporterProof(room, ask, { ...waiting, browser: sent.value ?? browser })
    return { shown, token: sent.value }
  }
  const { refusal } = sent
  // Too soon: the page says by itself from when it may be asked for.
  if (refusal.refusal === 'tooSoon') return { shown: await showReporterProof(room, ask, waiting), token: null }
  const why =
    refusal.refusal === 'codeOver' ? ask.text.accounts.proofCodeOver : whyNotSent(refusal, room.now(), ask.text)
  return { shown: await showReporterProof(room, ask, waiting, { _ke: why }), token: null }
}

/** Null where the code that was typed is right; else what to say, which is nothing where none was typed yet. */
export async function takeReporterProof(
  room: AccountsRoom,
  ask: Pick<Sent, 'body' | 'text'>,
  { reporter, browser }: Pick<ReporterProof, 'reporter' | 'browser'>,
): Promise<Mistakes | null> {
  if (!Object.hasOwn(ask.body, '_kode')) return {}
  const code = fieldText(ask.body, '_kode')
  if (readCode(code) === '') return { _kode: ask.text.accounts.codeMissing }
  const proved = await proveReporter(room, reporter, browser, code)
  return proved.ok ? null : { _kode: whyNotProved(proved.refusal, ask) }
}
