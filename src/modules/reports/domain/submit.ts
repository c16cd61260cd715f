import type { AgencyId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Channel, ReportKind } from '../../../kernel/law/words.ts'
import type { By, Files, ReportEvent, TextRef } from './event.ts'
import { evolve } from './evolve.ts'
import { record, type Decided } from './decide.ts'
import type { Context } from './law.ts'
import type { Found } from './screening/screen.ts'
import { defaultClass } from './words.ts'

/** A report as it comes in, its words already put away under references. */
export type Submission = {
  readonly id: ReportId
  readonly number: ReportNumber
  readonly kind: ReportKind
  readonly channel: Channel
  readonly category: string | null
  /** Whom the reporter named; null for "not sure", which the national administrator receives. */
  readonly addressedTo: AgencyId | null
  readonly receivedBy: AgencyId
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly consent: boolean
  readonly reachable: boolean
  readonly identified: boolean
  readonly title: TextRef
  readonly body: TextRef
  readonly attachments?: NonNullable<Files['attachments']>
  readonly identityCommitment: string | null
  /** A report that the reporter says is about the same thing: proposed, until a verifier links it. */
  readonly joins?: ReportNumber
  /** What the program found in its text; absent where there is nothing to look at. */
  readonly found?: Found
}

/**
 * The first event, a second where something was found in the text, and the report that they make. Nothing is refused
 * here: what can be read was accepted.
 */
export function submit(submission: Submission, context: Context, by: By): Decided {
  const { body, found, ...rest } = submission
  const event: ReportEvent = {
    type: 'submitted',
    ...rest,
    text: body,
    reportClass: defaultClass(submission.kind),
    terms: context.standardOf(submission.receivedBy, context.receivedAt),
    revision: context.revision,
    seq: 1,
    at: context.receivedAt,
    recordedAt: context.now,
    by,
  }
  const submitted: Decided = { state: evolve(context.law, null, event), events: [event] }
  return found === undefined
    ? submitted
    : record(context, submitted, [{ type: 'screened', ...found }], { kind: 'clock' })
}
