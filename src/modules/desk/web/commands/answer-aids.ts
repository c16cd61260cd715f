import { localDay } from '../../../../kernel/clock/days.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import {
  checkAnswer,
  fieldsIn,
  fillTemplate,
  templatesFor,
  type AnswerWarning,
  type KnownValues,
  type TemplateKind,
} from '../../../answering/index.ts'
import { dueOf, runningClocks, type ReportsRoom } from '../../../reports/index.ts'
import { agencyName, zoneOfView } from '../report/facts.ts'
import type { Values } from '../field-spec.ts'
import type { At } from './command-form.ts'
import type { OfficersCommand } from './officers-command.ts'

/** A template ready for this report: known fields filled in, the others in braces. */
export type OfferedTemplate = {
  readonly id: string
  readonly title: string
  readonly kind: TemplateKind
  readonly text: string
}

/** The commands whose words may begin with a template: into which field it goes, and which kinds fit. */
const templated: Readonly<
  Partial<Record<OfficersCommand, { readonly field: string; readonly kinds: readonly TemplateKind[] }>>
> = {
  followUp: { field: 'text', kinds: ['substantive', 'interim'] },
  draftFollowUp: { field: 'text', kinds: ['substantive', 'interim'] },
  requestClarification: { field: 'question', kinds: ['clarification'] },
  archive: { field: 'reason', kinds: ['archive'] },
  refuse: { field: 'reason', kinds: ['refuse'] },
}

/** As many are offered as can be looked through. */
const offeredAtMost = 8

/** The templates that suit this command on this report, the fittest first; none for a command without. */
export async function offeredTemplates(
  room: ReportsRoom,
  command: OfficersCommand,
  at: At,
): Promise<OfferedTemplate[]> {
  const kinds = templated[command]?.kinds
  if (kinds === undefined) return []
  const { law, state, title, body } = at.view
  const matter = { text: `${title ?? ''} ${body ?? ''}`, category: state.category }
  const found = await templatesFor(room.db, law.tree, holderOf(at), kinds, matter)
  const known = knownIn(at, room.now())
  return found
    .slice(0, offeredAtMost)
    .map((one) => ({ id: one.id, title: one.title, kind: one.kind, text: fillTemplate(one.body, known) }))
}

const holderOf = ({ view: { state } }: At) => state.unit ?? state.lead ?? state.receivedBy

/** Reporters are written to in Indonesian, whatever language the officer reads in. */
function knownIn({ view }: At, now: Temporal.Instant): KnownValues {
  const { state, law } = view
  const zone = zoneOfView(view)
  const clock = ['findings', 'resolution', 'firstResponse'].flatMap((limit) =>
    runningClocks(state).filter((run) => run.limit === limit),
  )[0]
  const due = clock === undefined ? null : dueOf(law.law, state, clock)
  return {
    nomor: state.number,
    instansi: agencyName(view, state.unit ?? state.lead ?? state.receivedBy),
    topik: law.categories.get(state.category ?? '')?.name.id.toLowerCase() ?? '',
    'hari ini': longDay(localDay(now, zone), 'id'),
    'tanggal jatuh tempo': due === null ? '' : longDay(due.date.dueOn, 'id'),
  }
}

/** The form as it begins with a template: its words, and of an answer its kind. */
export function typedFrom(command: OfficersCommand, { text, kind }: OfferedTemplate): Fields {
  const field = templated[command]?.field
  return field === undefined ? {} : { [field]: text, ...(kind === 'interim' || kind === 'substantive' ? { kind } : {}) }
}

/** What a template left to the officer and still stands in braces: a mistake, for it would be posted as it is. */
export function unfilledIn(command: OfficersCommand, values: Values, { text }: At): Mistakes {
  const field = templated[command]?.field
  const left = field === undefined ? [] : fieldsIn(values.text(field))
  return field === undefined || left.length === 0
    ? {}
    : { [field]: text.answering.unfilled(left.map((name) => `{${name}}`).join(', ')) }
}

/** As what the command's words are posted: the result of an examination says what was found, as an answer does. */
function kindOf(command: OfficersCommand, values: Values): 'interim' | 'substantive' | null {
  if (command === 'concludeExamination') return 'substantive'
  const kind = values.text('kind')
  const isAnswer = command === 'followUp' || command === 'draftFollowUp'
  return isAnswer && (kind === 'interim' || kind === 'substantive') ? kind : null
}

/** What whoever posts an answer should look at again, without what they have set aside already. */
export function warningsOf(command: OfficersCommand, values: Values, typed: Fields): AnswerWarning[] {
  const kind = kindOf(command, values)
  if (kind === null) return []
  const aside = fieldText(typed, setAside).split(' ')
  const answer = { kind, text: values.text('text'), isPromised: values.text('promisedOn') !== '' } as const
  return checkAnswer(answer).filter(({ warning }) => !aside.includes(warning))
}

/** The button's name that carries the warnings somebody has set aside, and that of the one that changes the kind. */
export const setAside = 'periksa'
export const changeKind = 'jadikan'

/** With the button that makes a promise a progress note, the answer is one. */
export const asAsked = (typed: Fields): Fields =>
  fieldText(typed, changeKind) === 'interim' ? { ...typed, kind: 'interim' } : typed
