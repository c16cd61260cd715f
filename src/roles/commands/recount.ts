import { recountDuties } from '../../modules/insight/index.ts'
import type { Command } from '../command.ts'

export const recount: Command = {
  name: 'recount',
  usage: '',
  summary: 'Makes the figures of punctuality again from the reports, and corrects what differs.',
  details:
    'They are kept with each change, so normally nothing differs; once after an upgrade, where reports were filed before ' +
    'there were figures. The program may run meanwhile.',
  async run(_asked, { reports: room }) {
    const { reports, corrected } = await recountDuties(room)
    console.log(`Reports counted: ${reports}. Figures corrected: ${corrected}.`)
  },
}
