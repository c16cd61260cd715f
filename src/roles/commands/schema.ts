import { describeSchema } from '../../platform/db/schema-dump.ts'
import type { Command } from '../command.ts'

export const schema: Command = {
  name: 'schema',
  usage: '',
  summary: "Prints the database's form; after a new migration: npm run --silent lapor -- schema > db/schema.sql",
  async run(_asked, { db }) {
    process.stdout.write(await describeSchema(db))
  },
}
