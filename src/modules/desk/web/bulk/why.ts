import type { RefusalText } from '../../../../web/refusals.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { BulkItem } from '../../../reports/index.ts'

/** Why nothing happened to a report, and what to do: the same words as on its own page. */
export function whyOf(
  refusal: Extract<BulkItem['outcome'], object>['refusal'],
  { bulk, refusals }: Messages,
): RefusalText {
  switch (refusal) {
    case 'broken':
      return { title: bulk.brokenTitle, advice: bulk.brokenAdvice }
    case 'unknownReport':
      return refusals.notFound
    default:
      return refusals[refusal]
  }
}
