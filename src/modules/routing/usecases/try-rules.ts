import { isWithin, lineOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { accept, type Result } from '../../../kernel/result.ts'
import { treeOf } from '../../agencies/index.ts'
import { listDisposed, type ReportsRoom } from '../../reports/index.ts'
import type { RuleRefusal } from '../domain/check-rule.ts'
import type { Matter, Rule, RuleFacts, RuleId } from '../domain/rule.ts'
import { rulesOf } from '../store/rules.ts'
import { checkFacts } from './check-facts.ts'
import { routeFor, type Guide } from './route-for.ts'
import type { By } from './save-rule.ts'

/** So many of the newest reports are tried: enough to see, few enough to wait for. */
export const triedAtMost = 500

/** A report that would go elsewhere; null where nobody is named. `lead` is who has it by an officer's decision. */
export type Difference = {
  readonly number: ReportNumber
  readonly title: string | null
  readonly before: AgencyId | null
  readonly after: AgencyId | null
  readonly lead: AgencyId
}

export type Trial = {
  /** How many reports were looked at. */
  readonly tried: number
  /** How many of them the rules send where the officers did: as they are, and with the change. */
  readonly agreeingBefore: number
  readonly agreeingAfter: number
  readonly differences: readonly Difference[]
}

/**
 * What would have become of the newest reports of this owner with such a rule: new (`rule` null) behind all others, or
 * in the place of the one that is there. Nothing is saved. Only reports that the officer may read are looked at. Refuses
 * what `checkFacts` refuses.
 */
export async function tryRule(
  room: ReportsRoom,
  { owner, rule, facts }: { readonly owner: AgencyId; readonly rule: Rule | null; readonly facts: RuleFacts },
  by: By,
): Promise<Result<Trial, RuleRefusal>> {
  const checked = await checkFacts(room.db, owner, facts, by.officer)
  if (!checked.ok) return checked
  const { agencies, categories } = await room.lawShelf.open()
  const tree = treeOf(agencies)
  const concerned = [...agencies.keys()].filter((id) => isWithin(tree, id, owner))
  const above = lineOf(tree, owner).map(({ id }) => id)
  const [rules, reports] = await Promise.all([
    rulesOf(room.db, [...new Set([...concerned, ...above])]),
    listDisposed(room, by.officer, owner, triedAtMost),
  ])
  const behindAll = {
    id: notYet,
    version: 0,
    owner,
    position: rules.length + 1,
    savedBy: by.officer.id,
    savedAt: by.at,
  }
  const changed: Rule = { ...(rule ?? behindAll), ...checked.value }
  const now: Guide = { agencies, categories, rules }
  const then: Guide = { ...now, rules: [...rules.filter(({ id }) => id !== changed.id), changed] }
  const results = reports.flatMap(({ number, title, body, areaCode, state }) => {
    const matter: Matter = { ...state, areaCode, text: `${title ?? ''}\n${body ?? ''}` }
    const [before, after] = [routeFor(now, matter).agency, routeFor(then, matter).agency]
    return state.lead === null ? [] : [{ number, title, before, after, lead: state.lead }]
  })
  return accept({
    tried: results.length,
    agreeingBefore: results.filter(({ before, lead }) => before === lead).length,
    agreeingAfter: results.filter(({ after, lead }) => after === lead).length,
    differences: results.filter(({ before, after }) => before !== after),
  })
}

const notYet = '' as RuleId
