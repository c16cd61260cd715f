import { z } from 'zod'
import { reportKinds } from '../../../../kernel/law/words.ts'
import { dayField } from '../../../../web/fields.ts'
import { bodyLength } from '../../domain/text-lengths.ts'
import type { ReportToSubmit } from '../../usecases/submit-report.ts'
import { attachmentsField, contactFields, contactOf, maybeAgencyField, titleField } from './body-fields.ts'

const coordinate = (most: number) => z.number().min(-most).max(most).nullish()

const locationSchema = z
  .object({
    areaCode: z.string().max(20).nullish().describe('Official code, as in 14.01'),
    address: z.string().trim().max(500).nullish(),
    lat: coordinate(90),
    lng: coordinate(180),
  })
  .refine(({ lat, lng }) => ((lat ?? null) === null) === ((lng ?? null) === null), {
    params: { wanted: 'bothCoordinates' },
    path: ['lng'],
  })

/** Who sends it in the reporter's place. */
const representativeSchema = z.object({
  name: z.string().trim().min(1).max(150),
  relation: z.string().trim().min(1).max(200).describe('Relation or mandate'),
  hasContact: z.boolean().default(true).describe('Phone and e-mail are the representative’s'),
})

/** A report as another program sends it. */
export const reportBodySchema = z.object({
  kind: z.enum(reportKinds).default('complaint'),
  title: titleField,
  body: z.string().trim().min(bodyLength.min).max(bodyLength.max),
  occurredOn: dayField.nullish(),
  location: locationSchema.nullish(),
  agency: maybeAgencyField.describe('Slug of the agency it is addressed to; without one the nation receives it'),
  category: z.string().max(100).nullish(),
  anonymous: z.boolean().default(false),
  confidential: z.boolean().default(false),
  consentToReferral: z.boolean().default(false),
  reporter: z.object({ ...contactFields, representative: representativeSchema.nullish() }).nullish(),
  attachments: attachmentsField,
})

export function reportToSubmit(body: z.output<typeof reportBodySchema>): ReportToSubmit {
  const { location, reporter, occurredOn, category, ...said } = body
  const { areaCode = null, address = null, lat = null, lng = null } = location ?? {}
  return {
    ...said,
    channel: 'api',
    category: category ?? null,
    areaCode,
    place: { occurredOn: occurredOn ?? null, address: address === '' ? null : address, lat, lng },
    reporter: { ...contactOf(reporter ?? {}), representative: reporter?.representative ?? null },
  }
}
