import type { PersonId } from '../../kernel/brand.ts'
import { identifiedReporters } from '../../modules/people/index.ts'
import { countReports, verifyReports, whoFiled } from '../../modules/reports/index.ts'
import { keysInUse } from '../../platform/rotate-vault.ts'
import type { Db } from '../../platform/db/db.ts'
import type { SealedTable } from '../../platform/db/sealed-table.ts'
import type { Vault } from '../../platform/secrets.ts'
import { CannotDo, type Command } from '../command.ts'
import { startProgress } from '../progress.ts'

export const verify: Command = {
  name: 'verify',
  usage: '',
  summary: 'Recomputes every report from its events and compares it with what is kept.',
  details:
    'Looks at hashes and chain, words and their commitments, each column of the row, each clock with its explanation, and ' +
    'whether everything sealed can be opened.',
  async run(_asked, { reports, sealed }) {
    const all = await countReports(reports.db)
    const progress = startProgress()
    let [seen, wrong] = [0, 0]
    for await (const { number, disagreements } of verifyReports(reports)) {
      progress.show((seen += 1), all)
      for (const one of disagreements)
        console.log([number, one.what, 'where' in one ? one.where : ''].join('  ').trim())
      if (disagreements.length > 0) wrong += 1
    }
    progress.end()
    const lost = await lostValues(reports.db, reports.vault, sealed)
    for (const line of lost) console.log(line)
    if (wrong > 0) throw new CannotDo(`${seen} reports verified, ${wrong} disagree with their events.`)
    if (lost.length > 0)
      throw new CannotDo(
        `${seen} reports verified, no difference; of what is sealed ${lost.length} things are not in order.`,
      )
    console.log(`${seen} reports verified, no difference.`)
  },
}

/** What is sealed with a key that is not here, and identities that belong to no report; a line each. */
async function lostValues(db: Db, vault: Vault, sealed: readonly SealedTable[]): Promise<readonly string[]> {
  const closed = (await keysInUse(db, vault, sealed)).filter(({ id }) => !vault.has(id))
  const lines = closed.flatMap(({ id, rows }) =>
    [...rows].map(([table, count]) => `${table}  ${count} sealed with ${id}, which is not here`),
  )
  for (let after: PersonId | null = null; ;) {
    const reporters: PersonId[] = await identifiedReporters(db, after, batchSize)
    const filed = await whoFiled(db, reporters)
    for (const reporter of reporters)
      if (!filed.has(reporter)) lines.push(`reporter_identities  ${reporter} filed no report`)
    if (reporters.length < batchSize) return lines
    after = reporters.at(-1) ?? null
  }
}

const batchSize = 1000
