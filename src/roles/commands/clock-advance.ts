import { nationalZone } from '../../kernel/agency-tree.ts'
import { advanceClock, parseDuration } from '../../platform/rehearsal-clock.ts'
import { CannotDo, WrongUse, type Command } from '../command.ts'

export const clockAdvance: Command = {
  name: 'clock advance',
  usage: '<duration>',
  summary: 'Moves the rehearsal clock forward, as in 3d, 5h, 30m or 1d12h; it never goes back.',
  details: 'What falls due by that is fired by the worker within a second, or at once by: sweep.',
  async run({ words: [text = ''] }, { db, settings }) {
    const duration = parseDuration(text)
    if (duration === null) throw new WrongUse(`"${text}" is no duration.`)
    if (settings.production) throw new CannotDo('In production the clock shows real time and cannot be moved.')
    console.log((await advanceClock(db, duration)).toZonedDateTimeISO(nationalZone).toString())
  },
}
