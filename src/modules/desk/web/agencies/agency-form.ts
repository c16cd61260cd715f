import { zones, type Zone } from '../../../../kernel/law/words.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { fieldText, fieldTexts, type Fields } from '../../../../web/form.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import { slugFrom, type Agency, type AgencyKind, type Category } from '../../../agencies/index.ts'
import type { FieldSpec } from '../field-spec.ts'

/** What stands below what: the nation's ministries and regions, their offices, and units of those. */
const kindsBelow: Readonly<Record<AgencyKind, readonly AgencyKind[]>> = {
  nation: ['region', 'ministry'],
  ministry: ['opd'],
  region: ['opd'],
  opd: ['unit'],
  unit: ['unit'],
  ombudsman: ['ombudsman'],
}

export const mayHaveOffices = ({ kind }: Agency): boolean => kindsBelow[kind].length > 0

/** What is asked of every agency; topics that are closed are asked about only where the agency has them. */
export function agencyFields(
  agency: Agency | null,
  categories: readonly Category[],
  text: Messages,
  language: Language,
): FieldSpec[] {
  const { operate, keeping } = text
  const topics = categories
    .filter(({ slug, isClosed }) => !isClosed || agency?.competence.includes(slug))
    .map(({ slug, name }) => ({ value: slug, label: name[language] }))
  return [
    { kind: 'line', name: 'nama', label: operate.name, isRequired: true },
    { kind: 'line', name: 'pendek', label: operate.shortName, isRequired: true, most: 60 },
    { kind: 'line', name: 'telepon', label: operate.phone, isRequired: false },
    { kind: 'line', name: 'alamat', label: operate.address, isRequired: false },
    { kind: 'line', name: 'situs', label: operate.website, isRequired: false },
    { kind: 'words', name: 'awalan', label: operate.prefixes, hint: operate.prefixesHint, isRequired: false },
    { kind: 'ticks', name: 'topik', label: keeping.competence, hint: keeping.competenceHint, choices: topics },
  ]
}

/** An agency that is there may be closed; what it has stays with it. */
export const closingField = ({ keeping }: Messages): FieldSpec => {
  return { kind: 'tick', name: 'tutup', label: keeping.closeAgency, hint: keeping.closeAgencyHint }
}

/** A region, a ministry or an office of the Ombudsman says where it is; offices below keep the area, zone and week of theirs. */
export function newAgencyFields(parent: Agency, { keeping }: Messages): FieldSpec[] {
  const area: FieldSpec = {
    kind: 'line',
    name: 'wilayah',
    label: keeping.areaCode,
    hint: keeping.areaCodeHint,
    isRequired: false,
  }
  if (parent.kind === 'ombudsman') return [area]
  if (parent.kind !== 'nation') return []
  const kinds = kindsBelow.nation.map((kind) => ({ value: kind, label: keeping.agencyKinds[kind] }))
  return [
    { kind: 'radios', name: 'jenis', label: keeping.agencyKind, initial: 'region', choices: kinds },
    area,
    {
      kind: 'radios',
      name: 'zona',
      label: keeping.zone,
      initial: parent.zone,
      choices: zones.map((zone) => ({ value: zone, label: keeping.zones[zone] })),
    },
  ]
}

export const typedOf = (agency: Agency): Fields => ({
  nama: agency.name,
  pendek: agency.shortName,
  telepon: agency.phone ?? '',
  alamat: agency.address ?? '',
  situs: agency.website ?? '',
  awalan: agency.smsPrefixes.join('\n'),
  topik: agency.competence,
  tutup: agency.isActive ? '' : 'ya',
})

/** The agency as the form says it; facts that no form asks for stay. */
export const changed = (agency: Agency, fields: Fields): Agency => ({
  ...agency,
  name: fieldText(fields, 'nama'),
  shortName: fieldText(fields, 'pendek'),
  phone: fieldText(fields, 'telepon') || null,
  address: fieldText(fields, 'alamat') || null,
  website: fieldText(fields, 'situs') || null,
  smsPrefixes: fieldText(fields, 'awalan')
    .split('\n')
    .filter((line) => line.trim() !== ''),
  competence: fieldTexts(fields, 'topik'),
  isActive: fieldText(fields, 'tutup') !== 'ya',
})

/** A new agency below `parent`; its slug follows from the short names and stays for good. */
export function newAgency(parent: Agency, fields: Fields): Agency {
  const isOnTop = parent.kind === 'nation'
  const slug = slugFrom(fieldText(fields, 'pendek'))
  const kind = kindsBelow[parent.kind].find((one) => one === fieldText(fields, 'jenis')) ?? kindsBelow[parent.kind][0]
  return changed(
    {
      ...parent,
      id: (isOnTop ? slug : `${parent.id}-${slug}`) as AgencyId,
      parent: parent.id,
      kind: kind ?? 'unit',
      ...(isOnTop ? { zone: fieldText(fields, 'zona') as Zone } : {}),
      ...(isOnTop || kind === 'ombudsman' ? { areaCode: fieldText(fields, 'wilayah') || null } : {}),
    },
    fields,
  )
}
