import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db, type Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { loadAgencies, treeOf } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import type { RuleRefusal } from '../domain/check-rule.ts'
import type { Rule, RuleFacts, RuleId } from '../domain/rule.ts'
import { findRule, insertRules, lockRules, rulesOf } from '../store/rules.ts'
import { checkFacts } from './check-facts.ts'

/** Who changes a rule, and when. */
export type By = { readonly officer: Officer; readonly at: Temporal.Instant }

/**
 * Adds a rule behind all others of its owner, and writes it into the audit log. Refuses what `checkFacts`
 * refuses.
 */
export async function addRule(db: Db, owner: AgencyId, facts: RuleFacts, by: By): Promise<Result<Rule, RuleRefusal>> {
  return changing(db, async (tx) => {
    const checked = await checkFacts(tx, owner, facts, by.officer)
    if (!checked.ok) return checked
    const position = (await rulesOf(tx, [owner])).length + 1
    return put(tx, { ...checked.value, id: newId() as RuleId, version: 0, owner, position }, by, 'rule.added')
  })
}

/** Changes the rule of which the officer saw this version; the version before stays to be read. Refuses what
 * `checkFacts` refuses, `ruleUnknown` and `changedMeanwhile`. */
export async function changeRule(
  db: Db,
  { id, version }: Pick<Rule, 'id' | 'version'>,
  facts: RuleFacts,
  by: By,
): Promise<Result<Rule, RuleRefusal>> {
  return changing(db, async (tx) => {
    const before = await findRule(tx, id)
    if (before === null) return refuse({ refusal: 'ruleUnknown' })
    const checked = await checkFacts(tx, before.owner, facts, by.officer)
    if (!checked.ok) return checked
    if (before.version !== version) return refuse({ refusal: 'changedMeanwhile' })
    return put(tx, { ...before, ...checked.value }, by, 'rule.changed')
  })
}

/** Lets a rule be asked one place earlier (`up`) or later; one that stands at the end already stays there. */
export async function moveRule(
  db: Db,
  id: RuleId,
  direction: 'up' | 'down',
  by: By,
): Promise<Result<Rule, RuleRefusal>> {
  return changing(db, async (tx) => {
    const rule = await findRule(tx, id)
    if (rule === null) return refuse({ refusal: 'ruleUnknown' })
    if (!may(by.officer, 'rule.change', treeOf(await loadAgencies(tx)), rule.owner))
      return refuse({ refusal: 'notPermitted' })
    const position = rule.position + (direction === 'up' ? -1 : 1)
    const other = (await rulesOf(tx, [rule.owner])).find((one) => one.position === position)
    if (other === undefined) return accept(rule)
    await put(tx, { ...other, position: rule.position }, by, 'rule.moved')
    return put(tx, { ...rule, position }, by, 'rule.moved')
  })
}

const changing = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(db, async (tx) => {
    await lockRules(tx)
    return work(tx)
  })

/** Writes the next version. */
async function put(
  tx: Tx,
  before: Omit<Rule, 'savedBy' | 'savedAt'>,
  { officer, at }: By,
  event: string,
): Promise<Result<Rule, never>> {
  const rule: Rule = { ...before, version: before.version + 1, savedBy: officer.id, savedAt: at }
  await insertRules(tx, [rule])
  const { owner, position, version, isActive } = rule
  await recordAudit(tx, { at, actor: officer, event, subject: rule.id, detail: { owner, position, version, isActive } })
  return accept(rule)
}
