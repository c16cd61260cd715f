import type { Zone } from '../../../../kernel/law/words.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { promiseRail, type Step } from '../../../../web/components/promise-rail/promise-rail.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { EventType } from '../../domain/event.ts'
import type { ReferralState } from '../../domain/words.ts'
import type { ReportView } from '../../usecases/read-report.ts'

/** By which of its events a stage began. */
const beginnings = {
  asked: ['referralAsked'],
  sent: ['referralSent'],
  acknowledged: ['referralAcknowledged'],
  facilitating: ['agencyAsked', 'facilitated'],
  concluded: ['referralConcluded'],
  declined: ['referralDeclined'],
  lapsed: ['referralLapsed'],
} as const satisfies Record<Exclude<ReferralState, 'none'>, readonly EventType[]>
type Stage = keyof typeof beginnings

const wayOn: readonly Stage[] = ['sent', 'acknowledged', 'facilitating', 'concluded']

/** How far the referral has come, stage by stage with its day; null where the report was never referred. */
export function referralRail({ state, timeline, law }: ReportView, zone: Zone, language: Language): Html | null {
  if (state.referral === 'none') return null
  const { reporter: words } = messages[language].referrals
  // A report may be referred again; what is told is the last time.
  const from = timeline.findLastIndex(({ event }) => event.type === 'referralAsked' || event.type === 'referralSent')
  const whole = timeline.slice(lastReferral(timeline.map(({ event }) => event.type)) ?? from)
  const beganOn = (stage: Stage): Temporal.PlainDate | null => {
    const began = whole.find(({ event }) => beginnings[stage].some((type) => type === event.type))
    return began === undefined ? null : localDay(began.event.at, zone)
  }
  const isOver = state.referral === 'declined' || state.referral === 'lapsed'
  const stages: readonly Stage[] = isOver
    ? [...(['asked', ...wayOn] as const).filter((stage) => beganOn(stage) !== null), state.referral]
    : [...(beganOn('asked') === null ? [] : (['asked'] as const)), ...wayOn]
  const steps = stages.map((stage): Step => {
    const on = beganOn(stage)
    const isCurrent = stage === state.referral && state.referral !== 'concluded' && !isOver
    return {
      label: words.stages[stage],
      state: isCurrent ? 'current' : on === null ? 'ahead' : 'done',
      words: on === null ? '–' : longDay(on, language),
    }
  })
  const office = state.ombudsman === undefined ? null : law.agencies.get(state.ombudsman.office)?.name
  return html`<section class="rujukan"><h2 class="ds-heading" data-size="sm">${words.railTitle}</h2>
${promiseRail(words.railTitle, steps)}
${office === undefined || office === null || state.referral === 'asked' ? null : html`<p>${words.office(office)}</p>`}</section>`
}

/** Where the last referral begins: with its question, where one was asked just before it was sent. */
function lastReferral(types: readonly EventType[]): number | null {
  const sent = types.lastIndexOf('referralSent')
  const asked = types.lastIndexOf('referralAsked')
  if (sent === -1 && asked === -1) return null
  if (asked > sent) return asked
  const ended = types.findLastIndex(
    (type, at) =>
      at < sent && (type === 'referralConcluded' || type === 'referralDeclined' || type === 'referralLapsed'),
  )
  return asked > ended && asked !== -1 ? asked : sent
}
