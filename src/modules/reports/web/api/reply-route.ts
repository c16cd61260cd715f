import type { ReportNumber } from '../../../../kernel/brand.ts'
import type { Result } from '../../../../kernel/result.ts'
import { json, problem } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { readNumber, readSecret } from '../../domain/number.ts'
import type { Decided } from '../../domain/decide.ts'
import { commandReport, type CommandRefusal, type SpokenCommand } from '../../usecases/command-report.ts'
import { giveConsent, type ConsentRefusal } from '../../usecases/give-consent.ts'
import { isReporter } from '../../usecases/read-report.ts'
import { saying } from '../limits.ts'
import { contactOf } from './body-fields.ts'
import { changedJson, changedSchema } from './changed-json.ts'
import { numberParams } from './read-routes.ts'
import { refused } from './refused.ts'
import { replyBodySchema, type ReplyBody } from './reply-body.ts'
import type { ApiRoom } from './room.ts'

/** What the reporter sends counts from the instant it reached us, whatever the clock did meanwhile. */
export const replyRoute = (room: ApiRoom): Route =>
  route({
    method: 'POST',
    path: '/api/v1/reports/:number/replies',
    permission: 'reporterSecret',
    // The report's own chain of events is its record.
    audit: 'none',
    summary: 'Something the reporter says, with `Authorization: Report <secret>`',
    limits: [saying],
    params: numberParams,
    body: replyBodySchema,
    answers: { 200: changedSchema },
    async handler({ params, body, reporterSecret, remoteAddress, text }) {
      const receivedAt = room.reports.now()
      const number = readNumber(params.number)
      const secret = readSecret(reporterSecret ?? '')
      if (number === null || secret === null) return problem('wrongSecret')
      const guarded = await room.guard.tried(number, remoteAddress, () => isReporter(room.reports, number, secret))
      if (guarded !== 'right') return problem(guarded === 'tooMany' ? 'tooManyRequests' : 'wrongSecret')
      const said = await say(room, number, body, receivedAt)
      if (said.ok) return json(await changedJson(room, said.value))
      const { refusal } = said
      switch (refusal.refusal) {
        case 'phoneInvalid':
        case 'emailInvalid':
        case 'contactStands':
          return problem(refusal.refusal)
        default:
          return refused(refusal, text)
      }
    },
  })

async function say(
  { reports }: ApiRoom,
  number: ReportNumber,
  body: ReplyBody,
  receivedAt: Temporal.Instant,
): Promise<Result<Decided, CommandRefusal | ConsentRefusal>> {
  if (body.kind === 'consent') return giveConsent(reports, number, 'consent', contactOf(body))
  if (body.kind === 'referral') return giveConsent(reports, number, 'requestReferral', contactOf(body))
  return commandReport(reports, { number, command: spokenOf(body), actor: { kind: 'reporter' }, receivedAt })
}

function spokenOf(body: Exclude<ReplyBody, { kind: 'consent' | 'referral' }>): SpokenCommand {
  switch (body.kind) {
    case 'reply':
      return { command: 'reply', text: body.body, attachments: body.attachments }
    case 'objection':
      return { command: 'object', text: body.body, attachments: body.attachments }
    case 'clarification':
      return { command: 'clarify', text: body.body, attachments: body.attachments }
    case 'appeal':
      return { command: 'appeal', text: body.body, attachments: body.attachments }
    case 'confirmation':
      return { command: 'confirm' }
    case 'withdrawal':
      return { command: 'withdraw', text: body.body }
    case 'regret':
      return { command: 'regret' }
    case 'rating':
      return { command: 'rate', stars: body.stars, text: body.body }
  }
}
