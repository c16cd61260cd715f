import { isWithin } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import type { Choice } from '../../../../web/components/field/field.ts'
import { whyHere } from '../../../routing/index.ts'
import type { FieldSpec } from '../field-spec.ts'
import type { At } from './command-form.ts'

/** Who shall have the report: chosen already where a rule, the place and topic or a refusal name somebody; and why. */
export function leadField(at: At, choices: readonly Choice[]): FieldSpec {
  const { fields } = at.text.deskCommands
  return {
    kind: 'select',
    name: 'lead',
    label: fields.lead,
    ...suggested(at, choices),
    choices,
    none: fields.chooseAgency,
    isRequired: true,
  }
}

function suggested(at: At, choices: readonly Choice[]): { readonly initial?: string; readonly hint?: string } {
  const { view, route, sought = '', text, language } = at
  const { law, state } = view
  const { lastRefusal } = state
  // Whoever looks for somebody else has read the suggestion already: the likeliest found is chosen.
  if (sought !== '') return choices[0] === undefined ? {} : { initial: choices[0].value }
  const isOffered = (agency: AgencyId): boolean => choices.some(({ value }) => value === agency)
  const nameOf = (agency: AgencyId): string => law.agencies.get(agency)?.name ?? agency
  const proposed = lastRefusal?.proposedOwner ?? null
  if (lastRefusal !== null && proposed !== null && isOffered(proposed))
    return { initial: proposed, hint: text.rules.byRefusal(nameOf(lastRefusal.by), nameOf(proposed)) }
  if (route === null) return {}
  const why = whyHere(route, { ...law, language })
  if (route.agency === null) return { hint: why }
  if (lastRefusal?.by === route.agency) return { hint: `${why} ${text.rules.refusedBefore(nameOf(route.agency))}` }
  // Nobody gets a complaint about itself.
  const isAboutIt = state.about !== null && isWithin(law.tree, route.agency, state.about)
  if (!isOffered(route.agency) || isAboutIt) return { hint: `${why} ${text.rules.outOfReach(nameOf(route.agency))}` }
  return { initial: route.agency, hint: why }
}
