import { parseArgs } from 'node:util'
import { CannotStart } from '../platform/cannot-start.ts'
import { openLog } from '../platform/log.ts'
import { readSettings } from '../platform/settings.ts'
import { CannotDo, WrongUse, type Asked, type Command } from './command.ts'
import { commands } from './commands.ts'
import { openProgram } from './open-program.ts'

const done = 0
const failed = 1
const wronglyUsed = 2
const interrupted = 130

/** Runs the command that `words` name (`['clock', 'advance', '3d']`) and answers the exit code. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, i) => words[i] === word))
  if (command === undefined) {
    const wantsHelp = words.length === 0 || words.includes('--help')
    if (!wantsHelp) console.error(`There is no command "${words.join(' ')}".`)
    console.log(overview())
    return wantsHelp ? done : wronglyUsed
  }
  try {
    const asked = parse(command, words.slice(command.name.split(' ').length))
    if (asked === 'help') {
      console.log(help(command))
      return done
    }
    await runOnProgram(command, asked)
    return done
  } catch (error) {
    if (error instanceof WrongUse) console.error(`${error.message}\n${help(command)}`)
    else if (error instanceof CannotDo || error instanceof CannotStart) console.error(error.message)
    else openLog('error', 2).fatal({ err: error }, 'the command broke')
    return error instanceof WrongUse ? wronglyUsed : failed
  }
}

function parse(command: Command, args: string[]): Asked | 'help' {
  try {
    const options = { ...command.options, help: { type: 'boolean' as const } }
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
    return values.help === true ? 'help' : { words: positionals, options: values }
  } catch (error) {
    throw new WrongUse((error as Error).message)
  }
}

/** On the database of the running program if there is one, else on a server of its own that is stopped afterwards. */
async function runOnProgram(command: Command, asked: Asked): Promise<void> {
  const settings = readSettings(process.env)
  if (!settings.ok) throw new CannotDo(settings.refusal.join('\n'))
  const own = settings.value
  const program = await openProgram((await command.settingsFor?.(asked, own)) ?? own, openLog('warn', 2))
  const interrupt = () => void program.close().finally(() => process.exit(interrupted))
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    await command.run(asked, program)
  } finally {
    await program.close()
  }
}

const help = ({ name, usage, summary, details = '' }: Command) =>
  [`Usage: npm run lapor -- ${`${name} ${usage}`.trim()}`, summary, details].join('\n').trim()

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return ['Usage: npm run lapor -- <command> [--help]', ...lines].join('\n')
}
