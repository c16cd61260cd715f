// oxlint-disable-next-line import/no-unassigned-import -- an old Node must stop before it meets the rest
import './check-node.mjs'

const { runProgram } = await import('./roles/run-program.ts')
process.exit(await runProgram())
