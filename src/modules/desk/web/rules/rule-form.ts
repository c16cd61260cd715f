import { isWithin } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { channels, nationalClasses, reportKinds } from '../../../../kernel/law/words.ts'
import type { Choice } from '../../../../web/components/field/field.ts'
import { codeName } from '../../../../web/components/place-field/place-field.ts'
import type { Fields } from '../../../../web/form.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { findArea, fullName, treeOf, type Agencies, type PlaceAnswer } from '../../../agencies/index.ts'
import type { Rule, RuleFacts, RuleNames, Target } from '../../../routing/index.ts'
import type { FieldSpec, Values } from '../field-spec.ts'

/** A target of the list that is no agency: the office that has this topic. */
const competencePrefix = 'topik:'

/** What is asked of a rule beside its place; the rarer conditions wait folded. */
export function ruleFields(owner: AgencyId, names: RuleNames): FieldSpec[] {
  const { rules, report } = messages[names.language]
  const { fields } = rules
  const topics = topicChoices(names)
  const agencies = agencyChoices(names.agencies, owner)
  const byTopic = topics.map(({ value, label }) => {
    return { value: `${competencePrefix}${value}`, label: rules.toCompetence(label) }
  })
  const classes = nationalClasses.map((value) => ({ value, label: report.classes[value] }))
  const { kind, reportClass, receivedBy, channel } = {
    kind: reportKinds.map((value) => ({ value, label: report.kinds[value] })),
    reportClass: classes,
    receivedBy: agencies,
    channel: channels.map((value) => ({ value, label: report.channels[value] })),
  }
  return [
    select('kategori', fields.category, topics, fields.anyCategory),
    { kind: 'words', name: 'kata', label: fields.words, hint: fields.wordsHint, isRequired: false, most: 5000 },
    { ...select('jenis', fields.kind, kind, fields.anyKind), isRare: true },
    { ...select('golongan', fields.reportClass, reportClass, fields.anyClass), isRare: true },
    { ...select('penerima', fields.receivedBy, receivedBy, fields.anyReceiver), isRare: true },
    { ...select('kanal', fields.channel, channel, fields.anyChannel), isRare: true },
    { ...select('tujuan', fields.target, [...byTopic, ...agencies], fields.chooseTarget), isRequired: true },
    { kind: 'line', name: 'catatan', label: fields.note, hint: fields.noteHint, isRequired: false, most: 500 },
    { kind: 'tick', name: 'mati', label: fields.isOff, hint: fields.isOffHint },
  ]
}

const select = (name: string, label: string, choices: readonly Choice[], none: string) =>
  ({ kind: 'select', name, label, choices, none, isRequired: false }) as const

/** Topics that are offered, in their order. */
export const topicChoices = ({ categories, language }: RuleNames): Choice[] =>
  [...categories.values()]
    .filter(({ isClosed }) => !isClosed)
    .map(({ slug, name }) => ({ value: slug, label: name[language] }))

/** The owner and whoever is below it, as far as they receive reports. */
const agencyChoices = (agencies: Agencies, owner: AgencyId): Choice[] =>
  [...agencies.values()]
    .filter(({ id, isActive, kind }) => isActive && kind !== 'ombudsman' && isWithin(treeOf(agencies), id, owner))
    .map(({ id, name }) => ({ value: id, label: name }))

/** The rule as it stands in its form. */
export function typedOf({ conditions, target, note, isActive, version }: Rule): Fields {
  const area = conditions.areaCode === null ? null : findArea(conditions.areaCode)
  return {
    versi: String(version),
    wilayah: area === null ? '' : fullName(area),
    [codeName('wilayah')]: conditions.areaCode ?? '',
    kategori: conditions.category ?? '',
    kata: conditions.words.join('\n'),
    jenis: conditions.kind ?? '',
    golongan: conditions.reportClass ?? '',
    penerima: conditions.receivedBy ?? '',
    kanal: conditions.channel ?? '',
    tujuan: target.to === 'agency' ? target.agency : `${competencePrefix}${target.category}`,
    catatan: note ?? '',
    mati: isActive ? '' : 'ya',
  }
}

/** The rule that was typed; `readFields` has seen that each choice is one of those offered. */
export function factsOf(values: Values, place: PlaceAnswer): RuleFacts {
  return {
    conditions: {
      areaCode: place.state === 'chosen' ? place.area.code : null,
      category: values.maybe('kategori'),
      kind: reportKinds.find((one) => one === values.text('jenis')) ?? null,
      reportClass: values.maybe('golongan'),
      receivedBy: values.maybe('penerima') as AgencyId | null,
      channel: channels.find((one) => one === values.text('kanal')) ?? null,
      words: values.text('kata').split('\n'),
    },
    target: targetOf(values.text('tujuan')),
    note: values.maybe('catatan'),
    isActive: values.text('mati') !== 'ya',
  }
}

const targetOf = (value: string): Target =>
  value.startsWith(competencePrefix)
    ? { to: 'competence', category: value.slice(competencePrefix.length) }
    : { to: 'agency', agency: value as AgencyId }
