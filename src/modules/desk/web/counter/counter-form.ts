import type { Officer, Post } from '../../../../kernel/actor.ts'
import { isWithin, lineOf, type AgencyTree } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { identityAskedOn } from '../../../../kernel/law/terms.ts'
import { identityPapers, reportKinds } from '../../../../kernel/law/words.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import type { Category, PlaceAnswer } from '../../../agencies/index.ts'
import type { Representative, ShownPaper } from '../../../people/index.ts'
import { bodyLength, titleLength, type OpenLaw, type ReportToSubmit } from '../../../reports/index.ts'
import type { FieldSpec, Values } from '../field-spec.ts'

/** What the counter's form chooses from. */
export type CounterChoices = {
  readonly law: OpenLaw
  readonly officer: Officer
  readonly categories: readonly Category[]
  readonly language: Language
  readonly now: Temporal.Instant
}

/** The region (or other body below the nation) in which a post stands: its counter serves all of it. */
const homeOf = (tree: AgencyTree, post: Post): AgencyId => {
  const line = lineOf(tree, post.agency)
  return line.at(-2)?.id ?? post.agency
}

/** The post from which the officer takes in a report for this agency. */
export const postFor = ({ law, officer }: CounterChoices, agency: AgencyId): Post | null =>
  officer.posts.find((post) => isWithin(law.tree, agency, homeOf(law.tree, post))) ?? null

/** What the counter asks: the report first, then who brings it. */
export function counterFields(choices: CounterChoices, text: Messages): FieldSpec[] {
  const { desk, report } = text
  const { law, officer, categories, language } = choices
  const agencies = [...law.agencies.values()].filter(({ id, isActive }) => isActive && postFor(choices, id) !== null)
  const [post] = officer.posts
  return [
    {
      kind: 'radios',
      name: 'kanal',
      label: desk.counterChannel,
      initial: 'counter',
      choices: (['counter', 'box'] as const).map((value) => ({ value, label: desk.counterChannels[value] })),
    },
    {
      kind: 'select',
      name: 'instansi',
      label: desk.counterAgency,
      choices: agencies.map(({ id, name }) => ({ value: id, label: name })),
      initial: post === undefined ? '' : homeOf(law.tree, post),
      isRequired: true,
    },
    {
      kind: 'radios',
      name: 'jenis',
      label: desk.kind,
      initial: 'complaint',
      choices: reportKinds.map((value) => ({ value, label: report.kinds[value] })),
    },
    {
      kind: 'line',
      name: 'judul',
      label: desk.title,
      isRequired: true,
      least: titleLength.min,
      most: titleLength.max,
    },
    {
      kind: 'words',
      name: 'isi',
      label: desk.text,
      isRequired: true,
      least: bodyLength.min,
      most: bodyLength.max,
    },
    {
      kind: 'select',
      name: 'kategori',
      label: desk.category,
      choices: categories.map(({ slug, name }) => ({ value: slug, label: name[language] })),
      none: desk.noCategory,
      isRequired: false,
    },
    { kind: 'day', name: 'tanggal', label: desk.occurredOn, hint: desk.occurredOnHint },
    { kind: 'line', name: 'tempat', label: desk.address, isRequired: false },
    { kind: 'line', name: 'nama', label: desk.name, hint: desk.identityHint, isRequired: false },
    {
      kind: 'select',
      name: 'kartu',
      label: desk.shownPaper,
      hint: papersAsked(choices, text),
      choices: [...identityPapers, 'foreign' as const].map((value) => ({ value, label: desk.papers[value] })),
      none: desk.noPaper,
      isRequired: false,
    },
    { kind: 'line', name: 'telepon', label: desk.phone, isRequired: false },
    { kind: 'line', name: 'surel', label: desk.email, isRequired: false },
    { kind: 'line', name: 'wakil', label: desk.agentName, isRequired: false },
    { kind: 'line', name: 'hubungan', label: desk.agentRelation, isRequired: false },
    { kind: 'tick', name: 'anonim', label: desk.hideIdentity },
    { kind: 'tick', name: 'rahasia', label: desk.hideContent },
    { kind: 'tick', name: 'rujukan', label: desk.consentToReferral },
  ]
}

/** Which cards the standard asks for at this counter; whoever has none reports all the same. */
function papersAsked({ law, officer, now }: CounterChoices, { desk }: Messages): string {
  const [post] = officer.posts
  if (post === undefined) return desk.paperHint
  const home = homeOf(law.tree, post)
  const asked = identityAskedOn(law.law.terms(law.standardOf(home, now)), 'counter')
  if (asked === null || asked.papers.length === 0) return desk.paperHint
  const papers = asked.papers.map((paper) => desk.papers[paper]).join(', ')
  return `${desk.paperAsked(law.agencies.get(home)?.name ?? home, papers)} ${desk.paperHint}`
}

/** The card that was shown, as it was chosen. */
export const shownIn = (values: Values): ShownPaper['paper'] | null =>
  [...identityPapers, 'foreign' as const].find((paper) => paper === values.text('kartu')) ?? null

/** The report that was typed at the counter. Without a place it lies in the area of the agency that received it. */
export function counterReport(values: Values, place: PlaceAnswer, { law }: CounterChoices): ReportToSubmit {
  const agency = values.text('instansi') as AgencyId
  const day = values.maybe('tanggal')
  const isTicked = (name: string): boolean => values.text(name) === 'ya'
  return {
    kind: reportKinds.find((kind) => kind === values.text('jenis')) ?? 'complaint',
    channel: values.text('kanal') === 'box' ? 'box' : 'counter',
    title: values.text('judul'),
    body: values.text('isi'),
    category: values.maybe('kategori'),
    agency,
    areaCode: place.state === 'chosen' ? place.area.code : (law.agencies.get(agency)?.areaCode ?? null),
    place: {
      occurredOn: day === null ? null : Temporal.PlainDate.from(day),
      address:
        [values.maybe('tempat'), place.state === 'unlisted' ? place.typed : null].filter(Boolean).join(', ') || null,
      lat: null,
      lng: null,
    },
    anonymous: isTicked('anonim'),
    confidential: isTicked('rahasia'),
    consentToReferral: isTicked('rujukan'),
    reporter: {
      name: values.maybe('nama'),
      phone: values.maybe('telepon'),
      email: values.maybe('surel'),
      representative: representativeIn(values),
    },
  }
}

/** Whoever stands at the counter for somebody else is the one who can be reached. */
function representativeIn(values: Values): Representative | null {
  const name = values.text('wakil')
  return name === '' ? null : { name, relation: values.text('hubungan'), hasContact: true }
}
