import { sql } from 'kysely'
import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { ReportState } from '../domain/state.ts'
import { withTitle } from './filed-words.ts'
import { stateFromJson } from './state-json.ts'

/** A report with the title it came with; null where its reporter closed it or the law had it erased. */
export type Titled = { readonly number: ReportNumber; readonly title: string | null; readonly state: ReportState }

/** Those of these reports that there are, in no order. */
export async function titlesOf(db: Handle, numbers: readonly ReportNumber[]): Promise<readonly Titled[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<Omit<Titled, 'state'> & { readonly state: unknown }>`
    select reports.number, titles.body as title, reports.state from reports
    ${withTitle}
    where reports.number = any(${[...numbers]})`.execute(db)
  return rows.map((row) => ({ ...row, state: stateFromJson(row.state) }))
}
