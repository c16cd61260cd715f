import { countReports, verifyReports } from '../../modules/reports/index.ts'
import { CannotDo, type Command } from '../command.ts'
import { startProgress } from '../progress.ts'

export const verify: Command = {
  name: 'verify',
  usage: '',
  summary: 'Recomputes every report from its events and compares it with what is kept.',
  details:
    'Looks at hashes and chain, words and their commitments, each column of the row, each clock with its explanation.',
  async run(_asked, { reports }) {
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
    if (wrong > 0) throw new CannotDo(`${seen} reports verified, ${wrong} disagree with their events.`)
    console.log(`${seen} reports verified, no difference.`)
  },
}
