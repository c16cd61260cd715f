import { z } from 'zod'
import { attachmentsField, contactFields, maybeWordsField, wordsField } from './body-fields.ts'

const words = { body: wordsField, attachments: attachmentsField }
const maybeWords = { body: maybeWordsField }

/** What a reporter may send to the own report. */
export const replyBodySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), ...words }),
  z.strictObject({ kind: z.literal('objection'), ...words }),
  z.strictObject({ kind: z.literal('clarification'), ...words }),
  z.strictObject({ kind: z.literal('appeal'), ...words }),
  z.strictObject({ kind: z.literal('confirmation'), ...maybeWords }),
  z.strictObject({ kind: z.literal('withdrawal'), ...maybeWords }),
  z.strictObject({ kind: z.literal('regret'), ...maybeWords }),
  z.strictObject({ kind: z.literal('consent'), ...maybeWords, ...contactFields }),
  z.strictObject({ kind: z.literal('referral'), ...maybeWords, ...contactFields }),
  z.strictObject({ kind: z.literal('rating'), stars: z.literal([1, 2, 3, 4, 5]), ...maybeWords }),
])
export type ReplyBody = z.output<typeof replyBodySchema>
