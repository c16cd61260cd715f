import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import {
  answer,
  disposal,
  fileReport,
  give,
  liaison,
  publication,
  verifier,
} from '../../../../test/harness/filed-report.ts'
import { testFolder } from '../../../../test/harness/files.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import { firstLink } from '../domain/day.ts'
import { recordFormat } from '../domain/proof.ts'
import { daysFrom } from '../store/days.ts'
import { lineOf, makeProof } from './make-proof.ts'
import { sealNextDay } from './seal-day.ts'

/** The stand-alone verifier, as a third party runs it: another program, which knows nothing of ours. */
const program = join(import.meta.dirname, '../../../../docs/verifier/verify.mjs')

// Tests change what they were given in every way, so it is of any type.
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any
let given: { readonly proof: Loose; readonly open: Loose; readonly roots: Loose; readonly folder: string }

const cleanups: (() => Promise<void>)[] = []
const cleanup = { after: (clean: () => Promise<void>) => void cleanups.push(clean) }
after(async () => {
  for (const clean of cleanups.toReversed()) await clean()
})

before(async () => {
  const room: TestRoom = await openRoom(cleanup)
  const number = await fileReport(room)
  await give(room, number, verifier, disposal)
  await give(room, number, verifier, publication)
  room.clock.advance({ days: 2 })
  await give(room, number, liaison, answer)
  room.clock.advance({ days: 1 })
  while ((await sealNextDay(room)) !== null);
  const officer = await room.officer(verifier)
  const proof = await makeProof(room, 'https://lapor.test', number, { officer })
  const open = await makeProof(room, 'https://lapor.test', number, 'anybody')
  const days = (await daysFrom(room.db, null)).map(lineOf)
  const roots = { format: recordFormat, previous: firstLink, days }
  given = { proof, open, roots, folder: await testFolder(cleanup) }
})

let run = 0
async function verified(proof: Loose, roots: Loose): Promise<{ readonly code: number; readonly said: string }> {
  const [proofPath, rootsPath] = ['proof', 'roots'].map((name) => join(given.folder, `${name}-${(run += 1)}.json`))
  await writeFile(proofPath ?? '', JSON.stringify(proof))
  await writeFile(rootsPath ?? '', JSON.stringify(roots))
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, proofPath ?? '', rootsPath ?? ''])
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { code, said: stdout }
  }
}

test('a proof that nobody touched holds, for its officers and for everybody', async () => {
  for (const [proof, events] of [
    [given.proof, given.proof.events.length],
    [given.open, 4],
  ]) {
    const { code, said } = await verified(proof, given.roots)
    assert.equal(said.trim(), `Report ${proof.report}: ${events} events, as recorded.`)
    assert.equal(code, 0)
  }
})

const changePart = (proof: Loose, event: number, part: number, change: (value: Loose) => Loose) => {
  const said = proof.events[event].parts[part]
  said.text = JSON.stringify(change(JSON.parse(said.text)))
}
const another = 'f'.repeat(64)

/** What somebody may do to a proof or to the list of roots, and what the verifier says to it. */
const tamperings: readonly (readonly [string, (proof: Loose, roots: Loose) => void, RegExp])[] = [
  [
    'a field is changed',
    (p) => changePart(p, 1, 1, (facts) => ({ ...facts, lead: 'another' })),
    /Event 2 .*was not recorded so/,
  ],
  [
    'a moment is changed',
    (p) => changePart(p, 1, 3, (own) => ({ ...own, at: '2026-03-01T00:00:00Z' })),
    /Event 2 .*was not recorded so/,
  ],
  [
    'a field is hidden under another digest',
    (p) => (p.events[1].parts[3] = { digest: another }),
    /Event 2 .*was not recorded so/,
  ],
  [
    'the beginning of a text is hidden in its salt',
    (p) => {
      const one = p.texts.find(({ text }: Loose) => text !== null)
      one.salt += Buffer.from(one.text.slice(0, 4)).toString('hex')
      one.text = one.text.slice(4)
    },
    /A text was changed/,
  ],
  ['a part of an event is left out', (p) => p.events[1].parts.pop(), /not of the form of an event/],
  ['an event is removed', (p) => p.events.splice(1, 1), /does not follow the event before it/],
  [
    'an event is inserted',
    (p) => p.events.splice(1, 0, structuredClone(p.events[1])),
    /does not follow the event before it/,
  ],
  [
    'an event is invented',
    (p) => {
      p.events.push(structuredClone(p.events.at(-1)))
      changePart(p, p.events.length - 1, 0, (place) => ({ ...place, seq: place.seq + 1, previous: place.hash }))
    },
    /was not recorded so/,
  ],
  [
    'two events change places',
    (p) => ([p.events[1], p.events[2]] = [p.events[2], p.events[1]]),
    /does not follow the event before it/,
  ],
  ['an event is of another day', (p) => (p.events[1].day = '2026-03-03'), /was not recorded so on 2026-03-03/],
  ['an event is of another report', (p) => (p.report = '2222-2222'), /is of another report/],
  ['a way to the root is changed', (p) => (p.events[0].path[0] = another), /Event 1 .*was not recorded so/],
  ['a text is changed', (p) => (p.texts[0].text += '.'), /A text was changed/],
  [
    'a text is inserted',
    (p) => p.texts.push({ commitment: another, salt: '00', text: 'Lain.', erasedOn: null }),
    /is not the one to which an event commits/,
  ],
  [
    'a text is said to be erased that was not',
    (p) => Object.assign(p.texts[0], { text: null, salt: null, erasedOn: '2026-03-03' }),
    /A text was changed/,
  ],
  ['a root is changed in the proof', (p) => (p.days[0].root = another), /2026-03-02 was not published so/],
  [
    'a root is changed in the list',
    (_, r) => (r.days[0].root = another),
    /The list of roots: the link of 2026-03-02 does not follow/,
  ],
  ['a day is removed from the proof', (p) => p.days.splice(1, 1), /The proof: days are missing before 2026-03-04/],
  [
    'a day is removed from the list',
    (_, r) => r.days.splice(1, 1),
    /The list of roots: the link of 2026-03-04 does not follow/,
  ],
  ['the list begins later', (_, r) => r.days.splice(0, 1), /2026-03-02 was not published so/],
  ['nothing is left', (p) => (p.events = []), /names no event/],
]

for (const [name, tamper, sentence] of tamperings)
  test(`it says so when ${name}`, async () => {
    const [proof, roots] = [structuredClone(given.proof), structuredClone(given.roots)]
    tamper(proof, roots)
    const { code, said } = await verified(proof, roots)
    assert.match(said, sentence)
    assert.match(said, /NOT AS RECORDED/)
    assert.equal(code, 1)
  })
