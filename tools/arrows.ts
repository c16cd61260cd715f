import { cruise } from './cruise.ts'

const { violations, fileCount } = await cruise('.')
for (const violation of violations) console.error(violation)
// A cruiser that cannot read TypeScript finds nothing and calls it a success.
if (fileCount === 0) console.error('No file was read: the check itself is broken.')
console.log(`${violations.length} forbidden arrows in ${fileCount} files`)
if (violations.length > 0 || fileCount === 0) process.exitCode = 1
