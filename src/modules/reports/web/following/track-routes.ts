import { z } from 'zod'
import { page, problem, redirect, withCookie, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { readNumber, readSecret } from '../../domain/number.ts'
import { isReporter } from '../../usecases/read-report.ts'
import { readForReporter } from '../../usecases/read-for-reporter.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import type { SecretGuard } from '../secret-guard.ts'
import { startReporterSession } from './reporter-session.ts'
import { trackPage } from './track-page.ts'

/** `/lacak`: number and secret open a report on this browser; wrong ones are answered alike, known number or not. */
export const trackRoutes = (room: ReportsRoom, guard: SecretGuard): readonly Route[] => [
  route({
    method: 'GET',
    path: '/lacak',
    permission: 'public',
    audit: 'none',
    query: z.object({ nomor: z.string().max(40).default('') }),
    handler: (ask) =>
      page(trackPage({ number: ask.query.nomor, secret: '', mistakes: {}, csrf: ask.csrf() }, ask.text)),
  }),
  route({
    method: 'POST',
    path: '/lacak',
    permission: 'public',
    audit: 'none',
    handler: (ask) => track(room, guard, ask),
  }),
]

async function track(room: ReportsRoom, guard: SecretGuard, ask: Ask<unknown, unknown, Fields>): Promise<Answer> {
  const [typedNumber, typedSecret] = [fieldText(ask.body, 'nomor'), fieldText(ask.body, 'rahasia')]
  const { following } = ask.text
  const again = (mistakes: Mistakes): Answer =>
    page(trackPage({ number: typedNumber, secret: typedSecret, mistakes, csrf: ask.csrf(), status: 422 }, ask.text))
  const missing = {
    ...(typedNumber === '' ? { nomor: following.numberMissing } : {}),
    ...(typedSecret === '' ? { rahasia: following.secretMissing } : {}),
  }
  if (Object.keys(missing).length > 0) return again(missing)
  const [number, secret] = [readNumber(typedNumber), readSecret(typedSecret)]
  if (number === null || secret === null) return again({ nomor: following.noMatch })
  const tried = await guard.tried(number, ask.remoteAddress, () => isReporter(room, number, secret))
  if (tried === 'tooMany') return problem('tooManyRequests')
  if (tried === 'wrong') return again({ nomor: following.noMatch })
  await readForReporter(room, number, secret)
  return withCookie(redirect(`/laporan/${number}`), startReporterSession(room, number, secret))
}
