import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { test, type TestContext } from 'node:test'
import { on } from 'node:events'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { fileReport, give } from '../../../../test/harness/filed-report.ts'
import { testFiles } from '../../../../test/harness/files.ts'
import { applicationSecret, openApplication } from '../../../../test/harness/ombudsman-application.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { outsideChecker, outsideSender } from '../../../platform/outgoing/send-outside.ts'
import { planNotices, type DirectLetter } from '../../notices/index.ts'
import { eraseTexts, fireDue, runErrands, type ReportToSubmit } from '../../reports/index.ts'
import { letterOf } from '../web/letter.ts'
import { printDossier } from '../web/paper/print-dossier.ts'
import { writeDossier } from '../web/write-dossier.ts'
import { deliveriesOf, type Delivery } from '../store/deliveries.ts'
import { dossiersOf } from '../store/dossiers.ts'
import { deliverDossier } from '../usecases/deliver-dossier.ts'
import { nameApplication, removeApplication } from '../usecases/office-applications.ts'
import { gatherDossier } from '../usecases/gather-dossier.ts'
import { makeDossier, openMade } from '../usecases/make-dossier.ts'
import { closeErased } from '../usecases/close-erased.ts'
import { openDossiers } from '../usecases/open-dossiers.ts'
import type { ReferralsRoom } from '../usecases/room.ts'

const coordinator = 'coordinator@kampar.test'
const disposal = {
  command: 'dispose',
  lead: 'kampar-dpupr' as AgencyId,
  copies: [],
  tasks: [],
  text: 'Mohon ditangani.',
} as const
const story = {
  agency: 'kampar' as AgencyId,
  title: 'Jembatan Sungai Tapung rusak',
  body: 'Papan jembatan lepas sejak hujan besar dan anak-anak menyeberang sambil berpegangan tali.\n\nKami sudah dua kali datang ke kantor desa, tetapi belum ada yang meninjau.',
  reporter: { name: 'Melati Harahap', email: 'melati@contoh.id', phone: '0812 3456 7890', address: 'Jalan Melati 4' },
} satisfies Partial<ReportToSubmit>

const outsideRules = { allowsLoopback: true, timeoutMs: 5000, mostAnswerBytes: 10_000 }

async function referring(t: TestContext, differing: Partial<ReferralsRoom> = {}) {
  const reports = await openRoom(t, { reactions: [planNotices(), openDossiers, closeErased] })
  const letters: DirectLetter[] = []
  const room: ReferralsRoom = {
    reports,
    attachments: { db: reports.db, now: reports.now, files: await testFiles(t) },
    files: await testFiles(t),
    print: printDossier,
    write: writeDossier,
    send: outsideSender(outsideRules),
    checkAddress: outsideChecker(outsideRules),
    post: async (letter) => letters.push(letter) > 0,
    letter: letterOf,
    application: null,
    mailbox: null,
    siteUrl: 'https://lapor.test',
    ...differing,
  }
  return { reports, room, letters }
}

async function pass(reports: TestRoom, days: number): Promise<void> {
  reports.clock.advance({ days })
  await fireDue(reports)
  await runErrands(reports)
}

const brokenIs = (_number: string, error: unknown): never => {
  throw error
}
async function makeAll(room: ReferralsRoom): Promise<void> {
  while (await makeDossier(room, brokenIs));
}

/** The files of an archive by their paths. */
async function unpack(archive: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await promisify((bytes: Buffer, done: (error: Error | null, zip: ZipFile) => void) =>
    fromBuffer(bytes, { lazyEntries: true }, done),
  )(archive)
  const read = promisify((entry: Entry, done: (error: Error | null, stream: Readable) => void) =>
    zip.openReadStream(entry, done),
  )
  const found = new Map<string, Buffer>()
  zip.readEntry()
  for await (const [entry] of on(zip, 'entry', { close: ['end'] }) as AsyncIterable<[Entry]>) {
    found.set(entry.fileName, await buffer(await read(entry)))
    zip.readEntry()
  }
  return found
}

/** The newest dossier of a report, opened. */
async function newest(room: ReferralsRoom, number: ReportNumber) {
  const [kept] = await dossiersOf(room.reports.db, number)
  assert.ok(kept?.made, 'not made')
  const bytes = await openMade(room, kept, 'berkas.zip')
  assert.ok(bytes)
  const archive = await buffer(bytes)
  assert.equal(createHash('sha256').update(archive).digest('hex'), kept.made.sha256.toString('hex'))
  const files = await unpack(archive)
  const read = (path: string): string => files.get(path)?.toString('utf8') ?? assert.fail(`${path} is missing`)
  return {
    kept,
    files,
    text: read('berkas.json'),
    json: JSON.parse(read('berkas.json')),
    manifest: JSON.parse(read('manifes.json')),
  }
}

const deliveries = async (room: ReferralsRoom, number: ReportNumber): Promise<readonly Delivery[]> => {
  const kept = await dossiersOf(room.reports.db, number)
  return deliveriesOf(
    room.reports.db,
    kept.map(({ id }) => id),
  )
}
const stateBy = async (room: ReferralsRoom, number: ReportNumber, route: Delivery['route']) =>
  (await deliveries(room, number)).find((one) => one.route === route)

test('with consent the whole report goes to the Ombudsman, each file proven by the list of all', async (t) => {
  const { reports, room } = await referring(t)
  const number = await fileReport(reports, { ...story, consentToReferral: true })
  await give(reports, number, coordinator, disposal)
  await give(reports, number, coordinator, { command: 'note', text: 'Catatan untuk rekan saja.' })
  await pass(reports, 61)
  await makeAll(room)
  const { kept, files, text, json, manifest } = await newest(room, number)
  assert.deepEqual([json.kind, json.number, json.because], ['named', number, 'limit'])
  assert.deepEqual([json.complainant.name, json.complainant.occupation], ['Melati Harahap', null])
  assert.equal(json.words.body, story.body)
  assert.match(json.office, /Riau/)
  assert.ok(
    json.clocks.some((clock: { limit: string; isLate: boolean }) => clock.limit === 'resolution' && clock.isLate),
  )
  assert.ok(json.told.some((one: { to: string }) => one.to === 'reporter'))
  assert.doesNotMatch(text, /Catatan untuk rekan/, 'what officers write to one another stays theirs')
  for (const { path, sha256, sizeBytes } of manifest.files) {
    const bytes = files.get(path) ?? assert.fail(path)
    assert.deepEqual([createHash('sha256').update(bytes).digest('hex'), bytes.length], [sha256, sizeBytes])
  }
  assert.deepEqual([...files.keys()], ['berkas.pdf', 'berkas.json', 'manifes.json'])
  assert.equal((await stateBy(room, number, 'portal'))?.state, 'accepted')
  await give(reports, number, 'ombudsman@ombudsman-riau.test', { command: 'acknowledgeReferral' })
  assert.equal((await stateBy(room, number, 'portal'))?.state, 'acknowledged')
  const paper = await openMade(room, kept, 'berkas.pdf')
  const printed = await buffer(paper ?? assert.fail('no paper'))
  assert.equal(printed.subarray(0, 5).toString(), '%PDF-')
  assert.equal(printed.equals(files.get('berkas.pdf') ?? Buffer.alloc(0)), true)
  const dossier = await gatherDossier(room, kept)
  const [once, again] = [await buffer(await printDossier(dossier)), await buffer(await printDossier(dossier))]
  assert.ok(once.equals(again), 'the same dossier is the same bytes')
})

test('without consent nothing but number, agency and dates leaves', async (t) => {
  const { reports, room } = await referring(t)
  const number = await fileReport(reports, story)
  await pass(reports, 61)
  await makeAll(room)
  const { text, json, files } = await newest(room, number)
  assert.deepEqual([json.kind, json.number, json.words, json.complainant], ['unnamed', number, null, null])
  assert.doesNotMatch(text, /Melati|0812|contoh\.id|Tapung|Papan|tali/)
  assert.deepEqual([...files.keys()], ['berkas.pdf', 'berkas.json', 'manifes.json'])
})

test('an anonymous reporter who agreed is named to the Ombudsman alone, who is told to keep it secret', async (t) => {
  const { reports, room } = await referring(t)
  const number = await fileReport(reports, { ...story, anonymous: true, consentToReferral: true })
  await pass(reports, 61)
  await makeAll(room)
  const { json } = await newest(room, number)
  assert.deepEqual([json.kind, json.complainant.name, json.complainant.isSecret], ['named', 'Melati Harahap', true])
})

test('a group is handed over once, the others that agreed as supplements to the first', async (t) => {
  const { reports, room } = await referring(t)
  const agreed = await fileReport(reports, { ...story, consentToReferral: true })
  reports.clock.advance({ days: 1 })
  const along = await fileReport(reports, {
    ...story,
    consentToReferral: true,
    reporter: { name: 'Rudi', email: 'rudi@contoh.id' },
  })
  const anonymous = await fileReport(reports, { ...story, anonymous: true, reporter: {} })
  for (const number of [along, anonymous])
    await give(reports, number, coordinator, { command: 'linkDuplicate', group: agreed })
  await pass(reports, 60)
  await makeAll(room)
  const first = await newest(room, agreed)
  assert.deepEqual(
    first.json.group.map((one: { number: string; referred: boolean }) => [one.number, one.referred]),
    [
      [along, true],
      [anonymous, false],
    ],
  )
  const second = await newest(room, along)
  assert.deepEqual(
    [second.json.kind, second.json.supplementTo, second.json.complainant.name],
    ['supplement', agreed, 'Rudi'],
  )
  assert.deepEqual(await dossiersOf(reports.db, anonymous), [])
})

test('the Ombudsman’s application gets the archive, proves it, and signs for it', async (t) => {
  const application = await openApplication(t)
  const { reports, room } = await referring(t, { application: { url: application.url, secret: applicationSecret } })
  const number = await fileReport(reports, { ...story, consentToReferral: true })
  await pass(reports, 61)
  await makeAll(room)
  assert.equal(await deliverDossier(room), true)
  const [first] = application.arrived
  assert.equal(first?.isProven, true)
  assert.ok((await unpack(first.archive)).has('berkas.pdf'))
  const delivery = await stateBy(room, number, 'webhook')
  assert.deepEqual([delivery?.state, delivery?.receipt], ['acknowledged', 'OMB/1'])
  assert.equal(await deliverDossier(room), false)
})

test('what the application does not sign for is sent again under the same key, and given up in the end', async (t) => {
  const application = await openApplication(t)
  const { reports, room } = await referring(t, { application: { url: application.url, secret: applicationSecret } })
  const number = await fileReport(reports, { ...story, consentToReferral: true })
  await pass(reports, 61)
  await makeAll(room)
  const failures: (string | null | undefined)[] = []
  for (const manner of ['refuses', 'forges', 'says nothing', 'signs'] as const) {
    application.answers(manner)
    await deliverDossier(room)
    failures.push((await stateBy(room, number, 'webhook'))?.failure)
    reports.clock.advance({ days: 2 })
  }
  assert.deepEqual(failures, ['notAccepted', 'receiptForged', 'receiptMissing', null])
  assert.equal(new Set(application.arrived.map(({ key }) => key)).size, 1)

  application.answers('refuses')
  const another = await fileReport(reports, { ...story, consentToReferral: true })
  await pass(reports, 61)
  await makeAll(room)
  for (let day = 0; day < 20; day += 1) {
    await deliverDossier(room)
    reports.clock.advance({ days: 2 })
  }
  const given = await stateBy(room, another, 'webhook')
  assert.deepEqual([given?.state, given?.attempts], ['givenUp', 8])
})

test('a sender that died after sending sends once more, under the same key', async (t) => {
  const application = await openApplication(t)
  const { reports, room } = await referring(t, { application: { url: application.url, secret: applicationSecret } })
  await fileReport(reports, { ...story, consentToReferral: true })
  await pass(reports, 61)
  await makeAll(room)
  const dying: ReferralsRoom = {
    ...room,
    send: async (request) => {
      await room.send(request)
      throw new Error('died')
    },
  }
  await assert.rejects(deliverDossier(dying), /died/)
  assert.equal(await deliverDossier(room), false, 'it is in somebody’s hands')
  reports.clock.advance({ hours: 1 })
  assert.equal(await deliverDossier(room), true)
  assert.equal(application.arrived.length, 2)
  assert.equal(new Set(application.arrived.map(({ key }) => key)).size, 1)
})

test('the mailbox is told that a dossier is there, and nothing of what is in it', async (t) => {
  const { reports, room, letters } = await referring(t, { mailbox: 'pengaduan@ombudsman.example' })
  const number = await fileReport(reports, { ...story, consentToReferral: true })
  await pass(reports, 61)
  await makeAll(room)
  await deliverDossier(room)
  const told = JSON.stringify(letters)
  assert.match(told, new RegExp(number))
  assert.doesNotMatch(told, /Melati|Tapung|Papan|0812/)
  assert.equal((await stateBy(room, number, 'email'))?.state, 'accepted')
})

test('what was handed over of words that the law had erased can be opened no more, nor be sent, nor be made of what was read before', async (t) => {
  const application = { url: 'https://ombudsman.test/berkas', secret: applicationSecret }
  const { reports, room } = await referring(t, { application })
  const erase = (number: ReportNumber) =>
    eraseTexts(reports, {
      number,
      texts: 'all',
      ground: 'requested',
      actor: { kind: 'clock' },
      by: { kind: 'clock' },
    })
  const number = await fileReport(reports, { ...story, consentToReferral: true })
  await give(reports, number, coordinator, disposal)
  await pass(reports, 61)
  const slow: ReferralsRoom = {
    ...room,
    write: (dossier) => {
      assert.match(JSON.stringify(dossier), /Papan jembatan/)
      return writeDossier(dossier)
    },
    print: async (dossier) => {
      assert.ok((await erase(number)).ok)
      return printDossier(dossier)
    },
  }
  assert.ok(await makeDossier(slow, brokenIs))
  assert.equal((await dossiersOf(reports.db, number))[0]?.made, null, 'what was read before the erasure is not kept')
  await makeAll(room)
  const made = await newest(room, number)
  assert.doesNotMatch(made.text, /Papan jembatan/)

  await sql`
    update report_texts set body = 'Papan jembatan', salt = decode(repeat('00', 16), 'hex'), erased_at = null`.execute(
    reports.db,
  )
  assert.ok((await erase(number)).ok)
  const [kept] = await dossiersOf(reports.db, number)
  assert.ok(kept?.made)
  assert.equal(await openMade(room, kept, 'berkas.zip'), null)
  assert.equal(
    kept.made.sha256.toString('hex'),
    made.kept.made?.sha256.toString('hex'),
    'what it was can still be told',
  )
  const sent = await stateBy(room, number, 'webhook')
  assert.deepEqual([sent?.state, sent?.failure], ['givenUp', 'contentErased'])
})

test('of two who make the same dossier because the first took too long, the row keeps one, and it can be opened', async (t) => {
  const { reports, room } = await referring(t)
  const number = await fileReport(reports, { ...story, consentToReferral: true })
  await pass(reports, 61)
  let isSecond = false
  const slow: ReferralsRoom = {
    ...room,
    print: async (dossier) => {
      // The lease runs out while it is still printing, and another worker begins and ends meanwhile.
      if (!isSecond) {
        isSecond = true
        reports.clock.advance({ minutes: 11 })
        assert.equal(await makeDossier(room, brokenIs), true)
      }
      return printDossier(dossier)
    },
  }
  assert.equal(await makeDossier(slow, brokenIs), true)
  const { kept, json } = await newest(room, number)
  assert.equal(json.number, number)
  assert.equal(kept.made?.folder, `2-${kept.id}`)
  assert.equal(
    globSync('*/*', { cwd: (room.files as unknown as { root: string }).root }).length,
    1,
    'nothing is left over',
  )
})

test('each office’s dossiers go to its own application, and to the national one where it has none', async (t) => {
  const [own, national] = [await openApplication(t), await openApplication(t)]
  const { reports, room } = await referring(t, { application: { url: national.url, secret: applicationSecret } })
  const operator = await reports.officer('national-admin@nasional.test')
  const refer = async () => {
    await fileReport(reports, { ...story, consentToReferral: true })
    await pass(reports, 61)
    await makeAll(room)
    while (await deliverDossier(room));
    return [own.arrived.length, national.arrived.length]
  }
  assert.deepEqual(await refer(), [0, 1])
  const secret = applicationSecret
  const riau = { office: 'ombudsman-riau', url: own.url, secret }
  assert.ok((await nameApplication(room, operator, riau)).ok)
  assert.deepEqual(await refer(), [1, 1])
  assert.equal(own.arrived[0]?.isProven, true)
  assert.equal(await removeApplication(room, 'ombudsman-riau'), true)
  assert.deepEqual(await refer(), [1, 2])

  for (const [change, refusal] of [
    [{ url: 'https://10.0.0.7/rujukan' }, 'addressForbidden'],
    [{ url: 'https://169.254.169.254/latest' }, 'addressForbidden'],
    [{ url: 'https://nama:sandi@ombudsman.test/' }, 'addressInvalid'],
    [{ url: 'ftp://ombudsman.test/' }, 'addressInvalid'],
    [{ secret: 'pendek' }, 'secretTooShort'],
    [{ secret: null }, 'secretMissing'],
    [{ office: 'kampar' }, 'unknownOffice'],
  ] as const)
    assert.deepEqual(await nameApplication(room, operator, { ...riau, ...change }), { ok: false, refusal: { refusal } })
})
