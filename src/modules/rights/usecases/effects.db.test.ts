import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import {
  answer as followUp,
  disposal,
  fileReport,
  give,
  liaison,
  publication,
  say,
  streetLamp,
  verifier,
} from '../../../../test/harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../../../../test/harness/program.ts'
import { rightsRoomOf } from '../../../../test/harness/rights-room.ts'
import { signedIn } from '../../../../test/harness/visitor.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { readMigrations } from '../../../platform/db/migrate.ts'
import { noteShownPaper, readIdentity, readOwnIdentity } from '../../people/index.ts'
import {
  clockOf,
  commandReport,
  correctHeld,
  dueOf,
  findReport,
  fireDue,
  holdReport,
  readAsOfficer,
  readAsReporter,
  secretOf,
  verifyReports,
} from '../../reports/index.ts'
import type { About } from '../domain/choices.ts'
import type { Proof } from '../domain/proof.ts'
import type { RequestKind } from '../domain/request-kind.ts'
import { keptUntil, reportKinds } from '../domain/retention.ts'
import { actOnWaiting, stopRequest } from './act-on-waiting.ts'
import { fileRequest } from './file-request.ts'
import { liftRestriction } from './lift-restriction.ts'
import { gatherOwnData } from './own-data.ts'
import { ownRequest, ownRequests, type ToldRequest } from './own-requests.ts'
import { answerRequest, requestForOfficer } from './request-queue.ts'
import { dueNow, retain } from './retain.ts'
import type { RightsRoom } from './room.ts'
import { dueReports, type DueReport } from '../store/ends.ts'
import { insertRetentionSetting } from '../store/retention-settings.ts'
import { keptOf } from './erase-own.ts'
import { setRetention } from './set-retention.ts'
import { subjectOfReport, type Subject } from './subject.ts'

const region = 'empat-lawang' as AgencyId

type Given = { readonly program: TestProgram; readonly room: RightsRoom; readonly number: ReportNumber }

async function given(t: TestContext, change: Partial<typeof streetLamp> = {}): Promise<Given> {
  const program = await openTestProgram(t)
  const number = await fileReport(program.room, {
    consentToReferral: true,
    ...change,
    reporter: { name: 'Melati Harahab', email: 'melati@contoh.id', address: 'Gang Lama 1', ...change.reporter },
  })
  return { program, room: rightsRoomOf(program), number }
}

/** The reporter, as the report stands now. */
async function subjectIn({ program, number }: Given): Promise<Subject> {
  const kept = await findReport(program.db, number)
  assert.ok(kept)
  const view = await readAsReporter(program.room, number, secretOf(program.room, kept) ?? '')
  assert.ok(view.ok)
  return subjectOfReport(view.value, { proof: 'proven' })
}

/** Asks, and answers what became of it at once. */
async function ask(
  at: Given,
  kind: RequestKind,
  about: readonly About[],
  values: { readonly name?: string; readonly address?: string } = {},
): Promise<ToldRequest> {
  const subject = await subjectIn(at)
  const filed = await fileRequest(at.room, subject, { kind, about, words: '', values })
  assert.ok(filed.ok, JSON.stringify(filed))
  const told = await ownRequest(at.room, subject, filed.value)
  assert.ok(told)
  return told
}

/** What became of it once it has waited. */
async function afterWaiting(at: Given, { request: { id } }: ToldRequest, days: number): Promise<ToldRequest> {
  at.program.clock.advance({ days })
  await actOnWaiting(at.room)
  const told = await ownRequest(at.room, await subjectIn(at), id)
  assert.ok(told)
  return told
}

const stateOf = async ({ program, number }: Given) => {
  const kept = await findReport(program.db, number)
  assert.ok(kept)
  return kept
}

/** The coordinator asks for the name, for this purpose. */
async function look(
  { program, number }: Given,
  purpose: 'handling' | 'rights',
  email = 'national-admin@nasional.test',
) {
  const { state, reporter } = await stateOf({ program, number, room: rightsRoomOf(program) })
  const { tree } = await program.reports.lawShelf.open()
  const officer = await program.room.officer(email)
  return transact(program.db, (tx) =>
    readIdentity(tx, program.vault, tree, officer, {
      reporter,
      purpose,
      reason: null,
      at: program.now(),
      report: {
        id: state.id,
        anonymous: state.anonymous,
        restricted: state.restricted !== undefined,
        concerned: [state.receivedBy],
      },
    }),
  )
}

const closeIt = async ({ program, number }: Given) =>
  assert.ok(
    (
      await commandReport(program.room, {
        number,
        command: { command: 'withdraw', text: null },
        actor: { kind: 'reporter' },
      })
    ).ok,
  )

/** Answered, and closed because its reporter said nothing: that it was closed has not reached them. */
async function closeBySilence({ program: { room, reports, clock }, number }: Given): Promise<void> {
  await give(room, number, verifier, disposal)
  await give(room, number, liaison, followUp)
  const heard = await say(room, number, { command: 'recordContact' })
  const silence = clockOf(heard, 'autoClose') ?? assert.fail()
  const { law } = await reports.lawShelf.open()
  clock.set(dueOf(law, heard, silence)?.date.dueAt ?? assert.fail())
  await fireDue(room)
}

const soundAll = async ({ program }: Given) => {
  const verified = await Array.fromAsync(verifyReports(program.room))
  assert.deepEqual(
    verified.flatMap(({ disagreements }) => disagreements),
    [],
  )
}

test('a wrong name is put right after two days, within its limit, what it was stays sealed, and the record stays whole', async (t) => {
  const at = await given(t)
  const asked = await ask(at, 'correction', ['name'], { name: 'Melati Harahap' })
  assert.equal(asked.request.state, 'open')
  const { reporter } = await stateOf(at)
  const before = await readOwnIdentity(at.program.db, at.program.vault, reporter)
  assert.equal(before?.name, 'Melati Harahab')
  const { request } = await afterWaiting(at, asked, 2)
  assert.equal(request.state, 'done')
  assert.ok(request.answeredAt && request.dueAt && Temporal.Instant.compare(request.answeredAt, request.dueAt) < 0)
  assert.equal((await readOwnIdentity(at.program.db, at.program.vault, reporter))?.name, 'Melati Harahap')
  const data = await gatherOwnData(at.room, await subjectIn(at), 'read')
  assert.deepEqual(
    data.reports[0]?.holdings.corrected.map(({ field, was }) => [field, was]),
    [['name', 'Melati Harahab']],
  )
  assert.ok(data.reports[0]?.view.timeline.some(({ event }) => event.type === 'identityCorrected'))
  await soundAll(at)
})

test('a name that was looked at on a card is put right only once an officer has looked again', async (t) => {
  const at = await given(t)
  const { reporter } = await stateOf(at)
  const clerk = await at.program.room.officer('data-protection@nasional.test')
  await transact(at.program.db, async (tx) =>
    noteShownPaper(tx, { reporter, paper: 'ktp', officer: clerk.id, at: at.program.now() }),
  )
  const { request } = await ask(at, 'correction', ['name'], { name: 'Melati Harahap' })
  assert.equal(request.state, 'open')
  const nameNow = async () => (await readOwnIdentity(at.program.db, at.program.vault, reporter))?.name
  assert.equal(await nameNow(), 'Melati Harahab')
  const answer = { outcome: 'done', ground: null, words: 'KTP-nya sudah saya lihat.', parts: [] } as const
  assert.ok((await answerRequest(at.room, clerk, request.id, answer)).ok)
  assert.equal(await nameNow(), 'Melati Harahap')
  const subject = await subjectIn(at)
  const put = subject.kind === 'report' && subject.view.timeline.find(({ event }) => event.type === 'identityCorrected')
  assert.ok(put)
  assert.deepEqual(put.event.by, { kind: 'officer', id: clerk.id, role: 'dataProtectionOfficer', agency: 'nasional' })
  await soundAll(at)
})

test('a correction that is not theirs to make changes no identity, whatever else its transaction does', async (t) => {
  const at = await given(t)
  const strange = await at.program.room.officer('data-protection@kampar.test')
  const held = await holdReport(at.program.room, at.number, (report) =>
    correctHeld(at.program.room, report, { values: { name: 'Orang Lain' }, actor: strange }),
  )
  assert.ok(held.ok && !held.value.ok)
  assert.deepEqual(held.value.refusal, { refusal: 'notYours', command: 'correctIdentity' })
  const { reporter } = await stateOf(at)
  assert.equal((await readOwnIdentity(at.program.db, at.program.vault, reporter))?.name, 'Melati Harahab')
})

test('whoever takes consent back is no longer referred by name, is public no more, and is anonymous from then on', async (t) => {
  const at = await given(t)
  await give(at.program.room, at.number, verifier, disposal)
  await give(at.program.room, at.number, verifier, publication)
  const { request } = await ask(at, 'withdrawal', ['referral', 'publication', 'naming'])
  assert.equal(request.state, 'done')
  const { state } = await stateOf(at)
  assert.deepEqual([state.consent, state.confidential, state.anonymous], [false, true, true])
  const shown = await at.program.ask({ to: `GET /api/v1/reports/${at.number}` })
  assert.equal(shown.status, 404)
  assert.ok(!(await look(at, 'handling')).ok)
  await soundAll(at)
})

test('what was not agreed to cannot be taken back', async (t) => {
  const at = await given(t, { consentToReferral: false, confidential: true, anonymous: true })
  const asked = { kind: 'withdrawal', about: ['referral'], words: '', values: {} } as const
  const filed = await fileRequest(at.room, await subjectIn(at), asked)
  assert.deepEqual(filed, { ok: false, refusal: { refusal: 'notOffered' } })
})

test('a restricted identity opens to nobody who handles the report, and to whoever answers its owner', async (t) => {
  const at = await given(t)
  assert.ok((await look(at, 'handling')).ok)
  const { request, steps } = await ask(at, 'restriction', ['identity'])
  assert.equal(request.state, 'open')
  assert.deepEqual(
    steps.map(({ step }) => step),
    ['asked', 'carriedOut'],
  )
  assert.ok(!(await look(at, 'handling')).ok)
  assert.ok(!(await look(at, 'rights')).ok, 'an administrator answers no request')
  assert.ok((await look(at, 'rights', 'data-protection@nasional.test')).ok)
  assert.ok((await liftRestriction(at.room, await subjectIn(at), request.id)).ok)
  // It ends with the lift: another can be asked for, and nothing waits for an officer.
  assert.equal((await ownRequest(at.room, await subjectIn(at), request.id))?.request.state, 'ended')
  assert.ok((await look(at, 'handling')).ok)
})

test('the migration ends what was lifted before a lift ended a request', async (t) => {
  const at = await given(t)
  const { request } = await ask(at, 'restriction', ['identity'])
  const kept = await ask(at, 'automatedDecision', [])
  assert.ok((await liftRestriction(at.room, await subjectIn(at), request.id)).ok)
  await sql`update data_requests set state = 'open', answered_at = null where id = ${request.id}`.execute(at.program.db)
  const migration = (await readMigrations()).find(({ name }) => name.endsWith('mend_what_was_left')) ?? assert.fail()
  await sql.raw(migration.text).execute(at.program.db)
  const stateNow = async (id: string) => (await ownRequest(at.room, await subjectIn(at), id))?.request.state
  assert.deepEqual([await stateNow(request.id), await stateNow(kept.request.id)], ['ended', 'open'])
})

test('restricted words stand on no page of officers, while limits and commands go on', async (t) => {
  const at = await given(t)
  await give(at.program.room, at.number, verifier, disposal)
  await ask(at, 'restriction', ['everything'])
  const officer = await at.program.room.officer(liaison)
  const view = await readAsOfficer(at.program.room, at.number, officer)
  assert.ok(view.ok && view.value.isClosed)
  assert.deepEqual([view.value.title, view.value.body], [null, null])
  const visitor = await signedIn(at.program.app, liaison)
  const coordinator = await signedIn(at.program.app, 'coordinator@empat-lawang.test')
  const superior = await signedIn(at.program.app, 'superior@empat-lawang.test')
  const lists = ['/petugas?daftar=all', '/petugas/register', '/petugas/pengawasan', '/petugas/pemberitahuan']
  for (const someone of [visitor, coordinator, superior])
    for (const path of [`/petugas/laporan/${at.number}`, ...lists])
      assert.ok(!(await someone.open(path)).body.includes(streetLamp.title), path)
  assert.match((await visitor.open(`/petugas/laporan/${at.number}`)).body, /membatasi isi laporan ini/)
  assert.ok(view.value.clocks.some(({ status }) => status === 'running'))
  await give(at.program.room, at.number, liaison, { command: 'acknowledge' })
})

test('a restriction ends at once only for who has proven to be its person, and else by an officer', async (t) => {
  const at = await given(t)
  const { request } = await ask(at, 'restriction', ['everything'])
  const subject = await subjectIn(at)
  assert.ok(subject.kind === 'report')
  const liftAs = (proof: Proof) => liftRestriction(at.room, { ...subject, proof }, request.id)
  const restricted = async () => (await stateOf(at)).state.restricted
  assert.deepEqual(await liftAs({ proof: 'askable', routes: ['email'] }), {
    ok: false,
    refusal: { refusal: 'notProven' },
  })
  const asked = await liftAs({ proof: 'contactUnsure' })
  assert.ok(asked.ok && asked.value !== request.id)
  assert.deepEqual(await liftAs({ proof: 'noRoute' }), { ok: false, refusal: { refusal: 'alreadyAsked' } })
  assert.equal(await restricted(), 'everything')
  const officer = await at.program.room.officer('data-protection@nasional.test')
  const granted = { outcome: 'done', parts: [], ground: null, words: 'Pelapornya sudah saya hubungi.' } as const
  assert.ok((await answerRequest(at.room, officer, asked.value, granted)).ok)
  assert.equal(await restricted(), undefined)
  assert.equal((await ownRequest(at.room, subject, request.id))?.request.state, 'ended')
  await soundAll(at)
})

test('a restriction whose end is refused goes on', async (t) => {
  const at = await given(t)
  const { request } = await ask(at, 'restriction', ['everything'])
  const subject = await subjectIn(at)
  assert.ok(subject.kind === 'report')
  const asked = await liftRestriction(at.room, { ...subject, proof: { proof: 'noRoute' } }, request.id)
  assert.ok(asked.ok)
  const officer = await at.program.room.officer('data-protection@nasional.test')
  const refusal = { outcome: 'refused', parts: [], ground: 'endangersOthers', words: 'Pelapornya menyangkal.' } as const
  assert.ok((await answerRequest(at.room, officer, asked.value, refusal)).ok)
  assert.equal((await stateOf(at)).state.restricted, 'everything')
  assert.equal((await ownRequest(at.room, subject, request.id))?.request.state, 'open')
})

test('a restriction that the law forbids ends with the refusal', async (t) => {
  const at = await given(t)
  const { request } = await ask(at, 'restriction', ['everything'])
  const officer = await at.program.room.officer('data-protection@nasional.test')
  const answer = { outcome: 'refused', ground: 'endangersOthers', words: 'Ada anak yang terancam.', parts: [] } as const
  assert.ok((await answerRequest(at.room, officer, request.id, answer)).ok)
  assert.equal((await stateOf(at)).state.restricted, undefined)
})

test('while a report goes on nothing of it is erased, and the answer names the public service that it asks for', async (t) => {
  const at = await given(t)
  const { request, steps } = await ask(at, 'erasure', ['identity', 'contact', 'texts'])
  assert.equal(request.state, 'refused')
  assert.equal(steps.at(-1)?.ground, 'stateInterest')
  const { reporter } = await stateOf(at)
  assert.ok(await readOwnIdentity(at.program.db, at.program.vault, reporter))
})

test('once it is over identity and contact go after three days, the words stay until an officer lets them go, and the record proves both', async (t) => {
  const at = await given(t)
  await closeIt(at)
  at.program.clock.advance({ days: 93 })
  const asked = await ask(at, 'erasure', ['identity', 'contact', 'texts'])
  const { reporter } = await stateOf(at)
  assert.equal((await afterWaiting(at, asked, 2)).request.state, 'open')
  assert.ok(await readOwnIdentity(at.program.db, at.program.vault, reporter))
  const waited = await afterWaiting(at, asked, 1)
  // Our own period is no law: the program refuses nothing by it.
  assert.deepEqual([waited.request.state, waited.steps.at(-1)?.step], ['open', 'carriedOut'])
  assert.equal(await readOwnIdentity(at.program.db, at.program.vault, reporter), null)
  const titleNow = async () => {
    const subject = await subjectIn(at)
    return subject.kind === 'report' ? subject.view.title : assert.fail()
  }
  assert.equal(await titleNow(), streetLamp.title)
  const national = 'data-protection@nasional.test'
  const page = await (await signedIn(at.program.app, national)).open(`/petugas/hak/${asked.request.id}`)
  assert.doesNotMatch(page.body, /Tidak tercatat bukti/)
  const officer = await at.program.room.officer(national)
  const met = { outcome: 'done', parts: [], ground: null, words: 'Tidak ada lagi yang memerlukannya.' } as const
  assert.ok((await answerRequest(at.room, officer, asked.request.id, met)).ok)
  assert.equal(await titleNow(), null)
  await soundAll(at)
})

test('also words that an officer lets go wait for three days, in which their reporter hears of it and stops it', async (t) => {
  const at = await given(t)
  await closeIt(at)
  at.program.clock.advance({ days: 93 })
  const asked = await ask(at, 'erasure', ['texts'])
  const officer = await at.program.room.officer('data-protection@nasional.test')
  const met = { outcome: 'done', parts: [], ground: null, words: 'Tidak ada lagi yang memerlukannya.' } as const
  const meet = () => answerRequest(at.room, officer, asked.request.id, met)
  assert.deepEqual(await meet(), { ok: false, refusal: { refusal: 'stillWaits' } })
  const { request } = await afterWaiting(at, asked, 3)
  assert.deepEqual([request.state, request.actsAt], ['open', null])
  assert.ok((await meet()).ok)
})

test('words that a document of the agency keeps are refused by that duty, with whose it is and until when', async (t) => {
  const at = await given(t)
  await closeIt(at)
  const own = await at.program.room.officer('data-protection@empat-lawang.test')
  const { receivedBy } = (await stateOf(at)).state
  const setting = { agency: receivedBy, kind: 'texts', months: 120, document: 'Perbup JRA 12/2024' } as const
  assert.ok((await setRetention(at.program.room, own, setting)).ok)
  const { request, steps } = await ask(at, 'erasure', ['texts'])
  assert.deepEqual([request.state, steps.at(-1)?.ground], ['refused', 'dutyToKeep'])
  const subject = await subjectIn(at)
  assert.ok(subject.kind === 'report')
  const [kept] = await keptOf(at.program.db, subject.view, request, at.program.now())
  assert.ok(kept?.while === 'period')
  assert.deepEqual([kept.set?.agency, kept.set?.document], [receivedBy, 'Perbup JRA 12/2024'])
  assert.equal(kept.until.toString().slice(0, 10), '2036-03-02')
})

test('access that breaks off was not asked, and can be asked again', async (t) => {
  const at = await given(t)
  const asked = { kind: 'access', about: [], words: '', values: {} } as const
  const broken = { ...at.room, tell: () => Promise.reject(new Error('the ledger is away')) }
  await assert.rejects(fileRequest(broken, await subjectIn(at), asked), /the ledger is away/)
  assert.equal((await ask(at, 'access', [])).request.state, 'done')
})

test('what breaks off while it is carried out is begun again by a worker', async (t) => {
  const at = await given(t)
  const subject = await subjectIn(at)
  let letters = 0
  const broken = {
    ...at.room,
    tell: async () => {
      letters += 1
      if (letters > 1) throw new Error('the ledger is away')
    },
  }
  const asked = { kind: 'withdrawal', about: ['naming'], words: '', values: {} } as const
  await assert.rejects(fileRequest(broken, subject, asked), /the ledger is away/)
  const [begun] = await ownRequests(at.room, subject)
  assert.equal(begun?.state, 'open')
  assert.equal(await actOnWaiting(at.room), 0)
  at.program.clock.advance({ minutes: 5 })
  assert.equal(await actOnWaiting(at.room), 1)
  const [done] = await ownRequests(at.room, subject)
  assert.equal(done?.state, 'done')
})

test('what was stopped in time is never carried out, and can be asked anew', async (t) => {
  const at = await given(t)
  await closeIt(at)
  const asked = await ask(at, 'erasure', ['identity'])
  assert.ok(await stopRequest(at.room, await subjectIn(at), asked.request.id))
  const { request, steps } = await afterWaiting(at, asked, 4)
  assert.deepEqual([request.state, steps.at(-1)?.step], ['ended', 'stopped'])
  const { reporter } = await stateOf(at)
  assert.ok(await readOwnIdentity(at.program.db, at.program.vault, reporter))
  assert.ok(!(await stopRequest(at.room, await subjectIn(at), asked.request.id)))
  assert.equal((await ask(at, 'erasure', ['identity'])).request.state, 'open')
})

/** The same room, in which `happens` comes in between when somebody opens the law for the `nth` time. */
function between(room: RightsRoom, nth: number, happens: () => Promise<unknown>): RightsRoom {
  const { lawShelf } = room.reports
  let opened = 0
  const open: typeof lawShelf.open = async (knowing) => {
    opened += 1
    if (opened === nth) await happens()
    return lawShelf.open(knowing)
  }
  return { ...room, reports: { ...room.reports, lawShelf: { ...lawShelf, open } } }
}

test('what is stopped while a worker begins it is not done', async (t) => {
  const at = await given(t)
  await closeIt(at)
  const { request } = await ask(at, 'erasure', ['identity'])
  const subject = await subjectIn(at)
  at.program.clock.advance({ days: 3 })
  const stopping = between(at.room, 1, async () => assert.ok(await stopRequest(at.room, subject, request.id)))
  assert.equal(await actOnWaiting(stopping), 0)
  assert.equal((await ownRequest(at.room, subject, request.id))?.request.state, 'ended')
  assert.ok(await readOwnIdentity(at.program.db, at.program.vault, subject.person))
})

test('two workers at once carry out a request once', async (t) => {
  const at = await given(t)
  const { request } = await ask(at, 'correction', ['name'], { name: 'Melati Harahap' })
  at.program.clock.advance({ days: 2 })
  const acted = await Promise.all([actOnWaiting(at.room), actOnWaiting(at.room)])
  assert.deepEqual(acted.toSorted(), [0, 1])
  const told = await ownRequest(at.room, await subjectIn(at), request.id)
  assert.deepEqual(
    told?.steps.map(({ step }) => step),
    ['asked', 'answered'],
  )
})

test('a request that breaks changes nothing, holds no other up, and after some hours is for an officer', async (t) => {
  const at = await given(t)
  const other = {
    ...at,
    number: await fileReport(at.program.room, { reporter: { name: 'Melati', address: 'Jalan 1' } }),
  }
  const breaking = await ask(at, 'correction', ['name'], { name: 'Melati Harahap' })
  const next = await ask(other, 'correction', ['name'], { name: 'Melati Siregar' })
  const told: string[] = []
  const broken: RightsRoom = {
    ...at.room,
    tell: async (_tx, _law, { request, template }) => {
      if (request !== breaking.request.id) return
      if (template === 'rightsAnswered') throw new Error('the ledger is away')
      told.push(template)
    },
  }
  const heard: string[] = []
  const act = () => actOnWaiting(broken, (request) => heard.push(request))
  at.program.clock.advance({ days: 2 })
  assert.equal(await act(), 1)
  assert.deepEqual(heard, [breaking.request.number])
  const nameOf = async (one: Given) =>
    (await readOwnIdentity(at.program.db, at.program.vault, (await stateOf(one)).reporter))?.name
  assert.deepEqual([await nameOf(at), await nameOf(other)], ['Melati Harahab', 'Melati Siregar'])
  assert.equal((await ownRequest(at.room, await subjectIn(other), next.request.id))?.request.state, 'done')
  assert.equal(await act(), 0)
  assert.equal(heard.length, 1, 'it is put off')
  at.program.clock.advance({ hours: 6 })
  await act()
  const left = (await ownRequest(at.room, await subjectIn(at), breaking.request.id))?.request
  assert.deepEqual([left?.state, left?.actsAt, told], ['open', null, ['officerRights']])
  await soundAll(at)
})

test('of two officers who answer at once nothing is done of what the second says', async (t) => {
  const at = await given(t)
  const { request } = await ask(at, 'correction', ['name'], { name: 'Melati Harahap' })
  const officer = await at.program.room.officer('data-protection@nasional.test')
  const refused = { outcome: 'refused', ground: 'lawEnforcement', words: 'Masih diperiksa.', parts: [] } as const
  const first = async () => assert.ok((await answerRequest(at.room, officer, request.id, refused)).ok)
  const met = { outcome: 'done', ground: null, words: 'Sudah diganti.', parts: [] } as const
  assert.deepEqual(await answerRequest(between(at.room, 2, first), officer, request.id, met), {
    ok: false,
    refusal: { refusal: 'alreadyAnswered' },
  })
  const { reporter } = await stateOf(at)
  assert.equal((await readOwnIdentity(at.program.db, at.program.vault, reporter))?.name, 'Melati Harahab')
})

test('a correction that is met in part puts right what the officer ticked, and nothing else', async (t) => {
  const at = await given(t)
  const values = { name: 'Orang Lain', address: 'Gang Baru 2' }
  const { request } = await ask(at, 'correction', ['name', 'address'], values)
  const officer = await at.program.room.officer('data-protection@nasional.test')
  const answer = { outcome: 'partly', ground: 'lawEnforcement', words: 'Alamatnya benar.', parts: ['address'] } as const
  assert.ok((await answerRequest(at.room, officer, request.id, answer)).ok)
  const { reporter } = await stateOf(at)
  const now = await readOwnIdentity(at.program.db, at.program.vault, reporter)
  assert.deepEqual([now?.name, now?.address], ['Melati Harahab', 'Gang Baru 2'])
  await soundAll(at)
})

/** Asked by whoever has the secret and can prove nothing else, so that an officer answers. */
async function askUnproven(at: Given, kind: RequestKind, about: readonly About[]): Promise<string> {
  const subject = await subjectIn(at)
  assert.ok(subject.kind === 'report')
  const asked = { kind, about, words: '', values: {} }
  const filed = await fileRequest(at.room, { ...subject, proof: { proof: 'noRoute' } }, asked)
  assert.ok(filed.ok, JSON.stringify(filed))
  return filed.value
}

test('nobody lets the words go while their reporter may object, nor before the answers of the month are judged', async (t) => {
  const at = await given(t)
  await closeBySilence(at)
  const closedAt = at.program.now()
  const { state } = await stateOf(at)
  assert.deepEqual([state.closing?.reason, state.closing?.delivered], ['silence', false])
  const own = await at.program.room.officer('data-protection@empat-lawang.test')
  const { request, steps } = await ask(at, 'erasure', ['texts'])
  assert.deepEqual([request.state, steps.at(-1)?.ground], ['refused', 'stateInterest'])
  const id = await askUnproven(at, 'erasure', ['texts'])
  const met = { outcome: 'done', parts: [], ground: null, words: 'Sudah saya hubungi.' } as const
  const isMet = async () => (await answerRequest(at.room, own, id, met)).ok
  const keptNow = async () => {
    const found = await requestForOfficer(at.room, own, id)
    const [kept] = found.ok ? found.value.kept : []
    return kept?.while === 'needed' ? kept.until.toString() : kept?.while
  }
  assert.deepEqual([await keptNow(), await isMet()], [keptUntil(60, closedAt).toString(), false])
  const page = await (await signedIn(at.program.app, 'data-protection@empat-lawang.test')).open(`/petugas/hak/${id}`)
  assert.match(page.body, /sampai saat itu laporan masih dapat dibuka kembali oleh pelapornya/)
  assert.match(page.body, /Tidak tercatat bukti bahwa pemohon adalah pelapornya/)
  // They hear of it, and do not object in time.
  await say(at.program.room, at.number, { command: 'recordContact' })
  assert.deepEqual([await keptNow(), await isMet()], [keptUntil(3, closedAt).toString(), false])
  at.program.clock.advance({ days: 60 })
  assert.deepEqual([await keptNow(), await isMet()], [keptUntil(3, closedAt).toString(), false])
  const subject = await subjectIn(at)
  assert.equal(subject.kind === 'report' && subject.view.title, streetLamp.title)
  at.program.clock.advance({ days: 40 })
  // An officer may let our own period be, but for nobody who proved nothing.
  assert.deepEqual([await keptNow(), await isMet()], ['unproven', false])
  const last = await subjectIn(at)
  assert.equal(last.kind === 'report' && last.view.title, streetLamp.title)
})

test('what an officer says is met is done with the answer, and what cannot be done is not said to be', async (t) => {
  const at = await given(t, { body: 'Suami saya memukul dan mengancam akan membunuh saya malam ini. Tolong.' })
  const officer = await at.program.room.officer('data-protection@nasional.test')
  const met = { outcome: 'done', parts: [], ground: null, words: 'Pelapornya sudah saya hubungi.' } as const
  const answer = (id: string) => answerRequest(at.room, officer, id, met)
  assert.ok((await answer(await askUnproven(at, 'restriction', ['everything']))).ok)
  assert.equal((await stateOf(at)).state.restricted, 'everything')
  assert.ok((await answer(await askUnproven(at, 'withdrawal', ['referral', 'naming']))).ok)
  const { state, reporter } = await stateOf(at)
  assert.deepEqual([state.consent, state.anonymous], [false, true])
  const id = await askUnproven(at, 'erasure', ['identity'])
  assert.deepEqual(await answer(id), { ok: false, refusal: { refusal: 'cannotBeDone' } })
  assert.equal((await ownRequest(at.room, await subjectIn(at), id))?.request.state, 'open')
  assert.equal((await readOwnIdentity(at.program.db, at.program.vault, reporter))?.name, 'Melati Harahab')
  await closeIt(at)
  assert.ok((await answer(id)).ok)
  assert.equal((await readOwnIdentity(at.program.db, at.program.vault, reporter))?.name ?? null, null)
  await soundAll(at)
})

test('an identity that goes takes along what was written with requests, and leaves that they were made', async (t) => {
  const at = await given(t)
  const corrected = await ask(at, 'correction', ['name'], { name: 'Melati Harahap' })
  await afterWaiting(at, corrected, 2)
  await closeIt(at)
  await afterWaiting(at, await ask(at, 'erasure', ['identity']), 3)
  const told = await ownRequest(at.room, await subjectIn(at), corrected.request.id)
  assert.deepEqual(
    told?.steps.map(({ step, words }) => [step, words]),
    [
      ['asked', null],
      ['answered', null],
    ],
  )
  assert.equal(told?.request.state, 'done')
})

test('words that tell of danger are closed to officers only once one of them has looked', async (t) => {
  const at = await given(t, { body: 'Suami saya memukul dan mengancam akan membunuh saya malam ini. Tolong.' })
  assert.ok((await stateOf(at)).state.screening?.isUrgent)
  const { request } = await ask(at, 'restriction', ['everything'])
  assert.equal(request.state, 'open')
  assert.equal((await stateOf(at)).state.restricted, undefined)
})

test('a dry run counts what is due and changes nothing; a run erases it once, in lots on record, and can be begun again', async (t) => {
  const at = await given(t)
  await closeIt(at)
  const reports = at.program.room
  const counted = async (kind: string) => (await dueNow(reports, 'all', true)).find((one) => one.kind === kind)?.count
  assert.deepEqual([await counted('contact'), await counted('identity'), await counted('texts')], [0, 0, 0])
  at.program.clock.advance({ days: 366 })
  assert.deepEqual([await counted('contact'), await counted('identity'), await counted('texts')], [1, 0, 0])
  const { reporter } = await stateOf(at)
  assert.equal((await readOwnIdentity(at.program.db, at.program.vault, reporter))?.email, 'melati@contoh.id')

  at.program.clock.advance({ days: 5 * 366 })
  assert.equal(await counted('texts'), 1)
  const lots = await Array.fromAsync(retain(reports))
  assert.deepEqual(
    lots.filter(({ kind }) => ['texts', 'identity', 'contact'].includes(kind)).map(({ kind }) => kind),
    ['texts', 'identity', 'contact'],
  )
  assert.deepEqual(await Array.fromAsync(retain(reports)), [])
  assert.equal(await readOwnIdentity(at.program.db, at.program.vault, reporter), null)
  const subject = await subjectIn(at)
  assert.ok(subject.kind === 'report' && subject.view.title === null)
  await soundAll(at)
})

test('two who erase what is due do it once, and a report that breaks holds no other up', async (t) => {
  const at = await given(t)
  await closeIt(at)
  const other = {
    ...at,
    number: await fileReport(at.program.room, { reporter: { name: 'Budi', email: 'budi@contoh.id' } }),
  }
  await closeIt(other)
  at.program.clock.advance({ days: 366 })
  // What no key opens cannot be written anew without the contact.
  const { reporter } = await stateOf(other)
  await sql`update reporter_identities set name_sealed = substr(name_sealed, 1, 20) where reporter_id = ${reporter}`.execute(
    at.program.db,
  )
  const broken: string[] = []
  const contacts = async () => {
    let erased = 0
    for await (const lot of retain(at.program.room, (number) => broken.push(number)))
      if (lot.kind === 'contact') erased += lot.erased
    return erased
  }
  const both = await Promise.all([contacts(), contacts()])
  assert.equal(both[0] + both[1], 1)
  assert.deepEqual([...new Set(broken)], [other.number])
  const kept = await readOwnIdentity(at.program.db, at.program.vault, (await stateOf(at)).reporter)
  assert.deepEqual([kept?.name, kept?.email ?? null], ['Melati Harahab', null])
})

test('an open request holds what would be due, and a report that goes on is never due', async (t) => {
  const at = await given(t)
  await closeIt(at)
  const subject = await subjectIn(at)
  const asked = { kind: 'automatedDecision', about: [], words: 'Mengapa?', values: {} } as const
  assert.ok((await fileRequest(at.room, subject, asked)).ok)
  const going = await fileReport(at.program.room)
  at.program.clock.advance({ days: 6 * 366 })
  assert.deepEqual(
    (await dueNow(at.program.room, 'all', false)).map(({ count }) => count),
    [0, 0, 0],
  )
  assert.ok(going)
})

test('an agency keeps by its own archive schedule, and only its own data-protection officer sets it', async (t) => {
  const at = await given(t)
  await closeIt(at)
  const { receivedBy } = (await stateOf(at)).state
  const setting = { agency: receivedBy, kind: 'texts', months: 6, document: 'Perbup JRA 12/2024' } as const
  const strange = await at.program.room.officer('data-protection@kampar.test')
  assert.deepEqual(await setRetention(at.program.room, strange, setting), {
    ok: false,
    refusal: { refusal: 'notYourAgency' },
  })
  const own = await at.program.room.officer('data-protection@empat-lawang.test')
  assert.ok((await setRetention(at.program.room, own, setting)).ok)
  at.program.clock.advance({ days: 200 })
  const due = await dueNow(at.program.room, 'all', false)
  assert.equal(due.find(({ kind }) => kind === 'texts')?.count, 1)
})

test('nothing goes while its reporter may object: a shorter period is refused, one of before is not obeyed', async (t) => {
  const at = await given(t)
  await closeIt(at)
  const { receivedBy } = (await stateOf(at)).state
  const own = await at.program.room.officer('data-protection@empat-lawang.test')
  const setting = { agency: receivedBy, kind: 'texts', months: 2, document: 'Perbup JRA 12/2024' } as const
  assert.deepEqual(await setRetention(at.program.room, own, setting), {
    ok: false,
    refusal: { refusal: 'tooShort', least: 3 },
  })
  await transact(at.program.db, (tx) => insertRetentionSetting(tx, { ...setting, months: 1 }, own.id, at.program.now()))
  const textsDue = async () => (await dueNow(at.program.room, 'all', false)).find(({ kind }) => kind === 'texts')?.count
  at.program.clock.advance({ days: 85 })
  assert.equal(await textsDue(), 0)
  const officer = await signedIn(at.program.app, 'data-protection@empat-lawang.test')
  assert.match((await officer.open('/petugas/retensi')).body, /Ini terlalu singkat: .* Yang dipakai program: 3 bulan/)
  const form = { instansi: receivedBy, jenis: 'texts', bulan: '2', dokumen: 'Perbup JRA 12/2024' }
  const refused = await officer.send('/petugas/retensi', form)
  assert.equal(refused.status, 422)
  assert.match(refused.body, /Tulis paling sedikit 3 bulan/)
  at.program.clock.advance({ days: 10 })
  assert.equal(await textsDue(), 1)
})

test('what is due stays while a limit in which its reporter may come back has not run out', async (t) => {
  const at = await given(t)
  await closeIt(at)
  const textsErased = async () =>
    (await Array.fromAsync(retain(at.program.room))).filter(({ kind }) => kind === 'texts').length
  // As where the limit began long after the closing.
  await sql`update report_ends set over_since = over_since - interval '6 years'`.execute(at.program.db)
  assert.equal(await textsErased(), 0)
  at.program.clock.advance({ days: 30 })
  assert.equal(await textsErased(), 1)
})

test('what an agency keeps for less than we do stays while a closing has not reached its reporter, but not for ever', async (t) => {
  const at = await given(t)
  await closeBySilence(at)
  const own = await at.program.room.officer('data-protection@empat-lawang.test')
  const document = 'Perbup JRA 12/2024'
  for (const kind of ['texts', 'identity', 'contact'] as const)
    assert.ok((await setRetention(at.program.room, own, { agency: region, kind, months: 3, document })).ok)
  const erased = async () =>
    (await Array.fromAsync(retain(at.program.room))).flatMap(({ kind }) => reportKinds.filter((one) => one === kind))
  at.program.clock.advance({ days: 100 })
  assert.deepEqual(await erased(), [])
  at.program.clock.advance({ days: 300 })
  assert.deepEqual(await erased(), ['contact'])
  const subject = await subjectIn(at)
  assert.equal(subject.kind === 'report' && subject.view.title, streetLamp.title)
  // They hear of it, and may object; then they do not.
  await say(at.program.room, at.number, { command: 'recordContact' })
  assert.deepEqual(await erased(), [])
  at.program.clock.advance({ days: 60 })
  assert.deepEqual(await erased(), ['texts', 'identity'])
})

test('of what is due each page goes on behind the one before, whatever of it stayed', async (t) => {
  const at = await given(t)
  await closeIt(at)
  for (const name of ['Budi', 'Sari']) {
    at.program.clock.advance({ minutes: 1 })
    await closeIt({ ...at, number: await fileReport(at.program.room, { reporter: { name } }) })
  }
  // Two of them at one moment.
  await sql`update report_ends set over_since = (select min(over_since) from report_ends)
    where over_since < (select max(over_since) from report_ends)`.execute(at.program.db)
  const group = { agencies: [region], before: at.program.now().add({ hours: 1 }) }
  const found: string[] = []
  const next = async (after: DueReport | null) => (await dueReports(at.program.db, 'texts', group, 1, after))[0] ?? null
  for (let one = await next(null); one !== null && found.length < 9; one = await next(one)) found.push(one.number)
  assert.equal(found.length, 3)
  assert.equal(new Set(found).size, 3)
})

test('a closing that never reaches its reporter keeps nothing for longer than we do', async (t) => {
  const at = await given(t)
  await closeBySilence(at)
  at.program.clock.advance({ days: 5 * 366 })
  const erased = (await Array.fromAsync(retain(at.program.room))).map(({ kind }) => kind)
  assert.deepEqual(
    reportKinds.filter((kind) => erased.includes(kind)),
    ['texts', 'identity', 'contact'],
  )
})
