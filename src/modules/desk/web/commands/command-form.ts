import type { Officer } from '../../../../kernel/actor.ts'
import { isWithin } from '../../../../kernel/agency-tree.ts'
import type { AgencyId, AttachmentId, OfficerId } from '../../../../kernel/brand.ts'
import type { Choice } from '../../../../web/components/field/field.ts'
import type { ScriptName } from '../../../../web/assets.ts'
import type { Mistakes } from '../../../../web/form.ts'
import type { Html } from '../../../../web/html.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import type { Colleague, ReportsRoom, ReportView, Texts } from '../../../reports/index.ts'
import type { LearnedAdvice, NamedAgency, Route, TopicSuggestion } from '../../../routing/index.ts'
import type { FieldSpec, Values } from '../field-spec.ts'
import type { OfficersCommand, Speaking } from './officers-command.ts'
import { soughtAgencies, type PickScope } from './sought-agencies.ts'

/** What a command's form is made for: this report, as this officer reads it. */
export type At = {
  readonly view: ReportView
  readonly officer: Officer
  readonly text: Messages
  readonly language: Language
  /** Whose it is, and why; null where the command does not ask. */
  readonly route: Route | null
  /** Words by which the officer looks for an agency; absent where all are offered. */
  readonly sought?: string
  /** Who had such reports before; absent where the command does not ask. */
  readonly learned?: LearnedAdvice
  /** The photo that the address asks for; absent where it asks for none. */
  readonly photo?: string
  /** The document that the form is about, and what whoever opens it reads; absent where it is about none. */
  readonly document?: { readonly id: AttachmentId; readonly name: string; readonly visible: string }
  /** Whom its words may mean; absent where somebody is suggested for a better reason. */
  readonly named?: readonly NamedAgency[]
  /** What the report seems to be about; absent where the command does not ask. */
  readonly topics?: readonly TopicSuggestion[]
  /** The others who may read it, for a command that asks for one of them; absent where it asks for nobody. */
  readonly colleagues?: readonly Colleague[]
  /** Officers whom the report concerns, for the command that takes that back; absent elsewhere. */
  readonly involved?: readonly { readonly id: OfficerId; readonly name: string }[]
}

/** One command's form: its questions, what stands above them, and the command that the answers make. */
export type CommandForm<C extends OfficersCommand> = {
  readonly fields: (at: At) => readonly FieldSpec[]
  readonly above?: (at: At) => Html | null
  /** It makes words public: these, as they were written. Their marks are settled in the form, which has a `text` (and a `title`). */
  readonly settles?: (at: At) => Texts
  /** What everybody reads of them already, settled by somebody; null where nothing is. */
  readonly settled?: (at: At) => Texts | null
  /** A browser module of its own that makes it better. */
  readonly script?: ScriptName
  /** Where it leads once it is done; to the report where that is null. */
  readonly leadsTo?: (at: At) => `/${string}` | null
  /** What is asked of files that go along; absent where none do. */
  readonly files?: (at: At) => string
  /** What the button says of this very report, where the command's own name says too little. */
  readonly does?: (at: At) => string
  /** It chooses an agency, among these. */
  readonly picksAmong?: PickScope
  /** What single fields cannot show; by field name, nothing where all is well. */
  readonly check?: (values: Values, at: At, room: ReportsRoom) => Mistakes | Promise<Mistakes>
  readonly speak: (values: Values, at: At, files: readonly AttachmentId[]) => Speaking<C>
}

/** Forms of some commands; the files beside this one hold a part each. */
export type CommandForms<C extends OfficersCommand> = { readonly [K in C]: CommandForm<K> }

export const nothingAsked = (): readonly FieldSpec[] => []

/** People's own words under this question. */
export const words = (name: string, label: string, isRequired = true): FieldSpec => ({
  kind: 'words',
  name,
  label,
  isRequired,
})

/** Agencies that still receive work for which `isMeant` holds: those that were sought, or all in the order of the tree. */
export function agencyChoices({ view, sought = '' }: At, isMeant: (agency: AgencyId) => boolean): Choice[] {
  const found = sought === '' ? [] : soughtAgencies(view.law, sought, isMeant)
  return (found.length > 0 ? found : [...view.law.agencies.values()])
    .filter(({ id, isActive, kind }) => isActive && kind !== 'ombudsman' && isMeant(id))
    .map(({ id, name }) => ({ value: id, label: name }))
}

/** Is the agency within what the officer's own posts reach? A coordinator gives work only there. */
export const isReached = ({ officer, view }: At, agency: AgencyId): boolean =>
  officer.posts.some((post) => isWithin(view.law.tree, agency, post.agency))

export const asAgency = (value: string): AgencyId => value as AgencyId
export const asMaybeAgency = (value: string | null): AgencyId | null => value as AgencyId | null

/** One of these words, shown by its text: the choices of a question with a fixed list of answers. */
export const wordChoices = <W extends string>(list: readonly W[], shown: Readonly<Record<W, string>>): Choice[] =>
  list.map((value) => ({ value, label: asHeading(shown[value]) }))

/** The words for a reason stand inside sentences elsewhere; alone they begin like one. */
const asHeading = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The word of the list that was chosen; `readFields` has seen that it is one of them. */
export function chosen<W extends string>(list: readonly W[], value: string): W {
  const word = list.find((one) => one === value)
  if (word === undefined) throw new Error(`${value} was not among the choices`)
  return word
}
