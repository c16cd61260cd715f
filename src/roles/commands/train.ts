import { findModelCard, listModelKeys, trainModel } from '../../modules/routing/index.ts'
import type { Command } from '../command.ts'

export const train: Command = {
  name: 'train',
  usage: '',
  summary: 'Learns anew from what officers decided, and says how right it was.',
  details:
    'The program learns by itself when there is enough that is new, and once a week; this is for whoever does not want ' +
    'to wait, as after many reports were imported. The program may run meanwhile.',
  async run(_asked, { reports: room }) {
    for (const key of await listModelKeys(room)) {
      const name = `${key.subject} ${key.scope}`
      if (!(await trainModel(room, key, AbortSignal.timeout(longestMs)))) {
        console.log(`${name}: not learned, somebody else is at it.`)
        continue
      }
      const card = await findModelCard(room.db, key)
      const { examples = 0, score = null } = card ?? {}
      console.log(
        score === null
          ? `${name}: ${examples} decisions, too few to learn from.`
          : `${name}: ${examples} decisions; asked about ${score.asked} others, the first answer was right ${score.first} times, one of three ${score.amongThree} times.`,
      )
    }
  },
}

const longestMs = 30 * 60_000
