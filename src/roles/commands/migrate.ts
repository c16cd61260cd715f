import type { Command } from '../command.ts'

/** Every command migrates when it opens the program; this one does nothing else. */
export const migrate: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Brings the database to the newest form.',
  async run() {
    console.log('The database is up to date.')
  },
}
