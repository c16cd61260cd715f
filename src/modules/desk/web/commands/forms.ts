import type { AttachmentId } from '../../../../kernel/brand.ts'
import type { SpokenCommand } from '../../../reports/index.ts'
import { answering } from './answering.ts'
import type { At, CommandForm, CommandForms } from './command-form.ts'
import { examining } from './examining.ts'
import { extending } from './extending.ts'
import { involving } from './involving.ts'
import type { Values } from '../field-spec.ts'
import type { OfficersCommand } from './officers-command.ts'
import { releasing } from './releasing.ts'
import { redacting } from './redacting.ts'
import { referring } from './referring.ts'
import { verifying } from './verifying.ts'

const forms: CommandForms<OfficersCommand> = {
  ...verifying,
  ...answering,
  ...extending,
  ...examining,
  ...involving,
  ...referring,
  ...redacting,
  ...releasing,
}

/** A form whose command is known only at run time. */
export type AnyForm = Pick<
  CommandForm<OfficersCommand>,
  'fields' | 'picksAmong' | 'above' | 'does' | 'files' | 'check' | 'settles' | 'settled' | 'script' | 'leadsTo'
> & {
  readonly speak: (values: Values, at: At, files: readonly AttachmentId[]) => SpokenCommand
}

export const formOf = (command: OfficersCommand): AnyForm => forms[command]
