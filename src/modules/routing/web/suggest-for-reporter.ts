import type { AgencyId } from '../../../kernel/brand.ts'
import type { ReportKind } from '../../../kernel/law/words.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { suggestAgencies, whySuggested } from '../../agencies/index.ts'
import type { LawShelf, OpenLaw } from '../../reports/index.ts'
import { regionAt } from '../domain/match-rules.ts'
import { routeFor, rulesAbout } from '../usecases/route-for.ts'
import { conditionsInWords, type Names } from './why-here.ts'

type Suggested = { readonly agency: AgencyId; readonly name: string; readonly why: string }

/** More are no help to somebody who does not know. */
const atMost = 3

/**
 * Who probably deals with a report that is not yet sent, and why, likeliest first: whom the rules of the region name
 * where it happened, then those who deal with its topic there. Nothing where the place is not known.
 */
export const suggestForReporter =
  (db: Handle, lawShelf: LawShelf) =>
  async (
    matter: {
      readonly areaCode: string
      readonly category: string | null
      readonly kind: ReportKind
      readonly text: string
    },
    language: Language,
  ): Promise<readonly Suggested[]> => {
    const law = await lawShelf.open()
    const names: Names = { ...law, language }
    const { places } = messages[language]
    const probable = suggestAgencies(law.agencies, [...law.categories.values()], matter).map((one) => {
      const { id: agency, name } = one.agency
      return { agency, name, why: `${places.probably}, ${whySuggested(one, language)}.` }
    })
    const named = await byRule(db, law, matter, names)
    return [...named, ...probable.filter(({ agency }) => named.every((one) => one.agency !== agency))].slice(0, atMost)
  }

async function byRule(
  db: Handle,
  { agencies, categories, nation }: OpenLaw,
  matter: {
    readonly areaCode: string
    readonly category: string | null
    readonly kind: ReportKind
    readonly text: string
  },
  names: Names,
): Promise<Suggested[]> {
  const receivedBy = regionAt(agencies, matter.areaCode)?.id ?? nation
  const rules = await rulesAbout(db, agencies, receivedBy)
  const route = routeFor({ agencies, categories, rules }, { ...matter, receivedBy, reportClass: null, channel: 'web' })
  const agency = route.by === 'rule' ? agencies.get(route.agency) : undefined
  // A report is addressed to whoever may answer it; the nation and the Ombudsman do not.
  if (route.by !== 'rule' || agency === undefined || agency.kind === 'nation' || agency.kind === 'ombudsman') return []
  const { rule, words } = route.match
  const owner = agencies.get(rule.owner)?.shortName ?? rule.owner
  const asked = conditionsInWords({ ...rule.conditions, words }, names)
  return [{ agency: agency.id, name: agency.name, why: messages[names.language].rules.forReporter(owner, asked) }]
}
