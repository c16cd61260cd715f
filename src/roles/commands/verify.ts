import type { PersonId } from '../../kernel/brand.ts'
import { whoHaveAccounts } from '../../modules/accounts/index.ts'
import { identifiedReporters } from '../../modules/people/index.ts'
import { countReports, verifyReports, whoFiled, type ErasedBy } from '../../modules/reports/index.ts'
import { keysInUse } from '../../platform/rotate-vault.ts'
import type { Db } from '../../platform/db/db.ts'
import type { SealedTable } from '../../platform/db/sealed-table.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { Program } from '../../compose.ts'
import { CannotDo, type Command } from '../command.ts'
import { startProgress } from '../progress.ts'
import { readPublished, verifyDays } from '../verify-days.ts'

export const verify: Command = {
  name: 'verify',
  usage: '[--roots <file>]',
  summary: 'Makes every report and the record of every day again, and compares them with what is kept.',
  details: [
    'Of each report it looks at hashes and chain, words and their commitments, each column of the row, each clock with',
    'its explanation; of each day at leaves, root and link. It says where something was changed, removed, inserted or',
    'reordered. With --roots also whether the days are those that somebody kept elsewhere: /catatan.json or the feed',
    '/catatan.atom, saved as a file. And whether everything sealed can be opened. It says what the law had erased, and why.',
  ].join('\n'),
  options: { roots: { type: 'string' } },
  async run({ options }, { reports, sealed }) {
    const published = typeof options['roots'] === 'string' ? await readPublished(options['roots']) : []
    const days = await verifyDays(reports.db, published)
    const all = await verifyAll(reports)
    for (const line of all.erased) console.log(line)
    const lost = await lostValues(reports.db, reports.vault, sealed)
    for (const line of lost) console.log(line)
    if (days.wrong + all.wrong > 0)
      throw new CannotDo(
        `${all.seen} reports verified, ${all.wrong} disagree with their events; ${days.seen} days verified, ${days.wrong} faults.`,
      )
    if (lost.length > 0)
      throw new CannotDo(
        `${all.seen} reports verified, no difference; of what is sealed ${lost.length} things are not in order.`,
      )
    console.log(`${all.seen} reports verified, no difference; ${days.seen} days verified, no difference.`)
    if (published.length > 0) console.log(`${published.length} days are as they were published.`)
  },
}

type Seen = { readonly seen: number; readonly wrong: number; readonly erased: readonly string[] }

async function verifyAll(reports: Program['reports']): Promise<Seen> {
  const all = await countReports(reports.db)
  const progress = startProgress()
  let [seen, wrong] = [0, 0]
  const erased = new Map<string, Erased>()
  for await (const { number, disagreements, erasures } of verifyReports(reports)) {
    progress.show((seen += 1), all)
    for (const one of disagreements) console.log([number, one.what, 'where' in one ? one.where : ''].join('  ').trim())
    if (disagreements.length > 0) wrong += 1
    for (const ground of new Set(erasures.map((one) => one.ground)))
      addUp(
        erased,
        ground,
        erasures.filter((one) => one.ground === ground),
      )
  }
  progress.end()
  const lines = Array.from(
    erased,
    ([ground, { reports: of, texts, files, places }]) =>
      `erased by law  ${ground}: ${texts} texts, ${files} files, ${places} places, of ${of} reports`,
  )
  return { seen, wrong, erased: lines }
}

type Erased = { reports: number; texts: number; files: number; places: number }

/** What was erased for one reason, of one report more. */
function addUp(erased: Map<string, Erased>, ground: string, of: readonly ErasedBy[]): void {
  const sum = erased.getOrInsert(ground, { reports: 0, texts: 0, files: 0, places: 0 })
  sum.reports += 1
  for (const { texts, files, place } of of) {
    sum.texts += texts.length
    sum.files += files.length
    sum.places += place ? 1 : 0
  }
}

/** What is sealed with a key that is not here, and identities that belong to no report; a line each. */
async function lostValues(db: Db, vault: Vault, sealed: readonly SealedTable[]): Promise<readonly string[]> {
  const closed = (await keysInUse(db, vault, sealed)).filter(({ id }) => !vault.has(id))
  const lines = closed.flatMap(({ id, rows }) =>
    [...rows].map(([table, count]) => `${table}  ${count} sealed with ${id}, which is not here`),
  )
  for (let after: PersonId | null = null; ;) {
    const reporters: PersonId[] = await identifiedReporters(db, after, batchSize)
    const known = (await whoFiled(db, reporters)).union(await whoHaveAccounts(db, reporters))
    for (const reporter of reporters)
      if (!known.has(reporter)) lines.push(`reporter_identities  ${reporter} has neither report nor account`)
    if (reporters.length < batchSize) return lines
    after = reporters.at(-1) ?? null
  }
}

const batchSize = 1000
