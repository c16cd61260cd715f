import { channels, nationalClasses, reportKinds } from '../../../../kernel/law/words.ts'
import { button } from '../../../../web/components/button/button.ts'
import { chips } from '../../../../web/components/chips/chips.ts'
import { selectField, textField, type Choice } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { placeField } from '../../../../web/components/place-field/place-field.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import { fullName } from '../../../agencies/index.ts'
import { words, type OpenLaw } from '../../../reports/index.ts'
import { dueOfSlug, heldByMe, heldByNobody, markOfSlug, queueAddress, type QueueQuery } from './queue-address.ts'
import type { ReadList } from './read-list.ts'
import type { Said } from './said.ts'

export type FilterView = Pick<ReadList, 'query' | 'place'> & {
  readonly said: readonly Said[]
  readonly law: Pick<OpenLaw, 'categories'>
  /** The agencies that this officer's posts reach, as a tree reads. */
  readonly agencies: readonly Choice[]
  /** The officers of the same offices. */
  readonly colleagues: readonly Choice[]
  readonly language: Language
}

/** What narrows the list: the form, and below it what does so now, each to be taken away again. */
export function filterForm(view: FilterView, text: Messages): Html {
  const { query, said } = view
  const { desk, queue } = text
  return html`${filter({
    action: '/petugas',
    unasked: Object.fromEntries(
      Object.entries({ daftar: query.daftar, urut: query.urut }).flatMap(([name, value]) =>
        value ? [[name, value]] : [],
      ),
    ),
    fields: [textField({ name: 'kata', label: desk.search, type: 'search', value: query.kata ?? '', maxLength: 200 })],
    buttons: button({ label: desk.filter, variant: 'secondary' }),
    more: {
      label: desk.moreFilters,
      isOpen: view.place.candidates !== null,
      fields: moreFields(view, text),
    },
  })}
${
  said.length === 0
    ? null
    : chips({
        label: queue.narrowedBy,
        remove: queue.remove,
        chips: said.map(({ label, parts }) => ({
          label,
          href: queueAddress(query, Object.fromEntries(['sesudah', ...parts].map((name) => [name, undefined]))),
        })),
        clear: { label: queue.removeAll, href: queueAddress({}, { daftar: query.daftar, urut: query.urut }) },
      })
}`
}

const among = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>): Choice[] =>
  values.map((value) => ({ value, label: labels[value] }))

function moreFields(view: FilterView, text: Messages): Html[] {
  const { query, law, agencies, colleagues, language } = view
  const { desk, queue, report, screening } = text
  const choose = (name: keyof QueueQuery, label: string, none: string, choices: readonly Choice[]): Html =>
    selectField({ name, label, none, choices, value: query[name] ?? '' })
  const dueTimes = Object.entries(dueOfSlug).map(([value, due]) => ({ value, label: queue.dueTimes[due] }))
  const marks = Object.entries(markOfSlug).map(([value, mark]) => ({ value, label: screening[mark] }))
  const topics = [...law.categories.values()].map(({ slug, name }) => ({ value: slug, label: name[language] }))
  const holders = [{ value: heldByMe, label: queue.me }, { value: heldByNobody, label: queue.nobody }, ...colleagues]
  const referrals = words.referralStates.filter((one) => one !== 'none')
  return [
    choose('tempo', queue.due, queue.anyDue, dueTimes),
    choose('tanda', screening.mark, screening.anyMark, marks),
    choose('topik', desk.columns.topic, desk.anyTopic, topics),
    choose('keadaan', desk.phase, desk.anyPhase, among(words.phases, report.phases)),
    choose('jenis', queue.kind, queue.anyKind, among(reportKinds, report.kinds)),
    choose('golongan', queue.reportClass, queue.anyClass, among(nationalClasses, report.classes)),
    areaField(view, text),
    choose('instansi', desk.agency, desk.anyAgency, agencies),
    choose('kanal', queue.channel, queue.anyChannel, among(channels, report.channels)),
    choose('pemegang', queue.holder, queue.anyHolder, holders),
    choose('rujukan', queue.referral, queue.anyReferral, among(referrals, report.referral)),
  ]
}

function areaField({ query, place }: FilterView, text: Messages): Html {
  const { queue } = text
  const { wilayah: typed = '', wilayah_kode: code = '' } = query
  const candidates = place.candidates?.map((area) => ({ code: area.code, name: fullName(area) }))
  const frame = { name: 'wilayah', label: queue.area, hint: queue.areaHint, value: typed, code }
  if (candidates === undefined) return placeField(frame, text)
  if (candidates.length === 0) return placeField({ ...frame, mistake: queue.areaUnknown(typed) }, text)
  return placeField({ ...frame, candidates }, text)
}
