import type { Fields } from '../../../../web/form.ts'
import { isComplainedAbout, type ReportsRoom } from '../../../reports/index.ts'
import { suggestByName, suggestLearned, suggestTopics } from '../../../routing/index.ts'
import { agencyChoices, isReached, type At } from './command-form.ts'
import type { OfficersCommand } from './officers-command.ts'
import { choosesLead } from './route-of.ts'

/** The forms that ask whose it is or what it is about know what was decided about such reports; no other asks. */
export async function withLearned(room: ReportsRoom, command: OfficersCommand, at: At): Promise<At> {
  const { view, officer } = at
  const { state, law } = view
  if (command === 'setCategory') return { ...at, topics: await suggestTopics(room, view) }
  if (!choosesLead(command) || state.phase !== 'submitted') return at
  const choices = agencyChoices(at, (agency) => isReached(at, agency) && !isComplainedAbout(state, law.tree, agency))
  const isMeant = (agency: string): boolean => choices.some(({ value }) => value === agency)
  const learned = await suggestLearned(room, officer, view, isMeant)
  const isSaid = learned.says === 'suggests' || (at.route?.agency != null && isMeant(at.route.agency))
  if (isSaid) return { ...at, learned }
  const text = `${view.title ?? ''}\n${view.body ?? ''}`
  return { ...at, learned, named: suggestByName(law, { ...state, areaCode: view.areaCode, text }, isMeant) }
}

/** A form as a click on a suggestion fills it; `value` is empty where nothing was clicked. */
export function pickedFor(command: OfficersCommand, value: string): Fields {
  if (value === '') return {}
  if (command === 'setCategory') return { category: value }
  return choosesLead(command) ? { lead: value } : {}
}
