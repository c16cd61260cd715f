import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import { ruleFor, type StandardTerms } from '../../../kernel/law/terms.ts'
import type { LimitName, Role } from '../../../kernel/law/words.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import type { Rule, Rules } from '../domain/standard.ts'
import type { Footnotes } from './footnotes.ts'

/** What happens to a report under a standard, step by step, each with its limit and the source of both. */
export function procedure(rules: Partial<Rules>, terms: StandardTerms, notes: Footnotes, text: Messages): Html {
  const { steps } = text.standards
  const role = (one: Role): string => text.people.roles[one].toLowerCase()
  const step = <T>(
    rule: Rule<T> | undefined,
    says: (value: T) => string,
    when: (() => Html | null) | null = null,
  ): Html | null =>
    rule === undefined
      ? null
      : html`<li>${says(rule.value)}${notes.cite(rule.source)} ${when?.()}</li>
`
  // Called in its place, so that sources are numbered in the order of reading.
  const due = (limit: LimitName, says: (days: string, start: string) => string) => () =>
    limitWords(ruleFor(terms, limit, 'nonSupervisory'), says, notes, text)
  const { atMost, after } = text.standards
  return html`<ol>${step(rules.content, (content) => steps.content(content))}
${step(rules.verification, ({ by, checks }) => steps.verification(role(by), checks), due('verification', atMost))}
${step(rules.publication, (when) => steps.publication[when])}
${step(rules.followUp, (how) => steps.followUp(role(how.by), how.needsApproval, how.needsEvidence), due('firstResponse', atMost))}
${step(rules.closing, (how) => steps.closing[how], due('autoClose', after))}
${step(rules.reply, (what) => steps.reply[what])}
${step(rules.escalation, (how) => steps.escalation[how], due('escalation', after))}</ol>`
}

/** “Paling lambat 3 hari kerja sejak laporan dikirim.”, as an ordinary complaint has it; nothing where no limit runs. */
function limitWords(
  rule: TimeLimit | null,
  says: (days: string, start: string) => string,
  notes: Footnotes,
  { clock }: Messages,
): Html | null {
  if (rule === null) return null
  const words = says(clock.units[rule.unit](rule.amount), clock.startsFrom[rule.startsFrom])
  return html`<strong>${words}</strong>${notes.cite(rule.source)}`
}
