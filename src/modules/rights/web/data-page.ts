import { nationalZone, zoneOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { Role, Zone } from '../../../kernel/law/words.ts'
import type { PageContent } from '../../../web/answer.ts'
import { buttonLink, buttons } from '../../../web/components/button/button.ts'
import { definitionList, type Entry } from '../../../web/components/definition-list/definition-list.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { pager } from '../../../web/components/pager/pager.ts'
import { table } from '../../../web/components/table/table.ts'
import { html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { deviceName, type OwnHoldings } from '../../people/index.ts'
import { printTool, type OpenLaw, type ReportView } from '../../reports/index.ts'
import { retainedKinds, retentionRules } from '../domain/retention.ts'
import type { OwnData, OwnReportData } from '../usecases/own-data.ts'
import type { OwnTrail } from '../usecases/own-trail.ts'
import { dataFilePath, dataPath, proofFor, trailPath, type RightsBase } from './addresses.ts'

/** How the page writes moments and offices. */
type Setting = { readonly law: OpenLaw; readonly language: Language; readonly zone: Zone }

/** Everything held about somebody, with who dealt with it and what was left out (UU 27/2022 art. 32 and 33). */
export function dataPage(data: OwnData, base: RightsBase, law: OpenLaw, language: Language): PageContent {
  const { rights: words, following } = messages[language]
  const setting = { law, language, zone: nationalZone }
  return {
    title: words.data.title,
    isSecret: true,
    main: html`<p>${words.data.lead(moment(data.madeAt, nationalZone, language))}</p>
${buttons(buttonLink({ label: words.takeData, href: dataFilePath(base), variant: 'secondary' }), buttonLink({ label: words.back, href: base, variant: 'tertiary' }))}
${printTool(following)}
${data.account === null ? null : accountSection(data.account, setting)}
${data.reports.map((report) => reportSection(report, base, { ...setting, zone: zoneFor(report.view, law) }))}
${data.closedReports.length === 0 ? null : html`<p>${words.data.closedReports(data.closedReports.join(', '))}</p>`}
<h2 class="ds-heading" data-size="sm">${words.data.howLong}</h2>
${retentionList(language)}
<h2 class="ds-heading" data-size="sm">${words.data.leftOut}</h2>
<p>${words.data.leftOutLead}</p>
<ul>${[...new Set(data.reports.flatMap(({ leftOut }) => leftOut))].map((what) => html`<li>${words.data.leftOutOf[what]}</li>`)}</ul>`,
  }
}

/** How long each kind is kept, by the program's own periods; what an agency has set stands on the page of a request to erase. */
function retentionList(language: Language): Html {
  const { retention: words } = messages[language]
  return definitionList(
    retainedKinds.map((kind): Entry => {
      const { months, how, starts } = retentionRules[kind]
      const kept = how === 'swept' ? words.swept : months === null ? words.forever : words.months(months)
      return {
        term: words.kinds[kind],
        description: how === 'run' ? words.sinceThen(kept, words.starts[starts]) : kept,
      }
    }),
  )
}

const zoneFor = ({ state }: ReportView, law: OpenLaw): Zone => zoneOf(law.tree, state.lead ?? state.receivedBy)

const heading = (title: string): Html => html`<h3 class="ds-heading" data-size="xs">${title}</h3>
`

function accountSection(
  { openedAt, holdings, contacts, sessions, passkeys }: NonNullable<OwnData['account']>,
  setting: Setting,
): Html {
  const { rights, accounts: words } = messages[setting.language]
  const at = (when: Temporal.Instant): string => moment(when, setting.zone, setting.language)
  return html`<h2 class="ds-heading" data-size="sm">${rights.data.account}</h2>
${openedAt === null ? null : html`<p>${rights.data.openedAt(at(openedAt))}</p>`}
${heading(rights.data.identity)}${identityList(holdings, setting)}
${heading(rights.data.access)}${definitionList([
    ...contacts.map(({ route, provenAt }) => ({ term: words.routes[route], description: words.proven(at(provenAt)) })),
    ...sessions.map(({ device, lastSeenAt }) => ({
      term: deviceName(device),
      description: rights.data.lastSeen(at(lastSeenAt)),
    })),
    ...passkeys.map(({ name, createdAt }) => ({ term: name, description: rights.data.keptSince(at(createdAt)) })),
  ])}`
}

/** What the vault holds of a person, each with the moment since which it does. */
function identityList({ identity, details, since, paper, corrected }: OwnHoldings, { zone, language }: Setting): Html {
  const { rights, looks, desk } = messages[language]
  const kept = (at: Temporal.Instant | null): string =>
    at === null ? '' : ` (${rights.data.keptSince(moment(at, zone, language))})`
  const lines = (['name', 'phone', 'email', 'address'] as const).flatMap((field): Entry[] => {
    const value = identity?.[field] ?? null
    return value === null ? [] : [{ term: looks.fields[field], description: value + kept(since.identity) }]
  })
  const further = [...since.details].map(([field, at]): Entry => ({
    term: looks.fields[field],
    description: (details[field] ?? '') + kept(at),
  }))
  const before = corrected.map(({ field, was, at }): Entry => ({
    term: rights.data.was(looks.fields[field]),
    description: rights.data.correctedAt(was, moment(at, zone, language)),
  }))
  const shown: Entry[] =
    paper === null
      ? []
      : [
          {
            term: rights.data.paper,
            description: rights.data.paperShown(desk.papers[paper.paper], moment(paper.at, zone, language)),
          },
        ]
  const all = [...lines, ...further, ...before, ...shown]
  return all.length === 0 ? html`<p>${rights.data.noIdentity}</p>` : definitionList(all)
}

function reportSection(data: OwnReportData, base: RightsBase, setting: Setting): Html {
  const { view, holdings, notices, looks, trail, accounts } = data
  const { state } = view
  const { language, zone } = setting
  const text = messages[language]
  const { rights: words, report } = text
  const at = (when: Temporal.Instant | null): string => (when === null ? '–' : moment(when, zone, language))
  const yes = (holds: boolean): string => (holds ? words.data.yes : words.data.no)
  return html`<h2 class="ds-heading" data-size="sm">${words.data.report(state.number)}</h2>
${definitionList([
  { term: words.data.what, description: view.title ?? report.erased },
  { term: words.data.body, description: view.body ?? report.erased },
  { term: words.data.filedAt, description: at(state.filedAt) },
  { term: words.data.channel, description: report.channels[state.channel] },
  { term: words.data.place, description: [view.place?.address, view.areaCode].filter(Boolean).join(', ') || '–' },
  { term: words.data.anonymous, description: yes(state.anonymous) },
  { term: words.data.confidential, description: yes(state.confidential) },
  { term: words.data.published, description: yes(state.publication === 'published') },
  { term: words.data.consent, description: yes(state.consent) },
  { term: words.data.inAccounts, description: String(accounts) },
])}
${heading(words.data.identity)}${whyCovered(data, setting)}${identityList(holdings, setting)}
${heading(words.data.files)}${
    view.cards.size === 0
      ? html`<p>${words.data.none}</p>`
      : html`<ul>${[...view.cards.values()].map(({ name, mediaType, sizeBytes }) => html`<li>${words.data.file(name, mediaType, sizeBytes)}</li>`)}</ul>`
  }
${listed(
  words.data.notices,
  [words.data.when, words.data.notice, words.data.arrived],
  notices.map((told) => [at(told.createdAt), text.wordings[told.template].subject, words.data.arrivals[told.state]]),
  setting,
)}
${listed(
  words.data.looks,
  [words.data.when, words.data.who, words.data.whatFor],
  looks.map((look) => [
    at(look.at),
    look.isByProgram ? words.program : officeOf(look.office, look.role, setting),
    `${text.desk.purposes[look.purpose]}: ${look.fields.map((field) => text.looks.fields[field]).join(', ')}`,
  ]),
  setting,
)}
${listed(words.data.trail, [words.data.when, words.data.who, words.data.whatWasDone], [...processedBy(view, setting), ...trailRows(trail, setting)], setting)}
${trailPager(base, state.number, trail, false, language)}`
}

/** A further page of who dealt with one report. */
export function trailPage(
  { view, trail }: { readonly view: ReportView; readonly trail: OwnTrail },
  base: RightsBase,
  language: Language,
): PageContent {
  const { law, state } = view
  const { rights: words } = messages[language]
  const setting = { law, language, zone: zoneFor(view, law) }
  const columns = [words.data.when, words.data.who, words.data.whatWasDone]
  return {
    title: words.data.report(state.number),
    isSecret: true,
    main: html`${listed(words.data.trail, columns, trailRows(trail, setting), setting)}
${trailPager(base, state.number, trail, true, language)}`,
  }
}

const trailRows = ({ entries }: OwnTrail, setting: Setting): (readonly string[])[] =>
  entries.map((one) => [
    moment(one.at, setting.zone, setting.language),
    doneBy(one, setting),
    wordOf(messages[setting.language].trail.events, one.event),
  ])

function doneBy({ office, role, isByProgram }: OwnTrail['entries'][number], setting: Setting): string {
  const { rights: words } = messages[setting.language]
  if (isByProgram) return words.program
  if (office === null) return words.data.unknownOffice
  return role === null ? (setting.law.agencies.get(office)?.name ?? office) : officeOf(office, role, setting)
}

function trailPager(
  base: RightsBase,
  number: ReportNumber,
  { next }: OwnTrail,
  isFurther: boolean,
  language: Language,
): Html | null {
  const { desk, rights } = messages[language]
  return pager({
    label: desk.pages,
    newer: isFurther ? { label: rights.data.title, href: dataPath(base) } : null,
    older: next === null ? null : { label: desk.next, href: trailPath(base, number, next) },
  })
}

/** Why it is not in the clear who the reporter is, and what to do. */
function whyCovered({ proof, view }: OwnReportData, { language }: Setting): Html | null {
  const { proof: words } = messages[language].rights
  const base: RightsBase = `/laporan/${view.state.number}/hak`
  switch (proof.proof) {
    case 'proven':
      return null
    case 'askable':
      return notice({
        tone: 'info',
        title: words.covered,
        body: html`<p>${words.askable}</p><p><a class="ds-link" href="${proofFor(base, dataPath(base))}">${words.prove}</a></p>`,
      })
    case 'contactUnsure':
      return notice({ tone: 'info', title: words.covered, body: words.contactUnsure })
    case 'noRoute':
      return notice({ tone: 'info', title: words.covered, body: words.noRoute })
  }
}

/** What offices did to the report itself, as its history tells it to the reporter. */
function processedBy({ timeline }: OwnReportData['view'], { law, language, zone }: Setting): (readonly string[])[] {
  const { rights: words } = messages[language]
  return timeline.flatMap(({ event }) =>
    event.by.kind === 'officer' || event.by.kind === 'outsider'
      ? [
          [
            moment(event.at, zone, language),
            law.agencies.get(event.by.agency)?.name ?? event.by.agency,
            words.data.step(event.seq),
          ],
        ]
      : [],
  )
}

function listed(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { language }: Setting,
): Html {
  const { rights: words } = messages[language]
  return rows.length === 0
    ? html`${heading(caption)}<p>${words.data.none}</p>`
    : table({ caption, columns: columns.map((label) => ({ label })), rows })
}

/** Office and role: who it was by name is nothing that the law asks for. */
function officeOf(office: AgencyId | null, role: Role | null, { law, language }: Setting): string {
  const { looks, people } = messages[language]
  return office === null || role === null
    ? looks.own.unknownOffice
    : looks.own.from(people.roles[role], law.agencies.get(office)?.name ?? office)
}

const wordOf = (events: Readonly<Record<string, string>>, event: string): string => events[event] ?? event
