// Plain JavaScript that comes before everything else, so that an old Node can still read why it will not do.
import module from 'node:module'
import { join } from 'node:path'

const needed = 26
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `LAPOR! needs Node ${needed} or newer, and this is ${process.versions.node}. Run "npm ci" with optional packages, which brings the right one.`,
  )
  process.exit(1)
}

// Some hundred files are loaded at each start: compiled ones are kept, which saves a quarter of the time.
module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
