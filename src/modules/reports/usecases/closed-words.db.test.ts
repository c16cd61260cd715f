import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { fileReport, give, say } from '../../../../test/harness/filed-report.ts'
import { openRoom } from '../../../../test/harness/room.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { learnableReports } from '../store/learnable.ts'
import { beginBulk, readBulk } from './command-many.ts'
import { findAlike } from './find-alike.ts'
import { findCampaign } from './find-campaigns.ts'
import { listDisposed } from './list-disposed.ts'
import { listLedBy } from './list-led-by.ts'
import { countReportsIn, listQueue, usualOrder, wholeQueue } from './list-queue.ts'
import { previewCommand } from './preview-command.ts'
import { offersFor, readAsOfficer, readAsReporter } from './read-report.ts'
import { readRecorded } from './read-recorded.ts'
import { readTitles } from './read-titles.ts'
import { secretOf } from './secret-of.ts'
import { findReport } from '../store/reports.ts'

const kampar = 'kampar' as AgencyId
const works = 'kampar-dpupr' as AgencyId
/** It stands in the title, the text and the place of the report, and nowhere else. */
const word = 'kelurahanrahasia'

/** A report that an agency leads, its like, and every way in which officers read words of more than one report. */
async function given(t: TestContext) {
  const room = await openRoom(t)
  const words = { title: `Lampu padam ${word}`, body: `Lampu jalan ${word} sudah padam selama dua minggu penuh.` }
  const place = { occurredOn: null, address: `Gang ${word}`, lat: null, lng: null }
  const file = () => fileReport(room, { agency: kampar, ...words, place })
  const dispose = { command: 'dispose', lead: works, copies: [], tasks: [], text: null } as const
  const number = await file()
  await give(room, number, 'coordinator@kampar.test', dispose)
  const other = await file()
  const officer = await room.officer('coordinator@kampar.test')
  const kept = await findReport(room.db, number)
  const secret = (kept && secretOf(room, kept)) ?? assert.fail()

  const list = { ...wholeQueue('all'), order: usualOrder('all'), after: null, most: 50 }
  const own = <T extends { readonly number: string }>(rows: readonly T[]) => rows.filter((row) => row.number === number)
  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    'its own page': async () => {
      const view = await readAsOfficer(room, number, officer)
      return (
        view.ok && [view.value.title, view.value.body, view.value.place, view.value.timeline.map(({ text }) => text)]
      )
    },
    'its proof': async () => (await readRecorded(room, number, { officer }))?.texts.map(({ text }) => text),
    'its title in notices': async () => [...(await readTitles(room, officer, [number]))],
    'a list': async () => own((await listQueue(room, officer, list)).reports).map((row) => ({ ...row, state: null })),
    'a search': async () => own((await listQueue(room, officer, { ...list, words: word })).reports),
    'reports that are like another': async () => {
      const view = await readAsOfficer(room, other, officer)
      return view.ok && own((await findAlike(room, officer, view.value)).likely)
    },
    'what spreads': async () => own((await findCampaign(room, officer, other))?.members ?? []),
    'what it was spread from': () => findCampaign(room, officer, number),
    'what an agency leads': () => listLedBy(room, officer, works, 50),
    'what rules are tried on': async () => own(await listDisposed(room, officer, kampar, 50)),
    'what is learned from': async () => {
      const lessons = []
      for await (const some of learnableReports(room.db, kampar, 50)) lessons.push(...some)
      return lessons.filter(({ lead }) => lead === works)
    },
    'many at once': async () => {
      const id = (await beginBulk(room, officer, { numbers: [number], list: '' })) ?? assert.fail()
      return (await readBulk(room, officer, id))?.items.map(({ title }) => title)
    },
  }
  const tellingIt = async (): Promise<readonly string[]> => {
    const telling = []
    for (const [name, read] of Object.entries(ways)) if (JSON.stringify(await read()).includes(word)) telling.push(name)
    return telling
  }
  const found = () => countReportsIn(room, officer, [{ ...wholeQueue('all'), words: word }])
  return { room, number, secret, ways, tellingIt, found, other, officer }
}

test('what its reporter closed stands in no list, search, comparison or proof, and all of it again once it is lifted', async (t) => {
  const { room, number, secret, ways, tellingIt, found } = await given(t)
  assert.deepEqual(await tellingIt(), Object.keys(ways))
  assert.deepEqual((await found())[0], { count: 2, isCapped: false })
  await say(room, number, { command: 'restrict', scope: 'everything' })
  assert.deepEqual(await tellingIt(), [])
  assert.deepEqual((await found())[0], { count: 1, isCapped: false }, 'a count tells what words it holds')
  const own = await readAsReporter(room, number, secret)
  assert.ok(own.ok && own.value.title?.includes(word) && own.value.place !== null)
  const proof = await readRecorded(room, number, { secret })
  assert.ok(proof?.texts.some(({ text }) => text?.includes(word)))
  await say(room, number, { command: 'liftRestriction' })
  assert.deepEqual(await tellingIt(), Object.keys(ways))
})

test('a report whose words are closed is compared with nothing itself', async (t) => {
  const { room, number, other, officer } = await given(t)
  const likeIt = async () => {
    const view = await readAsOfficer(room, number, officer)
    return view.ok ? (await findAlike(room, officer, view.value)).likely.map((one) => one.number) : []
  }
  assert.deepEqual(await likeIt(), [other])
  await say(room, number, { command: 'restrict', scope: 'everything' })
  assert.deepEqual(await likeIt(), [])
})

test('a restricted identity closes no words', async (t) => {
  const { room, number, ways, tellingIt } = await given(t)
  await say(room, number, { command: 'restrict', scope: 'identity' })
  assert.deepEqual(await tellingIt(), Object.keys(ways))
})

test('nobody approves, publishes or judges unread, and is told why beforehand; what moves limits goes on', async (t) => {
  const { room, number } = await given(t)
  const draft = {
    kind: 'substantive',
    unable: null,
    promisedOn: null,
    attachments: [],
    text: 'Sudah diganti.',
  } as const
  await give(room, number, 'liaison@kampar-dpupr.test', { command: 'draftFollowUp', ...draft })
  const copy = { command: 'publish', title: 'Lampu padam', text: 'Lampu sebuah jalan padam.' } as const
  const attempts = async () => {
    const official = await room.officer('official@kampar-dpupr.test')
    const verifier = await room.officer('coordinator@kampar.test')
    const waiting = (await findReport(room.db, number))?.state.drafts[0]?.seq ?? assert.fail()
    const approving = { number, command: { command: 'approve', draft: waiting }, actor: official } as const
    const offers = [official, verifier].map(async (who) => {
      const view = await readAsOfficer(room, number, who)
      return view.ok ? offersFor(room, who, view.value) : assert.fail()
    })
    const offered = (await Promise.all(offers)).flat()
    const refused = offered
      .filter(({ refusal }) => refusal?.refusal === 'closedByReporter')
      .map(({ command }) => command)
    return {
      approve: await previewCommand(room, approving),
      publish: await previewCommand(room, { number, command: copy, actor: verifier }),
      refused: [...new Set(refused)].toSorted(),
    }
  }
  const open = await attempts()
  assert.deepEqual([open.approve.ok, open.refused], [true, []])
  await say(room, number, { command: 'restrict', scope: 'everything' })
  const closed = await attempts()
  const unread = { ok: false, refusal: { refusal: 'closedByReporter' } }
  assert.deepEqual([closed.approve, closed.publish], [unread, unread])
  assert.ok(['approve', 'publish', 'settleMarks'].every((one) => closed.refused.some((name) => name === one)))
  await give(room, number, 'liaison@kampar-dpupr.test', { command: 'message', text: 'Bolehkah kami membacanya?' })
})
