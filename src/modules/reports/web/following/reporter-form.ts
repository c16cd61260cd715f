import type { AttachmentId } from '../../../../kernel/brand.ts'
import { fieldText, type Fields, type Form } from '../../../../web/form.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { bodyLength } from '../../domain/text-lengths.ts'
import type { SpokenCommand } from '../../usecases/command-report.ts'
import type { ReporterCommand } from '../../usecases/reporter-offers.ts'

/** The commands that a form of the report's own page sends; consent and referral have theirs (`referral-routes.ts`). */
export const formActions = [
  'clarify',
  'reply',
  'object',
  'confirm',
  'withdraw',
  'regret',
  'appeal',
  'rate',
] as const satisfies readonly ReporterCommand[]
export type FormAction = (typeof formActions)[number]

/** Reads what the reporter sent as the command it means; files go along with words. */
export function readReporterForm(
  action: FormAction,
  fields: Fields,
  { following }: Messages,
  attachments: readonly AttachmentId[] = [],
): Exclude<Form<SpokenCommand>, { state: 'empty' }> {
  const text = fieldText(fields, 'isi')
  const invalid = (mistakes: Record<string, string>) => ({ state: 'invalid', typed: fields, mistakes }) as const
  if (text.length > bodyLength.max) return invalid({ isi: following.textLong(bodyLength.max) })
  switch (action) {
    case 'confirm':
    case 'regret':
      return { state: 'completed', values: { command: action } }
    case 'withdraw':
      return { state: 'completed', values: { command: action, text: text || null } }
    case 'rate': {
      const stars = ([1, 2, 3, 4, 5] as const).find((one) => String(one) === fieldText(fields, 'bintang'))
      const reason = fieldText(fields, 'alasan')
      if (reason.length > bodyLength.max) return invalid({ alasan: following.textLong(bodyLength.max) })
      if (stars === undefined) return invalid({ bintang: following.starsMissing })
      return { state: 'completed', values: { command: action, stars, text: reason || null } }
    }
    case 'clarify':
    case 'reply':
    case 'object':
    case 'appeal':
      return text === ''
        ? invalid({ isi: following.textMissing })
        : { state: 'completed', values: { command: action, text, attachments } }
  }
}
