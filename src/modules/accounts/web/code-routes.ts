import { z } from 'zod'
import { page, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { moment } from '../../../web/messages/dates.ts'
import { localPath } from '../../people/index.ts'
import { readCode, sendAgainAt } from '../domain/code.ts'
import { sendCodeAgain } from '../usecases/ask-code.ts'
import { addContact } from '../usecases/change-contacts.ts'
import { pendingCode, type PendingCode } from '../usecases/pending-code.ts'
import { provenContact, proveCode } from '../usecases/prove-code.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { askerOf, clockTime, enteringOf, homePath, nextIn, open, signedIn, withNext } from './asked.ts'
import { codeToken, withAccount, withoutCode } from './cookies.ts'
import { codePage } from './enter-pages.ts'
import { whyNotSent } from './enter-routes.ts'
import { proofPath } from './proof-page.ts'
import { waitingPage } from './recover-pages.ts'

/** `/akun/kode`: the code comes back, for whatever it was asked for. */
export const codeRoutes = (room: AccountsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/akun/kode',
    ...open,
    query: z.object({
      lanjut: z.string().max(500).default(''),
      dikirim: z.literal('ya').optional().catch(undefined),
    }),
    handler: async (ask) => {
      const next = localPath(ask.query.lanjut, homePath)
      const pending = await pendingCode(room, codeToken(ask))
      if (pending === null) return redirect(withNext('/akun/masuk', next))
      if (pending.purpose === 'prove') return redirect(proofPath)
      if (pending.row.proven_at !== null) return redirect(withNext(afterProof[pending.purpose], next))
      return show(room, ask, pending, { next, isSentAgain: ask.query.dikirim === 'ya' })
    },
  }),
  route({ method: 'POST', path: '/akun/kode', ...open, handler: (ask) => take(room, ask) }),
  route({ method: 'POST', path: '/akun/kode/ulang', ...open, handler: (ask) => sendAgain(room, ask) }),
]

type Sent = Ask<unknown, unknown, Fields>

/** Where a code is asked for, and where whoever proved it goes on. */
const startOf = { enter: '/akun/masuk', contact: '/akun/saya', recover: '/akun/pulihkan', prove: proofPath } as const
const afterProof = { ...startOf, enter: '/akun/baru', recover: '/akun/pulihkan/bukti' } as const

async function take(room: AccountsRoom, ask: Sent): Promise<Answer> {
  const next = nextIn(ask.body)
  const pending = await pendingCode(room, codeToken(ask))
  if (pending === null) return over(next)
  if (pending.purpose === 'prove') return redirect(proofPath)
  const { accounts: words } = ask.text
  const typed = fieldText(ask.body, 'kode')
  const isShared = fieldText(ask.body, 'bersama') === 'ya'
  const again = (mistake: string): Promise<Answer> =>
    show(room, ask, pending, { next, typed, isShared, mistakes: { kode: mistake } })
  if (readCode(typed) === '') return again(words.codeMissing)
  const proven = await proveCode(room, codeToken(ask), typed, enteringOf(ask, isShared))
  if (!proven.ok)
    return proven.refusal.refusal === 'codeOver' ? over(next) : again(words.codeWrong(proven.refusal.left))
  switch (proven.value.state) {
    case 'entered':
      return withAccount(redirect(next), proven.value.entered, isShared)
    case 'waiting': {
      const until = moment(proven.value.until, 'Asia/Jakarta', ask.language)
      return withoutCode(page(waitingPage(words.waitingUntil(until), ask.text)))
    }
    case 'proven':
      return pending.purpose === 'contact' ? addTo(room, ask) : redirect(withNext(afterProof[pending.purpose], next))
  }
}

/** Only for the account that asked, still signed in on this browser. */
async function addTo(room: AccountsRoom, ask: Sent): Promise<Answer> {
  const [account, contact] = [await signedIn(room, ask), await provenContact(room, codeToken(ask), 'contact')]
  if (account === null || contact === null || contact.owner !== account.id) return over(homePath)
  const added = await addContact(room, account.id, contact)
  return withoutCode(redirect(added.ok ? '/akun/saya?selesai=kontak' : '/akun/saya?gagal=kontak'))
}

const over = (next: string): Answer => withoutCode(redirect(withNext('/akun/masuk', next, { kode: 'habis' })))

async function sendAgain(room: AccountsRoom, ask: Sent): Promise<Answer> {
  const next = nextIn(ask.body)
  const way = fieldText(ask.body, 'cara') === 'lain' ? 'other' : 'same'
  const sent = await sendCodeAgain(room, codeToken(ask), { way, ...askerOf(ask), language: ask.language })
  if (sent.ok) return redirect(withNext('/akun/kode', next, { dikirim: 'ya' }))
  if (sent.refusal.refusal === 'codeOver') return over(next)
  const pending = await pendingCode(room, codeToken(ask))
  if (pending === null) return over(next)
  // Too soon: the page says by itself from when it may be asked for.
  const mistakes = sent.refusal.refusal === 'tooSoon' ? {} : { kode: whyNotSent(sent.refusal, room.now(), ask.text) }
  return show(room, ask, pending, { next, mistakes })
}

async function show(
  room: AccountsRoom,
  ask: Pick<Ask, 'csrf' | 'text'>,
  { row, contact, isOther, purpose }: PendingCode,
  {
    next,
    typed = '',
    isShared = false,
    isSentAgain = false,
    mistakes = {},
  }: {
    readonly next: string
    readonly typed?: string
    readonly isShared?: boolean
    readonly isSentAgain?: boolean
    readonly mistakes?: Mistakes
  },
): Promise<Answer> {
  const at = sendAgainAt(row.sends, row.sent_at)
  const isSoon = Temporal.Instant.compare(room.now(), at) < 0
  const view = {
    contact: contact.address,
    isOther,
    digits: row.digits,
    typed,
    isShared,
    isEntering: purpose === 'enter',
    hasOther: purpose === 'enter' && room.post.routes.length > 1,
    againAt: isSoon ? clockTime(at) : null,
    isSentAgain,
    startPath: withNext(startOf[purpose], next),
    next,
    mistakes,
    csrf: ask.csrf(),
  }
  return page(codePage(view, ask.text))
}
