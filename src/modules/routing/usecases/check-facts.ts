import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { findArea, listCategories, loadAgencies, treeOf } from '../../agencies/index.ts'
import { checkRule, type RuleRefusal } from '../domain/check-rule.ts'
import type { RuleFacts } from '../domain/rule.ts'

/** `checkRule` with what there is; `notPermitted` where the officer does not keep that owner's rules. */
export async function checkFacts(
  db: Handle,
  owner: AgencyId,
  facts: RuleFacts,
  officer: Officer,
): Promise<Result<RuleFacts, RuleRefusal>> {
  const offices = await loadAgencies(db)
  if (!may(officer, 'rule.change', treeOf(offices), owner)) return refuse({ refusal: 'notPermitted' })
  const categories = await listCategories(db)
  const isTopic = (slug: string) => categories.some((one) => one.slug === slug)
  return checkRule(facts, owner, { offices, isTopic, isArea: (code) => findArea(code) !== null })
}
