import { nationalZone } from '../../../../kernel/agency-tree.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { pager } from '../../../../web/components/pager/pager.ts'
import { table } from '../../../../web/components/table/table.ts'
import { tabs } from '../../../../web/components/tabs/tabs.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { givenUpAfterHours, mostAttempts } from '../../domain/attempt.ts'
import type { ChannelHealth } from '../../domain/channel.ts'
import { failureKind } from '../../domain/failure.ts'
import { isPrivate } from '../../domain/templates.ts'
import { troubles, type Trouble, type TroubledNotice } from '../../store/troubled-notices.ts'

export const deliveriesPath = '/petugas/kabar'

/** A gateway as operators see it; `health` is null where nothing is known yet. */
export type ChannelView = {
  readonly route: 'email' | 'sms'
  readonly isThere: boolean
  readonly health: ChannelHealth | null
}

export type DeliveriesView = {
  readonly channels: readonly ChannelView[]
  /** How many notices wait to be sent now. */
  readonly due: number
  readonly here: Trouble
  readonly counts: Readonly<Record<Trouble, number>>
  readonly list: readonly TroubledNotice[]
  /** The address of what is older; null where there is nothing. */
  readonly older: string | null
  readonly isFirst: boolean
  readonly mayCommand: boolean
  /** Do they operate the nation, whose dossiers go to the Ombudsman? */
  readonly isNations: boolean
  readonly said: 'resent' | 'nothingToResend' | null
  readonly csrf: string
  readonly language: Language
}

/** Which gateways work, and what did not arrive, with its reason and what can be done. */
export function deliveriesPage(view: DeliveriesView): PageContent {
  const { deliveries } = messages[view.language]
  const tone = view.said === 'resent' ? 'success' : 'warning'
  return {
    title: deliveries.title,
    density: 'dense',
    main: html`${view.said === null ? null : notice({ tone, title: deliveries[view.said] })}
<p>${deliveries.lead(mostAttempts, givenUpAfterHours)}</p>
${view.isNations ? html`<p><a class="ds-link" href="/petugas/kabar/rujukan">${messages[view.language].referrals.trouble.title}</a></p>` : null}
${channelsOf(view)}
${tabs(
  deliveries.list,
  troubles.map((trouble) => ({
    href: addressOf(trouble),
    label: deliveries.troubles[trouble],
    count: String(view.counts[trouble]),
    isHere: trouble === view.here,
  })),
)}
${view.list.length === 0 ? html`<p>${deliveries.empty[view.here]}</p>` : troubledTable(view)}
${pager({
  label: deliveries.pages,
  newer: view.isFirst ? null : { label: deliveries.newest, href: addressOf(view.here) },
  older: view.older === null ? null : { label: deliveries.older, href: view.older },
})}`,
  }
}

export const addressOf = (trouble: Trouble): string => `${deliveriesPath}?daftar=${trouble}`

/** Officers of all zones read this; the offices' own dates stand on the reports. */
const inJakarta = (at: Temporal.Instant, language: Language): string => moment(at, nationalZone, language)

/** A gateway that stands still is an alarm; of the others a line each is enough. */
function channelsOf({ channels, due, language }: DeliveriesView): Html {
  const { deliveries } = messages[language]
  const alarms = channels.map(({ route, health }) => {
    const { failingSince = null, failure = null, retryAt = null } = health ?? {}
    if (failingSince === null || failure === null || retryAt === null) return null
    const reason = `${deliveries.failures[failureKind(failure)]} (${failure})`
    const body = html`<p>${deliveries.stoppedSince(inJakarta(failingSince, language), reason)}</p>
<p>${deliveries.retriedAt(inJakarta(retryAt, language), due)}</p>`
    return notice({ tone: 'danger', title: deliveries.stopped(deliveries.routes[route]), body })
  })
  const calm = channels.filter(({ health }) => (health?.failingSince ?? null) === null)
  return html`${alarms}${definitionList(
    calm.map(({ route, isThere, health }) => {
      const acceptedAt = health?.acceptedAt ?? null
      const state = isThere ? badge(deliveries.working, 'done') : badge(deliveries.noGateway, 'neutral')
      const said = !isThere
        ? deliveries.noGatewayLead
        : acceptedAt === null
          ? deliveries.unused
          : deliveries.acceptedAt(inJakarta(acceptedAt, language))
      return { term: deliveries.routes[route], description: html`${state} ${said}` }
    }),
  )}`
}

function troubledTable(view: DeliveriesView): Html {
  const { language, list, here } = view
  const { deliveries } = messages[language]
  const { columns } = deliveries
  return table({
    caption: deliveries.troubles[here],
    columns: [
      { label: columns.notice },
      { label: columns.to },
      { label: columns.why },
      { label: columns.since },
      ...(here === 'retrying' ? [] : [{ label: columns.action }]),
    ],
    rows: list.map((one) => [
      what(one, view),
      `${deliveries.recipients[one.recipientKind]}, ${deliveries.routes[one.route]}`,
      why(one, view),
      inJakarta(one.createdAt, language),
      ...(here === 'retrying' ? [] : [actions(one, view)]),
    ]),
  })
}

function what({ number, template }: TroubledNotice, { mayCommand, language }: DeliveriesView): Html {
  const { deliveries, wordings } = messages[language]
  if (isPrivate(template)) return html`${deliveries.withoutReport}`
  if (number === null) return html`${deliveries.digest}`
  const subject = wordings[template].subject
  const report = mayCommand ? html`<a class="ds-link" href="/petugas/laporan/${number}">${number}</a>` : number
  return html`${report}<div>${subject}</div>`
}

function why(one: TroubledNotice, { channels, language }: DeliveriesView): Html {
  const { failure, state, attempts, nextAt } = one
  const { deliveries } = messages[language]
  // While its gateway stands still, the gateway's own hour counts, which stands above.
  const isStopped = channels.some(({ route, health }) => route === one.route && (health?.failingSince ?? null) !== null)
  const reason = failure === null ? null : html`<div>${deliveries.failures[failureKind(failure)]}</div>`
  const code = failure !== null && /\d/.test(failure) ? html` <small>(${failure})</small>` : null
  const tried = attempts === 0 ? null : html`<div>${deliveries.attempts(attempts)}${code}</div>`
  const next = nextAt === null || isStopped ? null : html`<div>${deliveries.nextAt(inJakarta(nextAt, language))}</div>`
  return html`${state === 'givenUp' ? badge(deliveries.givenUp, 'late') : null}${reason}${tried}${next}`
}

function actions(one: TroubledNotice, { channels, mayCommand, csrf, language }: DeliveriesView): Html {
  const { id, number, recipientKind } = one
  const { deliveries } = messages[language]
  const isThere = channels.some(({ route, isThere: stands }) => route === one.route && stands)
  const resend = !isThere
    ? null
    : html`<form method="post" action="${deliveriesPath}/${id}/kirim-ulang">${csrfField(csrf)}${button({ label: deliveries.resend, variant: 'secondary' })}</form>`
  const mark =
    mayCommand && number !== null && recipientKind === 'reporter'
      ? buttonLink({
          href: `/petugas/laporan/${number}/mark-delivered`,
          label: deliveries.markDelivered,
          variant: 'tertiary',
        })
      : null
  return buttons(resend, mark)
}
