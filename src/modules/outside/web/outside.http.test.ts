import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { openTestProgram, type TestProgram } from '../../../../test/harness/program.ts'
import { signedIn, visitor, type Visitor } from '../../../../test/harness/visitor.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { listAudit } from '../../audit/index.ts'
import { findReport, submitReport, verifyReports } from '../../reports/index.ts'
import { say, streetLamp } from '../../../../test/harness/filed-report.ts'

const body = 'Sampah di tepi sungai menumpuk. Pelapor: Melati Harahap, 0812 3456 7890.'
const approved = { judul: 'Sampah di tepi sungai', isi: 'Sampah menumpuk di tepi sungai. Mohon dijawab.' }
const signature = { nama: 'Ratih Puspita', jabatan: 'Kepala Bidang Persampahan' }

/** A report led by an agency of Kampar that has no officers, and the link that its coordinator sent it. */
async function asked(t: TestContext) {
  const program = await openTestProgram(t)
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  await coordinator.open('/petugas/instansi/kampar/baru')
  await coordinator.send('/petugas/instansi/kampar/baru', {
    nama: 'Dinas Lingkungan Hidup Kabupaten Kampar',
    pendek: 'DLH',
    topik: 'sampah-dan-lingkungan',
  })
  program.reports.lawShelf.refresh()
  const agency = 'kampar' as AgencyId
  const filed = await submitReport(program.reports, { ...streetLamp, title: 'Sampah Melati', body, agency })
  assert.ok(filed.ok)
  const { number, secret } = filed.value
  await command(program, number, 'dispose', { lead: 'kampar-dlh', copies: [], tasks: [] })
  const path = `/petugas/laporan/${number}/tautan`
  const link = async (): Promise<string> => {
    await coordinator.open(path)
    const shown = await coordinator.send(path, { instansi: 'kampar-dlh', surel: 'dlh@kampar.test', ...approved })
    return /tautan#([\w-]+)/.exec(shown.body)?.[1] ?? assert.fail(shown.body)
  }
  return { program, coordinator, number, secret, path, link, code: await link() }
}

async function command(program: TestProgram, number: ReportNumber, name: string, sent: object): Promise<void> {
  const to = `POST /api/v1/reports/${number}/commands/${name}`
  const { status, body: answer } = await program.ask({ to, as: { officer: 'coordinator@kampar.test' }, body: sent })
  assert.equal(status, 200, JSON.stringify(answer))
}

/** Opens the link in a browser of its own; answers its page. */
async function enters(program: TestProgram, kode: string): Promise<{ someone: Visitor; page: string }> {
  const someone = visitor(program.app)
  await someone.open('/tautan')
  const { location } = await someone.send('/tautan', { kode })
  return { someone, page: location ?? assert.fail('the code opened nothing') }
}

const isOpen = async (who: Visitor, at: string): Promise<boolean> =>
  (await who.open(at)).body.includes('Sampah menumpuk')

test('a link shows what was approved for it, and nothing else of the report', async (t) => {
  const { program, code } = await asked(t)
  const { someone, page } = await enters(program, code)
  const shown = await someone.open(page)
  assert.equal(shown.caching, 'no-store')
  assert.match(shown.body, /Sampah menumpuk di tepi sungai/)
  assert.doesNotMatch(shown.body, /Melati|0812/)
  const stranger = visitor(program.app)
  assert.doesNotMatch((await stranger.open(page)).body, /Sampah/)
})

test('its reporter reads in their own data which offices sent it outside and opened it there', async (t) => {
  const { program, number, secret, code } = await asked(t)
  const { someone, page } = await enters(program, code)
  await someone.open(page)
  const reporter = visitor(program.app)
  await reporter.open('/lacak')
  await reporter.send('/lacak', { nomor: number, rahasia: secret })
  await reporter.open(`/laporan/${number}/hak/akses`)
  await reporter.send(`/laporan/${number}/hak/akses`, {})
  const { reports } = JSON.parse((await reporter.open(`/laporan/${number}/hak/data.json`)).body)
  const outside = reports[0].processing.filter((one: { event: string }) => one.event.startsWith('outside.'))
  assert.deepEqual(
    outside.map(({ event, office, role }: Record<string, string>) => [event, office, role]),
    [
      ['outside.opened', 'kampar-dlh', 'liaison'],
      ['outside.sent', 'kampar', 'coordinator'],
    ],
  )
})

test('what was opened by a link before it was kept from where is told as the office of that link, and what the program did as its own', async (t) => {
  const { program, number, secret } = await asked(t)
  await sql`
    insert into audit_log (id, at, actor_kind, officer_id, event, subject, detail)
    select gen_random_uuid(), ${program.now()}::timestamptz, actor, null, event, subject, '{}'
    from (select 'outsider' as actor, 'outside.opened' as event, id::text as subject from outside_links
      union all select 'clock', 'report.assigned', ${number}) as before`.execute(program.db)
  const reporter = visitor(program.app)
  await reporter.open('/lacak')
  await reporter.send('/lacak', { nomor: number, rahasia: secret })
  await reporter.open(`/laporan/${number}/hak/akses`)
  await reporter.send(`/laporan/${number}/hak/akses`, {})
  const shown = (await reporter.open(`/laporan/${number}/hak/data`)).body
  const rows = [...shown.matchAll(/<tr .*?<\/tr>/gs)].map(([row]) => row)
  assert.match(rows.find((row) => row.includes('Tautan luar dibuka')) ?? '', /Lingkungan Hidup/)
  assert.ok(rows.some((row) => row.includes('Program ini')))
  assert.ok(!shown.includes('kantornya saat itu tidak tercatat'))
})

test('a whole answer waits as a draft until the coordinator approves it', async (t) => {
  const { program, coordinator, number, code } = await asked(t)
  const { someone, page } = await enters(program, code)
  await someone.open(page)
  const unsigned = await someone.send(page, { jenis: 'substantive', isi: 'Sampah sudah diangkut.' })
  assert.match(unsigned.body, /Tuliskan nama Anda/)
  assert.match(unsigned.body, /Sampah sudah diangkut/)
  const answer = { jenis: 'substantive', isi: 'Sampah sudah diangkut.', ...signature }
  assert.equal((await someone.send(page, answer)).location, `${page}?terkirim=ya`)

  const before = await findReport(program.db, number)
  assert.equal(before?.state.phase, 'disposed')
  const [draft] = before.state.drafts
  assert.equal(draft?.status, 'waiting')
  assert.match(
    (await coordinator.open(`/petugas/laporan/${number}`)).body,
    /Dinas Lingkungan Hidup Kabupaten Kampar, lewat tautan/,
  )
  assert.match((await coordinator.open('/petugas/tautan')).body, /dijawab Ratih Puspita, Kepala Bidang Persampahan/)
  await command(program, number, 'approve', { draft: draft.seq })
  assert.equal((await findReport(program.db, number))?.state.phase, 'followedUp')
  for await (const { disagreements } of verifyReports(program.reports)) assert.deepEqual(disagreements, [])
})

test('a returned draft comes back with its remarks, and may be written again', async (t) => {
  const { program, coordinator, number, path, code } = await asked(t)
  const { someone, page } = await enters(program, code)
  await someone.open(page)
  await someone.send(page, { jenis: 'interim', tanggal: '2026-03-09', isi: 'Sedang diangkut.', ...signature })
  const [draft] = (await findReport(program.db, number))?.state.drafts ?? []
  await command(program, number, 'return-draft', { draft: draft?.seq, reason: 'Sebutkan harinya.' })
  assert.match((await someone.open(page)).body, /Sebutkan harinya/)
  const form = await coordinator.open(path)
  assert.match(form.body, /value="dlh@kampar\.test"/)
  assert.match(form.body, /Perbarui tautan/)
  assert.equal((await someone.send(page, { jenis: 'substantive', isi: 'Selesai Senin.', ...signature })).status, 303)
})

test('whoever returns a draft of an agency outside is led to sending its link again', async (t) => {
  const { program, coordinator, number, code } = await asked(t)
  const { someone, page } = await enters(program, code)
  await someone.open(page)
  await someone.send(page, { jenis: 'substantive', isi: 'Sudah.', ...signature })
  const step = `/petugas/laporan/${number}/return-draft`
  const [, seq = ''] = /name="seq" value="(\d+)"/.exec((await coordinator.open(step)).body) ?? []
  const [draft] = (await findReport(program.db, number))?.state.drafts ?? []
  const returned = await coordinator.send(step, { seq, draft: String(draft?.seq), text: 'Sebutkan harinya.' })
  assert.equal(returned.status, 303, returned.body)
  const shown = await coordinator.follow(returned)
  assert.match(
    shown.body.replaceAll('\n', ' '),
    new RegExp(`Instansi itu belum tahu\\..*href="/petugas/laporan/${number}/tautan"`),
  )
})

test('that something cannot be done is said by the link with its ground, and approved by a superior above', async (t) => {
  const { program, number, code } = await asked(t)
  const { someone, page } = await enters(program, code)
  await someone.open(page)
  const unable = { jenis: 'unable', isi: 'Truknya belum ada dalam anggaran tahun ini.', ...signature }
  assert.match((await someone.send(page, unable)).body, /Pilih dasarnya/)
  assert.equal((await someone.send(page, { ...unable, dasar: 'budget' })).status, 303)
  const [draft] = (await findReport(program.db, number))?.state.drafts ?? []
  assert.equal(draft?.unable, 'budget')
  const to = `POST /api/v1/reports/${number}/commands/approve`
  const approve = (officer: string) => program.ask({ to, as: { officer }, body: { draft: draft.seq } })
  assert.equal((await approve('coordinator@kampar.test')).body.code, 'superior-must-approve')
  assert.equal((await approve('superior@kampar.test')).status, 200)
  assert.equal((await findReport(program.db, number))?.state.phase, 'followedUp')
})

test('an agency says by its link that the report is not its own', async (t) => {
  const { program, number, code } = await asked(t)
  const { someone, page } = await enters(program, code)
  await someone.open(page)
  const refusal = { jenis: 'refuse', alasan: 'otherAgency', isi: 'Sungai dikelola balai wilayah.', ...signature }
  assert.equal((await someone.send(page, refusal)).status, 303)
  assert.equal((await findReport(program.db, number))?.state.phase, 'submitted')
  assert.match((await someone.open(page)).body, /tidak ada yang perlu dijawab/)
})

test('asked for its part, an agency answers the task and no more', async (t) => {
  const { program, coordinator, number } = await asked(t)
  await command(program, number, 'set-lead', { lead: 'kampar-dpupr', reason: 'Jalannya dahulu.' })
  await command(program, number, 'add-task', { agency: 'kampar-dlh', instruction: 'Kapan sampahnya diangkut?' })
  const form = await coordinator.open(`/petugas/laporan/${number}/tautan`)
  assert.match(form.body, /Kapan sampahnya diangkut\?/)
  const sent = { instansi: 'kampar-dlh', surel: 'dlh@kampar.test', ...approved }
  const shown = await coordinator.send(`/petugas/laporan/${number}/tautan`, sent)
  const { someone, page } = await enters(program, /tautan#([\w-]+)/.exec(shown.body)?.[1] ?? '')
  assert.doesNotMatch((await someone.open(page)).body, /name="jenis"/)
  assert.equal((await someone.send(page, { isi: 'Setiap Senin.', ...signature })).status, 303)
  assert.equal((await findReport(program.db, number))?.state.tasks[0]?.status, 'answered')
})

test('a link ends when it is renewed, revoked or over, also where it is open', async (t) => {
  const { program, coordinator, code, link } = await asked(t)
  const { someone, page } = await enters(program, code)
  assert.equal(await isOpen(someone, page), true)
  const next = await link()
  assert.equal(await isOpen(someone, page), false)
  assert.match((await someone.send('/tautan', { kode: code })).body, /tidak berlaku lagi/)

  const again = await enters(program, next)
  assert.equal(await isOpen(again.someone, again.page), true)
  const id = page.split('/').at(-1) ?? ''
  await coordinator.open('/petugas/tautan')
  assert.equal((await coordinator.send('/petugas/tautan/cabut', { id })).location, '/petugas/tautan?dicabut=ya')
  assert.equal(await isOpen(again.someone, again.page), false)
  const seen = (await listAudit(program.db, id)).map(({ event }) => event)
  assert.deepEqual(seen.toSorted(), [
    'outside.opened',
    'outside.opened',
    'outside.revoked',
    'outside.sent',
    'outside.sent',
  ])

  const last = await enters(program, await link())
  program.clock.advance({ days: 14 })
  assert.equal(await isOpen(last.someone, last.page), false)
})

test('only whoever coordinates the report asks about it, and only agencies that have nobody here', async (t) => {
  const { program, path, number } = await asked(t)
  const neighbour = await signedIn(program.app, 'coordinator@empat-lawang.test')
  assert.equal((await neighbour.open(path)).status, 404)
  const official = await signedIn(program.app, 'official@kampar-dpupr.test')
  assert.equal((await official.open(path)).status, 403)
  await command(program, number, 'set-lead', { lead: 'kampar-dpupr', reason: 'Jalannya dahulu.' })
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  assert.match((await coordinator.open(path)).body, /Tidak ada instansi yang perlu ditanya/)
  const sent = { instansi: 'kampar-dpupr', surel: 'dpupr@kampar.test', ...approved }
  assert.equal((await coordinator.send(path, sent)).status, 422)
})

test('whoever tries codes one after the other has to wait', async (t) => {
  const program = await openTestProgram(t)
  const someone = visitor(program.app)
  await someone.open('/tautan')
  let status = 422
  for (let i = 0; i < 70 && status === 422; i += 1)
    ({ status } = await someone.send('/tautan', { kode: 'A'.repeat(43) }))
  assert.equal(status, 429)
})

test('a link opens nothing while the reporter keeps the words closed, and nothing is sent on meanwhile', async (t) => {
  const { program, coordinator, number, path, code } = await asked(t)
  const { someone, page } = await enters(program, code)
  assert.ok(await isOpen(someone, page))
  await say(program.room, number, { command: 'restrict', scope: 'everything' })
  assert.equal(await isOpen(someone, page), false)
  assert.match((await someone.send('/tautan', { kode: code })).body, /sedang ditangguhkan/)
  const answer = { jenis: 'substantive', isi: 'Sampah sudah diangkut.', ...signature }
  assert.equal((await someone.send(page, answer)).location, null)

  const closed = await coordinator.open(path)
  assert.doesNotMatch(closed.body, /Sampah|name="isi"/)
  assert.match(closed.body, /tidak membuka apa pun sampai pembatasan dicabut/)
  const sent = await coordinator.send(path, { instansi: 'kampar-dlh', surel: 'dlh@kampar.test', ...approved })
  assert.equal(sent.status, 409)

  await say(program.room, number, { command: 'liftRestriction' })
  assert.ok(await isOpen(someone, page))
})
