import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { parseArgs } from 'node:util'
import { commandBodies, commandPath } from '../../src/modules/reports/web/api/command-bodies.ts'
import { replyBodySchema } from '../../src/modules/reports/web/api/reply-body.ts'
import { fireDue } from '../../src/modules/reports/index.ts'
import { parseDuration } from '../../src/platform/rehearsal-clock.ts'
import { openTestProgram } from '../harness/program.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8')

/** The commands under a heading, one a line, each with what the line after it expects. */
function sessionUnder(heading: string): { command: string; expected: string | null }[] {
  const block = new RegExp(`## ${heading}\n[\\s\\S]*?\`\`\`sh\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
  const lines = block.trim().split('\n')
  return lines.flatMap((command, i) => {
    if (command.startsWith('#')) return []
    const next = lines[i + 1] ?? ''
    return [{ command, expected: next.startsWith('# ') ? next.slice(2) : null }]
  })
}

/** A command line as a shell reads it: quotes group, variables are replaced except in single quotes. */
function wordsOf(command: string, variables: ReadonlyMap<string, string>): string[] {
  return Array.from(command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g), ([, single, double, bare]) => {
    if (single !== undefined) return single
    return (double ?? bare ?? '').replaceAll(/\$([A-Z]+)/g, (_, name: string) => {
      return variables.get(name) ?? assert.fail(`the page does not say what $${name} is`)
    })
  })
}

async function live(t: TestContext, heading: string) {
  const program = await openTestProgram(t)
  const variables = new Map([
    ['LAPOR', ''],
    ['COORDINATOR', await program.tokenOf('coordinator@kampar.test')],
    ['LIAISON', await program.tokenOf('liaison@kampar-dpupr.test')],
    ['OFFICIAL', await program.tokenOf('official@kampar-dpupr.test')],
    ['OMBUDSMAN', await program.tokenOf('ombudsman@ombudsman.test')],
  ])
  const answers: Record<string, unknown>[] = []
  const session = sessionUnder(heading)
  for (const { command, expected } of session) {
    const [name, ...words] = wordsOf(command, variables)
    if (name === 'npm') {
      const [, , , what, , howLong = ''] = words
      const duration = parseDuration(howLong)
      if (what === 'clock') program.clock.advance({ hours: duration?.total('hours') ?? assert.fail(howLong) })
      else assert.equal(what, 'sweep')
      if (what === 'sweep') await fireDue(program.reports)
      continue
    }
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        request: { type: 'string', short: 'X', default: 'GET' },
        header: { type: 'string', short: 'H', multiple: true, default: [] },
        data: { type: 'string', short: 'd' },
      },
    })
    const answer = await program.app.inject({
      method: values.request as 'GET',
      url: positionals[0] ?? '',
      headers: Object.fromEntries(values.header.map((header) => header.split(/: (.*)/, 2) as [string, string])),
      ...(values.data === undefined ? {} : { payload: values.data }),
    })
    const body = answer.json<Record<string, string>>()
    assert.equal(`${answer.statusCode} ${body['state'] ?? ''}`.trim(), expected, `${command}\n${answer.body}`)
    for (const known of ['number', 'secret']) if (body[known]) variables.set(known.toUpperCase(), body[known])
    answers.push(body)
  }
  assert.ok(session.length > 4)
  return answers
}

test('the page’s life from submission to closing runs as it is written', async (t) => {
  await live(t, 'From submission to closing')
})

test('the page’s life from submission to referral runs as it is written', async (t) => {
  const answers = await live(t, 'From submission to referral')
  assert.deepEqual(
    answers.slice(2).map((answer) => answer['referral'] ?? (answer['inside'] as { referral: string }).referral),
    ['sent', 'acknowledged', 'concluded'],
  )
})

test('the page names every command and every reply', () => {
  for (const command of Object.keys(commandBodies)) assert.match(page, new RegExp(`\`${commandPath(command)}\``))
  for (const { shape } of replyBodySchema.options) assert.match(page, new RegExp(`\`${shape.kind.value}\``))
})
