import { fileRefusalStatus } from './refusals-files.ts'
import { reportRefusalStatus } from './refusals-reports.ts'

/**
 * Every refusal that can reach a person over HTTP, with its status: the one place that turns refusals into HTTP.
 * A module adds its refusals here and their words to `messages/<area>.{id,en}.ts`; the types see that both are there.
 * On the API the name is told in kebab-case (`limitNotInStandard` → `limit-not-in-standard`) and never changes.
 */
export const refusalStatus = {
  malformedBody: 400,
  invalidRequest: 400,
  signInNeeded: 401,
  wrongSecret: 401,
  forbidden: 403,
  formExpired: 403,
  secondFactorNeeded: 403,
  notFound: 404,
  limitNotInStandard: 404,
  requestTimeout: 408,
  changedMeanwhile: 409,
  gone: 410,
  bodyTooLarge: 413,
  unsupportedMediaType: 415,
  idempotencyKeyReused: 422,
  tooManyRequests: 429,
  broken: 500,
  overloaded: 503,
  unavailable: 503,
  readOnly: 503,
  ...reportRefusalStatus,
  ...fileRefusalStatus,
} as const satisfies Readonly<Record<string, number>>

export type RefusalName = keyof typeof refusalStatus

/** What happened, and what the person can do now. */
export type RefusalText = { readonly title: string; readonly advice: string }
