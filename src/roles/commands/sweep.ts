import { fireDue, recomputeDates, runErrands } from '../../modules/reports/index.ts'
import { CannotDo, type Command } from '../command.ts'

export const sweep: Command = {
  name: 'sweep',
  usage: '',
  summary: 'Does at once what is due now: clocks, dates after a change of the calendar, errands, notices.',
  details: 'The worker does the same by itself; two at once do nothing twice.',
  async run(_asked, { reports, tellEveryone }) {
    const brought = await recomputeDates(reports)
    // What has been delivered may start clocks, and what fires is to be told.
    const toldBefore = await tellEveryone()
    const { fired, broken } = await fireDue(reports)
    const errands = await runErrands(reports)
    const told = toldBefore + (await tellEveryone())
    console.log(
      `${fired} fired, ${errands} errands, ${told} notices, ${brought} reports brought to the newest calendar.`,
    )
    for (const { number, error } of broken) console.error(`${number}: ${String(error)}`)
    if (broken.length > 0)
      throw new CannotDo(`${broken.length} could not be fired; they are tried again in a few minutes.`)
  },
}
