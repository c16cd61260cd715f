import type { FieldError } from '../answer.ts'
import { messages, type Language } from '../messages/messages.ts'
import { refusalStatus, type RefusalName } from '../refusals.ts'

/** RFC 9457 problem details; `code` is the stable name, `title` and `detail` are words for people. */
export type ProblemDetails = {
  readonly type: string
  readonly code: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly requestId: string
  readonly errors?: readonly FieldError[]
}

/** The API's name of a refusal: `limitNotInStandard` → `limit-not-in-standard`. */
export const refusalCode = (refusal: RefusalName): string =>
  refusal.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export function problemDetails(
  problem: {
    readonly refusal: RefusalName
    readonly detail: string | null
    readonly errors: readonly FieldError[]
    readonly facts: Readonly<Record<string, unknown>>
  },
  language: Language,
  requestId: string,
): ProblemDetails {
  const code = refusalCode(problem.refusal)
  const { title, advice } = messages[language].refusals[problem.refusal]
  return {
    ...problem.facts,
    type: `urn:lapor:problem:${code}`,
    code,
    title,
    status: refusalStatus[problem.refusal],
    detail: problem.detail ?? advice,
    requestId,
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
  }
}
