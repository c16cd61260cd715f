import { z } from 'zod'
import { phases } from '../../domain/words.ts'
import { clocksOf } from '../../domain/view.ts'
import { json, problem, type Answer } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { submitReport, type SubmitRefusal } from '../../usecases/submit-report.ts'
import { filing } from '../limits.ts'
import { clockJson, clockSchema, explainUrlOf } from './clock-json.ts'
import { reportBodySchema, reportToSubmit } from './report-body.ts'
import type { ApiRoom } from './room.ts'

const submittedSchema = z.object({
  number: z.string(),
  secret: z.string().describe('Proves the reporter; shown now and whenever the same submission is sent again'),
  url: z.string(),
  state: z.enum(phases),
  clocks: z.array(clockSchema),
})

const keyLength = { min: 1, max: 255 }

export const submitRoute = ({ reports, origin }: ApiRoom): Route =>
  route({
    method: 'POST',
    path: '/api/v1/reports',
    permission: 'public',
    // The report's own chain of events is its record.
    audit: 'none',
    summary:
      'Sends a report. The header Idempotency-Key makes it safe to send again: the same key and body give the same ' +
      'answer with status 200, the same key with another body 422',
    limits: [filing],
    body: reportBodySchema,
    answers: { 200: submittedSchema, 201: submittedSchema },
    async handler({ body, header, language }) {
      const key = header('idempotency-key')
      if (key !== null && (key.length < keyLength.min || key.length > keyLength.max))
        return problem('invalidRequest', {
          errors: [{ field: 'Idempotency-Key', message: `${keyLength.min} to ${keyLength.max} characters` }],
        })
      const submitted = await submitReport(reports, reportToSubmit(body), {
        language,
        ...(key === null ? {} : { key }),
      })
      if (!submitted.ok) return refused(submitted.refusal)
      const { number, secret, state, isNew } = submitted.value
      const { law } = await reports.lawShelf.open()
      const explainUrl = explainUrlOf(origin, number)
      const clocks = clocksOf(law, state, reports.now()).map((clock) => clockJson(clock, explainUrl))
      const url = `${origin}/laporan/${number}`
      return json({ number, secret, url, state: state.phase, clocks }, isNew ? 201 : 200)
    },
  })

function refused({ refusal }: SubmitRefusal): Answer {
  return problem(refusal === 'keyUsedForAnother' ? 'idempotencyKeyReused' : refusal)
}
