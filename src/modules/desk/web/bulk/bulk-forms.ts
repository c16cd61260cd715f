import { words, type At } from '../commands/command-form.ts'
import { formOf, type AnyForm } from '../commands/forms.ts'
import type { OfficersCommand } from '../commands/officers-command.ts'
import type { FieldSpec, Values } from '../field-spec.ts'

/**
 * What may be done to many at once: what one text or one choice can rightly say to each. A public copy is not among it:
 * a person reads each one before everybody can (docs/decisions/0022).
 */
export const bulkCommands = [
  'dispose',
  'handleHere',
  'requestClarification',
  'archive',
  'acknowledge',
  'followUp',
  'draftFollowUp',
  'message',
  'note',
  'setClass',
  'setCategory',
  'setConfidential',
  'linkDuplicate',
  'unlinkDuplicate',
  'setLead',
  'addTask',
  'requestExtension',
  'extend',
  'unpublish',
] as const satisfies readonly OfficersCommand[]
export type BulkCommand = (typeof bulkCommands)[number]

/** The same answer to many is an interim one: each has been heard, none is finished. */
const interim = (command: 'followUp' | 'draftFollowUp'): AnyForm => ({
  fields: ({ text }) => [{ ...words('text', text.deskCommands.fields.answer), hint: text.bulk.interimOnly }],
  speak: (values: Values) => ({
    command,
    kind: 'interim',
    unable: null,
    promisedOn: null,
    attachments: [],
    text: values.text('text'),
  }),
})

/** The form of a command for many reports; `at` is one of them, for which the command is possible. */
export function bulkFormOf(command: BulkCommand): AnyForm {
  if (command === 'followUp' || command === 'draftFollowUp') return interim(command)
  const form = formOf(command)
  return { ...form, fields: (at: At) => form.fields(at).map(forMany) }
}

/** What stands in a form beforehand, and who is suggested, is true for one report alone. */
function forMany(spec: FieldSpec): FieldSpec {
  const { initial, ...open } = spec
  if (spec.name !== 'lead') return initial === undefined ? spec : open
  const { hint, ...plain } = open
  return hint === undefined ? open : plain
}
