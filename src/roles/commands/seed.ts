import { CannotDo, type Command } from '../command.ts'

export const seed: Command = {
  name: 'seed',
  usage: '',
  summary: 'Loads the demo region: offices, places, topics, calendars, standards, demo officers and demo reports.',
  details: 'Only into an empty database, and never in production.',
  async run(_asked, { settings, loadDemo, furnish, greet }) {
    if (settings.production) throw new CannotDo('The demo region is not for production: its officers share a password.')
    const isNew = await loadDemo()
    await furnish()
    console.log(isNew ? 'The demo region is loaded.' : 'The database holds agencies already: nothing was loaded.')
    for (const line of await greet()) console.log(line)
  },
}
