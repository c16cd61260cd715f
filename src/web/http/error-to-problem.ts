import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { problem, type Answer } from '../answer.ts'
import type { Messages } from '../messages/messages.ts'
import type { RefusalName } from '../refusals.ts'
import { Refused } from './bodies.ts'
import { wrongFieldWords } from './wrong-field.ts'

const byCode: Readonly<Record<string, RefusalName>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'bodyTooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupportedMediaType',
  // PostgreSQL is going down or coming up.
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  // It takes nothing in: a copy during a failover, say.
  '25006': 'readOnly',
}

/** Says how long to wait, to people in minutes. */
const waiting = (refusal: RefusalName, seconds: number, text: Messages): Answer =>
  problem(refusal, {
    detail: text.shell.waitMinutes(Math.ceil(seconds / 60)),
    facts: { retryAfterSeconds: seconds },
  })

/** What people are told about an error, wrong fields in the words of `text`; `broken` for everything that is our fault, without a word of its inside. */
export function errorToProblem(error: unknown, text: Messages): Answer {
  if (error instanceof Refused)
    return error.retryAfterSeconds === null
      ? problem(error.refusal)
      : waiting(error.refusal, error.retryAfterSeconds, text)
  if (hasZodFastifySchemaValidationErrors(error))
    return problem('invalidRequest', {
      errors: error.validation.map((wrong) => ({
        field: wrong.instancePath.slice(1).replaceAll('/', '.') || (error.validationContext ?? 'body'),
        message: wrongFieldWords(wrong, text),
      })),
    })
  const { code, statusCode, syscall } = error as { code?: string; statusCode?: number; syscall?: string }
  if (syscall === 'connect') return problem('unavailable')
  const refusal = code === undefined ? undefined : byCode[code]
  if (refusal !== undefined) return problem(refusal)
  return problem(statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? 'malformedBody' : 'broken')
}
