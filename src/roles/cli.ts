// oxlint-disable-next-line import/no-unassigned-import -- an old Node must stop before it meets the rest
import '../check-node.mjs'

const { runCommand } = await import('./run-command.ts')
process.exitCode = await runCommand(process.argv.slice(2))
