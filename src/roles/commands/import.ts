import { importCsv } from '../../channels/csv/import-csv.ts'
import { CannotDo, type Command } from '../command.ts'
import { startProgress } from '../progress.ts'
import { explainCsvRefusal, readCsvSource } from '../read-csv-source.ts'

export const importFile: Command = {
  name: 'import',
  usage: '<file.csv> --mapping <file.yaml>',
  summary: 'Files each row of a CSV file as a report; run again, it goes on where it was interrupted.',
  details: 'Rows that cannot be filed go into <file.csv>.rejected.csv with line and reason. See docs/import.md.',
  options: { mapping: { type: 'string' } },
  async run(asked, { reports }) {
    const { path, mapping } = await readCsvSource(asked)
    const rejectsPath = `${path}.rejected.csv`
    const progress = startProgress()
    const done = await importCsv(reports, { path, mapping, rejectsPath }, (read, all) => progress.show(read, all))
    progress.end()
    if (!done.ok) throw new CannotDo(explainCsvRefusal(path, done.refusal))
    const { read, imported, alreadyThere, rejected } = done.value
    console.log(`${read} rows: ${imported} imported, ${alreadyThere} already there, ${rejected} rejected.`)
    if (rejected > 0) console.log(`The rejected rows and the reasons are in ${rejectsPath}.`)
  },
}
