import type { AgencyId } from '../../../kernel/brand.ts'
import type { Zone } from '../../../kernel/law/words.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { DueDate } from '../../../kernel/clock/count.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { explainedDate } from '../../../web/components/explained-date/explained-date.ts'
import { timeline, type Entry } from '../../../web/components/timeline/timeline.ts'
import { html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import type { DataRequest } from '../domain/request.ts'
import { rightsRules } from '../domain/rights-law.ts'
import type { WordedStep } from '../store/requests.ts'
import type { Kept } from '../usecases/erase-own.ts'
import { readWish } from '../usecases/wish.ts'
import { dataFilePath, dataPath, requestPath, type RightsBase } from './addresses.ts'
import { aboutLine, groundLine, stateBadge } from './request-words.ts'

/** A request with all that its pages say of it. */
export type RequestView = {
  readonly request: DataRequest
  readonly steps: readonly WordedStep[]
  readonly due: DueDate | null
  readonly zone: Zone
  readonly now: Temporal.Instant
  readonly nameOf: (agency: AgencyId) => string
  readonly language: Language
}

/** What its owner can do with a request now, and what of theirs is still kept. */
export type RequestOffer = {
  readonly isDataOpen: boolean
  /** What should stand in a wrong field says who somebody is: whoever only has the secret does not read it. */
  readonly isCovered: boolean
  readonly mayLift: boolean
  /** Why an officer looks first at what would have an effect; null where it is proven who asks, or can be. */
  readonly looked: string | null
  /** It waits to be done, and can be stopped until then. */
  readonly mayStop: boolean
  readonly kept: readonly Kept[]
  readonly csrf: string
}

/** One's own request: its state, its limit, and everything that happened to it. */
export function requestPage(base: RightsBase, view: RequestView, offer: RequestOffer): PageContent {
  const { isDataOpen, isCovered, mayLift, looked, mayStop, kept, csrf } = offer
  const { request, language } = view
  const { rights: words } = messages[language]
  const isAccess = request.kind === 'access' && request.state === 'done'
  return {
    title: words.requestTitle(request.number),
    isSecret: true,
    main: html`${requestFacts(view)}
${isAccess && isDataOpen ? html`<p>${words.dataReady}</p>${buttons(buttonLink({ label: words.readData, href: dataPath(base) }), buttonLink({ label: words.takeData, href: dataFilePath(base), variant: 'secondary' }))}` : null}
${isAccess && !isDataOpen ? html`<p>${words.dataOver}</p>` : null}
${keptSection(kept, view)}
${mayStop && request.actsAt !== null ? html`<form method="post" action="${`${requestPath(base, request.id)}/hentikan`}">${csrfField(csrf)}<p>${words.stopLead(moment(request.actsAt, view.zone, language))}</p>${button({ label: words.stop, variant: 'secondary' })}</form>` : null}
${mayLift ? html`<form method="post" action="${`${requestPath(base, request.id)}/cabut`}">${csrfField(csrf)}<p>${looked ?? words.liftLead}</p>${button({ label: words.lift, variant: 'secondary' })}</form>` : null}
${requestHistory(view, 'person', isCovered)}
<p>${buttonLink({ label: words.back, href: base, variant: 'secondary' })}</p>`,
  }
}

/** Of what was asked to go, for its owner and for whoever answers: whether it has gone or may, or until when it stays and who says so. */
export function keptSection(kept: readonly Kept[], { zone, language, nameOf }: RequestView): Html | null {
  if (kept.length === 0) return null
  const { rights: words, retention } = messages[language]
  const lineOf = (one: Kept): string => {
    if (one.while === 'goingOn') return retention.keptWhileOpen
    if (one.while === 'wanted') return retention.gone
    if (one.while === 'needed') return retention.keptWhileNeeded(moment(one.until, zone, language))
    if (one.while === 'unproven') return retention.keptUnproven(moment(one.until, zone, language))
    const setBy = one.set === null ? retention.setByUs : retention.setByAgency(nameOf(one.set.agency), one.set.document)
    return retention.keptUntil(moment(one.until, zone, language), retention.basis[one.kind], setBy)
  }
  return html`<h2 class="ds-heading" data-size="sm">${words.keptTitle}</h2>
${definitionList(kept.map((one) => ({ term: retention.kinds[one.kind], description: lineOf(one) })))}`
}

/** What it is, of what, where it stands and until when. */
export function requestFacts(view: RequestView): Html {
  const { request, due, zone, now, nameOf, language } = view
  const text = messages[language]
  const { rights: words } = text
  const about = aboutLine(request, text)
  const { kind, askedAt, state } = request
  const rule = rightsRules[kind]
  const none = kind === 'erasure' ? words.noHours.erasure : words.noHours.automatedDecision
  return html`${definitionList([
    { term: words.what, description: words.kinds[kind].title },
    ...(about === null ? [] : [{ term: words.aboutWhat, description: about }]),
    { term: words.asked, description: moment(askedAt, zone, language) },
    { term: words.answeredBy, description: words.officerOf(nameOf(request.agency)) },
    { term: words.state, description: stateBadge(request, now, text) },
  ])}
${
  due === null || rule.hours === null
    ? html`<p>${none}</p>`
    : explainedDate({
        title: words.limit,
        due,
        rule: { amount: rule.hours, unit: 'hours', startsFrom: 'requested', source: rule.source },
        today: localDay(now, zone),
        isRunning: state === 'open',
        language,
      })
}`
}

/** Every step in order. Who answered is told by the office alone; whoever answers sees the same. */
export function requestHistory(view: RequestView, reader: 'person' | 'officer', isCovered = false): Html {
  const { rights: words } = messages[view.language]
  return html`<h2 class="ds-heading" data-size="sm">${words.history}</h2>
${timeline(
  words.history,
  view.steps.map((step) => entryOf(step, view, reader, isCovered)),
)}`
}

function entryOf(step: WordedStep, view: RequestView, reader: 'person' | 'officer', isCovered: boolean): Entry {
  const { request, nameOf, zone, language } = view
  const text = messages[language]
  const { rights: words } = text
  const who = {
    person: reader === 'officer' ? words.person : words.you,
    program: words.program,
    officer: words.officerOf(nameOf(request.agency)),
  }
  const { outcome, ground, at, by } = step
  const what = outcome === null ? words.steps[step.step === 'answered' ? 'asked' : step.step] : words.outcomes[outcome]
  return {
    when: moment(at, zone, language),
    datetime: at.toString(),
    side: by.kind === 'person' ? 'person' : by.kind === 'officer' ? 'office' : 'system',
    who: who[by.kind],
    body: html`<p>${what}</p>
${ground === null ? null : html`<p>${groundLine(request.kind, ground, text)}</p>`}${saidIn(step, view, isCovered)}`,
  }
}

/** The words of the first step are a wish with its fields; those of the others are plain. */
function saidIn({ step, words: said }: WordedStep, { language }: RequestView, isCovered: boolean): Html | null {
  if (said === null) return null
  if (step !== 'asked') return html`<blockquote>${said}</blockquote>`
  const { rights: words } = messages[language]
  const wish = readWish(said)
  const values = (['name', 'address'] as const).flatMap((field) => {
    const value = wish.values[field]
    return value === undefined ? [] : [{ term: words.about[field].label, description: isCovered ? '•••' : value }]
  })
  return html`${values.length === 0 ? null : definitionList(values)}${wish.words === '' ? null : html`<blockquote>${isCovered ? '•••' : wish.words}</blockquote>`}`
}
