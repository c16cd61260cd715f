import type { ReportsRoom, ReportView } from '../../../reports/index.ts'
import { routeFor, rulesAbout, type Route } from '../../../routing/index.ts'
import type { OfficersCommand } from './officers-command.ts'

/** Commands that name who shall have the report. */
export const choosesLead = (command: OfficersCommand): boolean => command === 'dispose' || command === 'rule'

/** Whose the report is by the rules of whoever received it, and why. */
export async function routeOf({ db }: ReportsRoom, { law, state, areaCode, title, body }: ReportView): Promise<Route> {
  const { agencies, categories } = law
  const rules = await rulesAbout(db, agencies, state.receivedBy)
  return routeFor({ agencies, categories, rules }, { ...state, areaCode, text: `${title ?? ''}\n${body ?? ''}` })
}
