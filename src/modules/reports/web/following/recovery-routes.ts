import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { Budgets } from '../../../../platform/budgets.ts'
import { page, problem, redirect, withCookie, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { readNumber, readSecret } from '../../domain/number.ts'
import { askRecovery, isRecoveryCode, recoverSecret } from '../../usecases/recover-secret.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { askGuard, type SecretGuard } from '../secret-guard.ts'
import { accountHere } from './own-report.ts'
import { askedPage, lostPage, recoverPage } from './recovery-pages.ts'
import { startReporterSession } from './reporter-session.ts'

const open = { permission: 'public', audit: 'none' } as const
const numbered = z.object({ nomor: z.string().max(40).default('') })

/**
 * `/lacak/hilang` and `/lacak/pulihkan`: a new secret for a lost one, by a code to the contact that was given. Where no
 * gateway `reachesPhones`, the pages say so.
 */
export function recoveryRoutes(
  room: ReportsRoom,
  guard: SecretGuard,
  budgets: Budgets,
  reachesPhones: boolean,
): readonly Route[] {
  const mayAsk = askGuard(budgets)
  return [
    route({
      method: 'GET',
      path: '/lacak/hilang',
      ...open,
      query: numbered.extend({ diminta: z.literal('ya').optional().catch(undefined) }),
      handler: ({ query, text, csrf }) =>
        page(
          query.diminta === 'ya'
            ? askedPage(reachesPhones, text)
            : lostPage({ number: query.nomor, contact: '', mistakes: {}, csrf: csrf(), reachesPhones }, text),
        ),
    }),
    route({
      method: 'POST',
      path: '/lacak/hilang',
      ...open,
      handler: (ask) => askForCode(room, mayAsk, ask, reachesPhones),
    }),
    route({
      method: 'GET',
      path: '/lacak/pulihkan',
      ...open,
      query: numbered,
      handler: ({ query, text, csrf }) =>
        page(recoverPage({ number: query.nomor, code: '', mistakes: {}, csrf: csrf() }, text)),
    }),
    route({ method: 'POST', path: '/lacak/pulihkan', ...open, handler: (ask) => recover(room, guard, ask) }),
  ]
}

type Sent = Ask<unknown, unknown, Fields>

/** Longer than writing down that a code was asked for: else the time of the answer would tell whose report it is. */
const answeredAfterMs = 500

async function askForCode(
  room: ReportsRoom,
  mayAsk: ReturnType<typeof askGuard>,
  ask: Sent,
  reachesPhones: boolean,
): Promise<Answer> {
  const [typedNumber, contact] = [fieldText(ask.body, 'nomor'), fieldText(ask.body, 'kontak')]
  const number = readNumber(typedNumber)
  const mistakes = {
    ...(number === null ? { nomor: ask.text.wayBack.numberWrong } : {}),
    ...(contact === '' ? { kontak: ask.text.wayBack.contactMissing } : {}),
  }
  if (number === null || contact === '')
    return page(lostPage({ number: typedNumber, contact, mistakes, csrf: ask.csrf(), reachesPhones }, ask.text))
  if (!mayAsk(number, ask.remoteAddress)) return problem('tooManyRequests')
  await Promise.all([askRecovery(room, number, contact), setTimeout(answeredAfterMs)])
  return redirect('/lacak/hilang?diminta=ya')
}

async function recover(room: ReportsRoom, guard: SecretGuard, ask: Sent): Promise<Answer> {
  const [typedNumber, typedCode] = [fieldText(ask.body, 'nomor'), fieldText(ask.body, 'kode')]
  const again = (mistakes: Mistakes): Answer =>
    page(recoverPage({ number: typedNumber, code: typedCode, mistakes, csrf: ask.csrf() }, ask.text))
  const [number, code] = [readNumber(typedNumber), readSecret(typedCode)]
  if (number === null || code === null) return again({ kode: ask.text.wayBack.noMatch })
  const tried = await guard.tried(number, ask.remoteAddress, () => isRecoveryCode(room, number, code))
  if (tried === 'tooMany') return problem('tooManyRequests')
  const renewed = tried === 'wrong' ? null : await recoverSecret(room, number, code, await accountHere(room, ask))
  if (renewed?.ok === true)
    return withCookie(
      redirect(`/laporan/${number}/tanda-terima?baru=ya`),
      startReporterSession(room, number, renewed.value),
    )
  const isOver = renewed?.refusal.refusal === 'recoveryOver'
  const { title, advice } = ask.text.refusals.recoveryOver
  return again({ kode: isOver ? `${title}. ${advice}` : ask.text.wayBack.noMatch })
}
