import type { Selectable } from 'kysely'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Rule, RuleId } from '../domain/rule.ts'
import { takeTurn } from '../../../platform/db/turn.ts'
import type { RoutingTables } from './tables.ts'

type Row = Selectable<RoutingTables['routing_rule_versions']>

/** The rules of these agencies as they hold now, switched-off ones too; each owner's by their numbers. */
export async function rulesOf(db: Handle, owners: readonly AgencyId[]): Promise<Rule[]> {
  if (owners.length === 0) return []
  const rows = await newest(db).where('owner', 'in', owners).execute()
  return rows.map(toRule).toSorted((a, b) => a.owner.localeCompare(b.owner) || a.position - b.position)
}

/** One rule as it holds now; null where there is none. */
export async function findRule(db: Handle, id: RuleId): Promise<Rule | null> {
  const row = await newest(db).where('rule', '=', id).executeTakeFirst()
  return row === undefined ? null : toRule(row)
}

/** Waits until nobody else changes rules and keeps it so to the end of the transaction; reading goes on. */
export async function lockRules(tx: Tx): Promise<void> {
  // Not a lock of the table: of one that only grows the program has no right to any that keeps others from adding.
  await takeTurn(tx, 'rules')
}

export async function insertRules(tx: Tx, rules: readonly Rule[]): Promise<void> {
  await tx.withTables<RoutingTables>().insertInto('routing_rule_versions').values(rules.map(toRow)).execute()
}

const newest = (db: Handle) =>
  db
    .withTables<RoutingTables>()
    .selectFrom('routing_rule_versions')
    .distinctOn('rule')
    .select(['rule', 'version', 'owner', 'position', 'is_active', 'area_code', 'category', 'kind', 'class'])
    .select(['received_by', 'channel', 'words', 'to_agency', 'to_competence', 'note', 'saved_by', 'saved_at'])
    .orderBy('rule')
    .orderBy('version', 'desc')

function toRule(row: Row): Rule {
  return {
    id: row.rule,
    version: row.version,
    owner: row.owner,
    position: row.position,
    isActive: row.is_active,
    conditions: {
      areaCode: row.area_code,
      category: row.category,
      kind: row.kind,
      reportClass: row.class,
      receivedBy: row.received_by,
      channel: row.channel,
      words: row.words,
    },
    // The database knows that there is exactly one of the two.
    target:
      row.to_agency === null
        ? { to: 'competence', category: row.to_competence ?? '' }
        : { to: 'agency', agency: row.to_agency },
    note: row.note,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  }
}

const toRow = ({ conditions, target, ...rule }: Rule): Row => ({
  rule: rule.id,
  version: rule.version,
  owner: rule.owner,
  position: rule.position,
  is_active: rule.isActive,
  area_code: conditions.areaCode,
  category: conditions.category,
  kind: conditions.kind,
  class: conditions.reportClass,
  received_by: conditions.receivedBy,
  channel: conditions.channel,
  words: conditions.words,
  to_agency: target.to === 'agency' ? target.agency : null,
  to_competence: target.to === 'competence' ? target.category : null,
  note: rule.note,
  saved_by: rule.savedBy,
  saved_at: rule.savedAt,
})
