import { longDay } from '../../../../web/messages/dates.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { ReportView } from '../../usecases/read-report.ts'

type Condition = { readonly isMet: boolean; readonly words: string }

/** When a report may be referred, sentence by sentence: what is met, what not yet, and from when. */
export function eligibility(view: ReportView, language: Language): Html {
  const { eligibility: words } = messages[language].referrals.reporter
  const { state, law } = view
  const needed = law.law.terms(state.terms ?? state.receivingTerms).practice.objectionsBeforeEarlyReferral
  const conditions: readonly Condition[] = [
    limitOf(view, language),
    { isMet: state.objections >= needed, words: words.objections(state.objections, needed) },
    ...(state.referral === 'lapsed' ? [{ isMet: true, words: words.lapsed }] : []),
  ]
  const named: Condition = { isMet: state.identified, words: state.identified ? words.named : words.notNamed }
  const line = ({ isMet, words: said }: Condition): Html =>
    html`<li><strong>${isMet ? words.met : words.notYet}:</strong> ${said}</li>`
  return html`<section><h2 class="ds-heading" data-size="sm">${words.title}</h2>
<p>${words.lead}</p><ul>${conditions.map(line)}</ul><ul>${line(named)}</ul></section>`
}

function limitOf({ state, clocks }: ReportView, language: Language): Condition {
  const { eligibility: words } = messages[language].referrals.reporter
  if (state.referredFor !== null) return { isMet: true, words: words.limitPassed }
  const clock = clocks.findLast(({ limit }) => limit === 'escalation')
  if (clock === undefined) return { isMet: false, words: words.limitNone }
  if (clock.due === null) return { isMet: false, words: words.limitStill }
  return { isMet: clock.isLate, words: words.limit(longDay(clock.due.date.dueOn, language)) }
}
