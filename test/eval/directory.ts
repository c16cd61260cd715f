import type { AgencyId } from '../../src/kernel/brand.ts'
import type { Agencies, Agency } from '../../src/modules/agencies/index.ts'
import { makeAgencyIndex, searchAgencies } from '../../src/modules/agencies/domain/search-agencies.ts'
import { readRows } from './eval-data.ts'
import { percent, type EvalTable } from './eval-table.ts'

/**
 * How often the search over the directory finds, by the title and the text alone, the agency that a report was given to:
 * among all agencies of the file and those of the national list, without any report to learn from.
 */
export const directory: EvalTable = {
  name: 'directory',
  files: ['lapor_v2_2017.csv', '../reference/kld_agencies.csv'],
  async run() {
    const reports = (await readRows('lapor_v2_2017.csv')).filter((row) => row['agency_disposed'] !== '')
    const names = [...reports.map((row) => row['agency_disposed']), ...(await listed())]
    const agencies = directoryOf(names.filter((name) => name !== undefined))
    const index = makeAgencyIndex(agencies)
    const given = Map.groupBy(reports, (row) => row['agency_disposed'])
    const sets = [
      ['all', reports],
      ['agencies that have one report only', reports.filter((row) => given.get(row['agency_disposed'])?.length === 1)],
    ] as const
    const rows = sets.map(([what, some]) => {
      const begun = performance.now()
      const ranks = some.map(({ title, text, agency_disposed }) =>
        searchAgencies(index, { text: `${title}\n${text}`, limit: 10 }).findIndex(
          ({ agency }) => agency.name === agency_disposed,
        ),
      )
      const ms = (performance.now() - begun) / some.length
      const within = (most: number) => percent(ranks.filter((rank) => rank !== -1 && rank < most).length, some.length)
      return [what, String(some.length), String(agencies.size), within(1), within(3), within(10), `${ms.toFixed(2)} ms`]
    })
    return [['reports', 'asked', 'agencies', 'first', 'first 3', 'first 10', 'a search'], ...rows]
  },
}

const listed = async () => (await readRows('../reference/kld_agencies.csv')).map(({ name }) => name)

/** Agencies of which nothing is known but the name. */
function directoryOf(names: readonly string[]): Agencies {
  const agencies = [...new Set(names)].map((name, at): Agency => {
    const id = `agency-${at}` as AgencyId
    const nothing = { parent: null, areaCode: null, address: null, phone: null, website: null }
    const facts = { zone: 'Asia/Jakarta', workingWeek: [1, 2, 3, 4, 5], kind: 'opd', isActive: true } as const
    return { ...facts, ...nothing, id, name, shortName: name, smsPrefixes: [], competence: [] }
  })
  return new Map(agencies.map((agency) => [agency.id, agency]))
}
