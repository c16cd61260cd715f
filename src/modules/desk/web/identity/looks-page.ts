import type { OfficerId, ReportId, ReportNumber } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button } from '../../../../web/components/button/button.ts'
import { checkbox, selectField } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { lookPurposes, usualLooksADay, type Glass, type ListedLook, type LookPurpose } from '../../../people/index.ts'
import type { OpenLaw } from '../../../reports/index.ts'

export const lookPath = '/petugas/identitas-dilihat'
export const periods = [7, 30, 90, 365] as const
export const shownAtMost = 200

export type LooksView = {
  /** One more than is shown where there are more. */
  readonly looks: readonly ListedLook[]
  readonly glass: readonly Glass[]
  readonly numbers: ReadonlyMap<ReportId, ReportNumber>
  readonly names: ReadonlyMap<OfficerId, string>
  readonly query: {
    readonly tujuan: LookPurpose | null
    readonly hari: (typeof periods)[number]
    readonly luar?: 'ya' | undefined
  }
  readonly law: Pick<OpenLaw, 'agencies'>
  readonly now: Temporal.Instant
  readonly language: Language
}

const zone = 'Asia/Jakarta'

/** Looks at identities in an area, the unusual ones first, and anonymous identities that were opened. */
export function looksPage(view: LooksView): PageContent {
  const { looks, glass, language } = view
  const { area } = messages[language].looks
  return {
    title: area.title,
    density: 'dense',
    main: html`<p>${area.lead}</p>
${filterForm(view)}
${looks.length === 0 ? html`<p>${area.empty}</p>` : lookTable(view)}
${looks.length > shownAtMost ? html`<p>${area.atMost(shownAtMost)}</p>` : null}
<h2 class="ds-heading" data-size="sm">${area.glass}</h2>
${glass.length === 0 ? html`<p>${area.noGlass}</p>` : glassTable(view)}`,
  }
}

function filterForm({ query, language }: LooksView): Html {
  const { desk, looks } = messages[language]
  const { area } = looks
  return filter({
    action: lookPath,
    unasked: {},
    fields: [
      selectField({
        name: 'tujuan',
        label: desk.purpose,
        value: query.tujuan ?? '',
        none: area.anyPurpose,
        choices: lookPurposes.map((purpose) => ({ value: purpose, label: desk.purposes[purpose] })),
      }),
      selectField({
        name: 'hari',
        label: area.days,
        value: String(query.hari),
        choices: periods.map((days) => ({ value: String(days), label: area.lastDays(days) })),
      }),
      checkbox({ name: 'luar', label: area.onlyUnusual, checked: query.luar === 'ya' }),
    ],
    buttons: button({ label: desk.filter, variant: 'secondary' }),
  })
}

function lookTable(view: LooksView): Html {
  const { looks, desk } = messages[view.language]
  const { area } = looks
  return table({
    caption: area.caption,
    columns: Object.values(area.columns).map((label) => ({ label })),
    rows: view.looks
      .slice(0, shownAtMost)
      .map((look) => [
        moment(look.at, zone, view.language),
        whoOf(look, view),
        numberOf(look.report, view),
        look.fields.map((field) => looks.fields[field]).join(', '),
        html`${desk.purposes[look.purpose]}${look.reason === null ? null : html`<br>${look.reason}`}`,
        unusualOf(look, view),
      ]),
  })
}

function unusualOf(look: ListedLook, { language }: LooksView): Html | string {
  const { unusual } = messages[language].looks.area
  if (!look.isUnusual) return '–'
  const marks = [
    ...(look.purpose === 'breakGlass' ? [unusual.breakGlass] : []),
    ...(look.handles === true ? [] : [unusual.notHandling]),
    ...(look.sameDay > usualLooksADay ? [unusual.many(look.sameDay)] : []),
  ]
  return html`${marks.map((mark) => badge(mark, 'late'))}`
}

function whoOf({ officer, office, role }: Pick<ListedLook, 'officer' | 'office' | 'role'>, view: LooksView): Html {
  const { people } = messages[view.language]
  const name = officer === null ? '–' : (view.names.get(officer) ?? '–')
  const from = [role === null ? '' : people.roles[role], office === null ? '' : officeName(office, view)]
  return html`${name}<br>${from.filter((part) => part !== '').join(', ')}`
}

const officeName = (office: string, { law }: LooksView): string =>
  [...law.agencies.values()].find(({ id }) => id === office)?.name ?? office

const numberOf = (report: ReportId | null, { numbers }: LooksView): string =>
  (report === null ? undefined : numbers.get(report)) ?? '–'

function glassTable(view: LooksView): Html {
  const { area } = messages[view.language].looks
  return table({
    caption: area.glass,
    columns: Object.values(area.glassColumns).map((label) => ({ label })),
    rows: view.glass.map((one) => [
      moment(one.brokenAt, zone, view.language),
      moment(one.endsAt, zone, view.language),
      view.names.get(one.officer) ?? '–',
      numberOf(one.report, view),
      one.reason,
      one.withheldUntil === null ? area.toldAtOnce : area.toldLater(moment(one.withheldUntil, zone, view.language)),
    ]),
  })
}
