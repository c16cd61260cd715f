import { z } from 'zod'
import { attachmentLimits } from '../../../../kernel/attachments.ts'
import type { AgencyId, AttachmentId, OfficerId, ReportNumber } from '../../../../kernel/brand.ts'
import { coverings, leastPercent, mostCovers } from '../../../../kernel/redaction.ts'
import { keepReasons, type SettledWords } from '../../domain/marks/settling.ts'
import { readNumber } from '../../domain/number.ts'
import { bodyLength, titleLength } from '../../domain/text-lengths.ts'

export const titleField = z.string().trim().min(titleLength.min).max(titleLength.max)

/** Words that somebody writes into a report's life. */
export const wordsField = z.string().trim().min(1).max(bodyLength.max)
export const maybeWordsField = wordsField.nullish().transform((text) => text ?? null)

/** An agency's slug, as in `kampar-dpupr`; whether it exists is for the report to decide. */
export const agencyField = z
  .string()
  .min(1)
  .max(100)
  .transform((slug) => slug as AgencyId)
export const maybeAgencyField = agencyField.nullish().transform((slug) => slug ?? null)

/** The number (seq) of an answer, a draft or a task: that of the event that made it. */
export const seqField = z.int().min(1).max(1_000_000)

const attachmentIdField = z.uuid().transform((id) => id as AttachmentId)

/** Files that were sent ahead (`POST /api/v1/attachments`), by their ids. */
export const attachmentsField = z.array(attachmentIdField).max(attachmentLimits.files).default([])

/** Photos of a report, by their ids. */
export const officerField = z.uuid().transform((id) => id as OfficerId)

/** Words that look like somebody's and stay in the copy all the same, each with its reason. */
export const keptField = z
  .array(z.strictObject({ words: z.string().trim().min(1).max(300), why: z.enum(keepReasons) }))
  .max(1000)
  .default([])
  .transform((kept) => kept.map(({ words, why }): SettledWords => ({ words, choice: 'keep', why })))
export const releasedField = z.array(attachmentIdField).max(1000).default([])

const from = z.number().min(0).max(100)
const length = z.number().min(leastPercent).max(100)
const area = { left: from, top: from, width: length, height: length }
/** A file of the report, by its id. */
export const fileField = attachmentIdField
/** What shall not be seen of a photo, in percent of its width and height. */
export const redactionFields = {
  crop: z
    .strictObject(area)
    .nullish()
    .transform((part) => part ?? null),
  covers: z
    .array(z.strictObject({ how: z.enum(coverings), ...area }))
    .max(mostCovers)
    .default([]),
}

/** Another report's number, as people write it. */
export const numberField = z.string().transform((text, context): ReportNumber => {
  const number = readNumber(text)
  if (number !== null) return number
  context.addIssue({ code: 'custom', params: { wanted: 'reportNumber' } })
  return z.NEVER
})

/** Contact of a reporter, as written. */
export const contactFields = {
  name: z.string().trim().max(150).nullish(),
  phone: z.string().trim().max(40).nullish(),
  email: z.string().trim().max(254).nullish(),
}
export type Contact = { readonly [K in keyof typeof contactFields]?: string | null | undefined }

/** What was not said is nothing, not undefined. */
export const contactOf = ({ name, phone, email }: Contact) => ({
  name: name ?? null,
  phone: phone ?? null,
  email: email ?? null,
})
