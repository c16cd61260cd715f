import { fireDue, recomputeDates, runErrands } from '../../modules/reports/index.ts'
import { CannotDo, type Command } from '../command.ts'

export const sweep: Command = {
  name: 'sweep',
  usage: '',
  summary: 'Fires at once what is due now, moves dates after a change of the calendar, and carries out errands.',
  details: 'The worker does the same by itself; two at once do nothing twice.',
  async run(_asked, { reports }) {
    const brought = await recomputeDates(reports)
    const { fired, broken } = await fireDue(reports)
    const errands = await runErrands(reports)
    console.log(`${fired} fired, ${errands} errands, ${brought} reports brought to the newest calendar.`)
    for (const { number, error } of broken) console.error(`${number}: ${String(error)}`)
    if (broken.length > 0)
      throw new CannotDo(`${broken.length} could not be fired; they are tried again in a few minutes.`)
  },
}
