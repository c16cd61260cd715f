import type { Command } from '../command.ts'

export const seed: Command = {
  name: 'seed',
  usage: '',
  summary: 'Loads the demo region: offices, places, topics, calendars, standards, demo officers and demo reports.',
  details:
    'Only into an empty database. In production it loads what every installation begins with instead: places, topics, ' +
    'calendars, the national frame, the nation and the Ombudsman; officers come with "user create".',
  async run(_asked, { settings, loadDemo, loadNation, furnish, greet }) {
    const isNew = await (settings.production ? loadNation() : loadDemo())
    await furnish()
    const loaded = settings.production ? 'The nation is loaded.' : 'The demo region is loaded.'
    console.log(isNew ? loaded : 'The database holds agencies already: nothing was loaded.')
    for (const line of await greet()) console.log(line)
  },
}
