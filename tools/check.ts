import { execFile } from 'node:child_process'

type Outcome = { readonly name: string; readonly isGood: boolean; readonly seconds: string; readonly output: string }

// Two lanes, one per core of a small machine; the longest steps first in each.
const lanes = [
  [
    ['types', 'tsc'],
    ['types of browser modules', 'tsc --project src/web/assets'],
    ['format', 'oxfmt --check src test tools'],
    ['lint', 'oxlint --type-aware --deny-warnings src test tools'],
    ['unused code', 'knip'],
    ['arrows', 'node tools/arrows.ts'],
  ],
  // The machine's own zone must not matter: `npm test` runs them in whatever zone it finds, here it is another.
  [['pure tests, in Jayapura', 'TZ=Asia/Jayapura npm run --silent test:pure']],
] as const

async function runStep(name: string, command: string): Promise<Outcome> {
  const start = performance.now()
  return new Promise((resolve) => {
    execFile('sh', ['-c', command], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      resolve({ name, isGood: error === null, seconds, output: `${stdout}${stderr}` })
    })
  })
}

async function runLane(lane: (typeof lanes)[number]): Promise<boolean> {
  let isGood = true
  for (const [name, command] of lane) {
    const outcome = await runStep(name, command)
    console.log(`${outcome.isGood ? 'ok    ' : 'FAILED'} ${name} (${outcome.seconds} s)`)
    if (!outcome.isGood) console.log(outcome.output)
    isGood &&= outcome.isGood
  }
  return isGood
}

const results = await Promise.all(lanes.map(runLane))
if (results.includes(false)) process.exitCode = 1
