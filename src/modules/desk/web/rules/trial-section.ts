import type { AgencyId } from '../../../../kernel/brand.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { triedAtMost, type RuleNames, type Trial } from '../../../routing/index.ts'
import { reportPath } from '../report/report-path.ts'

/** More rows than anybody reads say no more. */
const shownAtMost = 50

/** What a rule would do to past reports: how many go elsewhere, how often it agrees with the officers, and which. */
export function trialSection(trial: Trial, { agencies, language }: RuleNames): Html {
  const { rules } = messages[language]
  const { tried, differences, agreeingBefore, agreeingAfter } = trial
  if (tried === 0) return notice({ tone: 'info', title: rules.trialTitle, body: rules.trialNothing })
  const name = (id: AgencyId | null): string => (id === null ? rules.nobody : (agencies.get(id)?.shortName ?? id))
  const rows = differences
    .slice(0, shownAtMost)
    .map(({ number, title, before, after, lead }) => [
      html`<a class="ds-link" href="${reportPath(number)}">${number}</a> ${title ?? rules.untitled}`,
      name(before),
      name(after),
      name(lead),
    ])
  const columns = [rules.report, rules.now, rules.ruled, rules.decided].map((label) => ({ label }))
  return html`${notice({
    tone: 'info',
    title: rules.trialTitle,
    body: html`<p>${rules.trialLead(tried, differences.length)} ${rules.trialAgreement(agreeingBefore, agreeingAfter, tried)}</p>
<p>${rules.trialMost(triedAtMost)}</p>`,
  })}
${rows.length === 0 ? null : table({ caption: rules.trialTable, columns, rows })}
${differences.length > shownAtMost ? html`<p>${rules.trialShown(shownAtMost, differences.length)}</p>` : null}`
}
