import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { streetLamp } from '../../../../../test/harness/filed-report.ts'
import { signedIn, visitor, type Visitor } from '../../../../../test/harness/visitor.ts'
import type { Officer } from '../../../../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { assignReport, submitReport } from '../../../reports/index.ts'

const signIn = (program: TestProgram, email: string): Promise<Visitor> => signedIn(program.app, email)

const pathOf = async (visits: Visitor, email: string): Promise<string> =>
  (await visits.open(`/petugas/orang?cari=${encodeURIComponent(email)}`)).location ?? assert.fail(`nobody is ${email}`)
const idOf = async (visits: Visitor, email: string): Promise<string> =>
  (await pathOf(visits, email)).split('/').at(-1) ?? ''

const search = async (who: Visitor, words: string): Promise<string> =>
  (await who.open(`/petugas/orang?cari=${words}`)).body

const sekar = { nama: 'Sekar Dewi', surel: 'sekar@kampar.test', tugas: 'liaison', instansi: 'kampar-dinkes' }

/** The code that an answered invitation shows where no mail server is. */
const codeIn = (body: string): string => /undangan#([\w-]+)/.exec(body)?.[1] ?? assert.fail('no invitation was shown')
const takes = (someone: Visitor, kode: string, baru = 'empat kata yang acak') =>
  someone.send('/undangan', { kode, baru, ulang: baru })

test('a duty is ended and another one given on a page, and both hold from the next click on', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  const liaison = await signIn(program, 'liaison@kampar-dpupr.test')
  const path = await pathOf(coordinator, 'liaison@kampar-dpupr.test')
  assert.match((await coordinator.open(path)).body, /Akhiri tugas/)

  const post = { tugas: 'liaison', instansi: 'kampar-dpupr' }
  assert.match((await coordinator.open(`${path}/akhiri?tugas=liaison&instansi=kampar-dpupr`)).body, /tugas terakhirnya/)
  assert.match((await coordinator.send(`${path}/akhiri`, post)).location ?? '', /tersimpan=ya&akhir=ya/)
  assert.equal((await liaison.open('/petugas/loket')).status, 403)
  const again = await coordinator.send(`${path}/akhiri`, post)
  assert.equal(again.status, 422)
  assert.match(again.body, /Tugas itu sudah berakhir/)

  await coordinator.send(path, { tugas: 'liaison', instansi: 'kampar-dinkes' })
  assert.equal((await liaison.open('/petugas/loket')).status, 200)
  const elsewhere = await coordinator.send(path, { tugas: 'liaison', instansi: 'empat-lawang-dinkes' })
  assert.match(elsewhere.body, /Anda tidak dapat memberi tugas pada instansi ini/)
})

test('an agency offers only the duties that exist there and that whoever asks may give', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  const form = (agency: string) => coordinator.open(`/petugas/orang/undang?instansi=${agency}`)
  const { body } = await form('kampar-dinkes')
  assert.match(body, /value="liaison"/)
  assert.doesNotMatch(body, /value="(nationalAdmin|coordinator|ombudsman)"/)
  assert.match((await form('kampar')).body, /value="coordinator"/)
  assert.match((await form('empat-lawang-dinkes')).body, /Tidak ada tugas yang dapat Anda berikan/)
})

test('whoever is invited chooses a password once, and works from then on', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  await coordinator.open('/petugas/orang/undang')
  const elsewhere = await coordinator.send('/petugas/orang/undang', { ...sekar, instansi: 'empat-lawang-dinkes' })
  assert.equal(elsewhere.status, 422)
  const shown = await coordinator.send('/petugas/orang/undang', sekar)
  assert.equal(shown.caching, 'no-store')
  const code = codeIn(shown.body)
  const taken = await coordinator.send('/petugas/orang/undang', sekar)
  assert.match(taken.body, /sudah dipakai petugas lain/)
  assert.match(await search(coordinator, 'sekar'), /Diundang/)

  const someone = visitor(program.app)
  await someone.open('/undangan')
  assert.match((await takes(someone, 'A'.repeat(43))).body, /tidak berlaku lagi/)
  assert.match((await takes(someone, code, 'pendek')).body, /paling sedikit 12/)
  assert.equal((await takes(someone, `https://lapor.test/undangan#${code}`)).location, '/masuk?siap=ya')
  assert.match((await takes(someone, code)).body, /tidak berlaku lagi/)
  await someone.open('/masuk')
  await someone.send('/masuk', { surel: sekar.surel, sandi: 'empat kata yang acak' })
  assert.equal((await someone.open('/petugas')).status, 200)
  assert.match(await search(coordinator, 'sekar'), /data-kolom="Terakhir masuk">2 Mar</)
})

test('nobody gets the invitation of somebody whose duties are not all theirs to give', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  await coordinator.open('/petugas/orang/undang')
  const code = codeIn((await coordinator.send('/petugas/orang/undang', sekar)).body)
  const neighbour = await signIn(program, 'coordinator@empat-lawang.test')
  const path = await pathOf(neighbour, sekar.surel)
  await neighbour.open(path)
  await neighbour.send(path, { tugas: 'liaison', instansi: 'empat-lawang-dinkes' })
  const again = await neighbour.send(`${path}/undang`, {})
  assert.equal(again.status, 422)
  assert.doesNotMatch(again.body, /undangan#/)
  const someone = visitor(program.app)
  await someone.open('/undangan')
  assert.equal((await takes(someone, code)).location, '/masuk?siap=ya')
})

test('an invitation lasts a week, and the next one ends it', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  await coordinator.open('/petugas/orang/undang')
  const first = codeIn((await coordinator.send('/petugas/orang/undang', sekar)).body)
  const path = await pathOf(coordinator, sekar.surel)
  const second = codeIn((await coordinator.send(`${path}/undang`, {})).body)
  const someone = visitor(program.app)
  await someone.open('/undangan')
  assert.match((await takes(someone, first)).body, /tidak berlaku lagi/)
  program.clock.advance({ hours: 7 * 24 })
  assert.match((await takes(someone, second)).body, /tidak berlaku lagi/)
})

test('a closed account opens nothing, and its address can be invited again', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  const liaison = await signIn(program, 'liaison@kampar-dpupr.test')
  const path = await pathOf(coordinator, 'liaison@kampar-dpupr.test')
  const own = await pathOf(coordinator, 'coordinator@kampar.test')
  assert.match((await coordinator.send(`${own}/tutup`, {})).body, /akun Anda sendiri/)
  const neighbour = await signIn(program, 'coordinator@empat-lawang.test')
  await neighbour.open('/petugas/orang')
  assert.equal((await neighbour.send(`${path}/tutup`, {})).status, 422)
  assert.equal((await liaison.open('/petugas')).status, 200)

  await coordinator.open(`${path}/tutup`)
  assert.equal((await coordinator.send(`${path}/tutup`, {})).location, '/petugas/orang?ditutup=ya')
  assert.equal((await liaison.open('/petugas')).status, 303)
  assert.equal((await coordinator.open(path)).status, 404)
  const back = { ...sekar, surel: 'liaison@kampar-dpupr.test' }
  assert.match((await coordinator.send('/petugas/orang/undang', back)).body, /Undangan untuk Sekar Dewi/)
})

const help = [
  ['signs a colleague out whose phone was stolen', 'keluarkan'],
  ['forgets what proves a colleague who has lost it', 'bukti'],
] as const
for (const [what, button] of help)
  test(`a manager of people ${what}, in reach alone, and never for themselves`, async (t) => {
    const program = await openTestProgram(t)
    const coordinator = await signIn(program, 'coordinator@kampar.test')
    const liaison = await signIn(program, 'liaison@kampar-dpupr.test')
    const [path, own] = [
      await pathOf(coordinator, 'liaison@kampar-dpupr.test'),
      await pathOf(coordinator, 'coordinator@kampar.test'),
    ]
    const neighbour = await signIn(program, 'coordinator@empat-lawang.test')
    await neighbour.open('/petugas/orang')
    assert.notEqual((await neighbour.send(`${path}/${button}`, {})).status, 303)
    assert.equal((await liaison.open('/petugas')).status, 200)
    await coordinator.open(own)
    assert.notEqual((await coordinator.send(`${own}/${button}`, {})).status, 303)
    assert.equal((await coordinator.open('/petugas')).status, 200)

    const { body } = await coordinator.open(path)
    assert.match(body, new RegExp(`action="${path}/${button}"`))
    const done = await coordinator.follow(await coordinator.send(`${path}/${button}`, {}))
    assert.equal(done.status, 200)
    assert.match(done.body, /1 sesi/)
    assert.equal((await liaison.open('/petugas')).status, 303)
    // The password stays theirs.
    assert.equal((await (await signIn(program, 'liaison@kampar-dpupr.test')).open('/petugas')).status, 200)
  })

test('people are found by name, address, agency and duty, a page at a time, and only in one’s own part of the tree', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  const nation = await signIn(program, 'national-admin@nasional.test')
  assert.match(await search(coordinator, 'dpupr'), /liaison@kampar-dpupr\.test/)
  assert.match(await search(coordinator, 'kesehatan'), /kampar-dinkes\.test/)
  assert.match(await search(coordinator, 'empat-lawang'), /Tidak ada petugas yang cocok/)
  const found = await search(nation, 'empat-lawang&tugas=coordinator')
  assert.match(found, /coordinator@empat-lawang\.test/)
  assert.doesNotMatch(found, /liaison@empat-lawang/)
  const [, next = assert.fail('there is no second page')] =
    /href="([^"]+)"[^>]*>Berikutnya/.exec(await search(nation, 'empat-lawang')) ?? []
  assert.match((await nation.open(next.replaceAll('&amp;', '&'))).body, /superior@empat-lawang\.test/)
  assert.match(await search(nation, '%25'), /Tidak ada petugas yang cocok/)
})

test('an agency that nobody looks after shows itself to its coordinator until somebody comes', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  const before = (await coordinator.open('/petugas/orang/kosong')).body
  assert.doesNotMatch(before, /instansi=kampar-dpupr"/)
  for (const email of ['liaison@kampar-dpupr.test', 'liaison2@kampar-dpupr.test']) {
    const path = await pathOf(coordinator, email)
    const ended = await coordinator.send(`${path}/akhiri`, { tugas: 'liaison', instansi: 'kampar-dpupr' })
    assert.equal(ended.status, 303)
  }
  const after = await coordinator.open('/petugas/orang/kosong')
  assert.match(after.body, /instansi=kampar-dpupr"/)
  assert.match((await coordinator.open('/petugas/orang')).body, /instansi tanpa petugas/)
})

test('while somebody is away a colleague holds their duties for them, and no longer', async (t) => {
  const program = await openTestProgram(t)
  const official = await signIn(program, 'official@kampar-dpupr.test')
  const liaison = await signIn(program, 'liaison@kampar-dpupr.test')
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  const [away, deputy] = [
    await idOf(coordinator, 'official@kampar-dpupr.test'),
    await idOf(coordinator, 'liaison@kampar-dpupr.test'),
  ]
  const approves = async () => {
    const deputising = await signIn(program, 'liaison@kampar-dpupr.test')
    return (await deputising.open('/petugas')).body.includes('daftar=approve')
  }
  const leave = { petugas: away, instansi: 'kampar-dpupr', pengganti: deputy, dari: '2026-03-03', sampai: '2026-03-05' }

  await official.open('/petugas/cuti')
  assert.match((await official.send('/petugas/cuti', { ...leave, sampai: '2026-03-01' })).body, /sebelum hari pertama/)
  assert.match(
    (await official.send('/petugas/cuti', { ...leave, pengganti: away })).body,
    /Pilih pengganti dari daftar/,
  )
  assert.equal((await official.send('/petugas/cuti', leave)).location, '/petugas/cuti?selesai=catat')
  assert.match((await official.send('/petugas/cuti', leave)).body, /Sudah ada cuti/)
  await liaison.open('/petugas/cuti')
  const both = { ...leave, petugas: deputy, pengganti: away }
  assert.match((await liaison.send('/petugas/cuti', both)).body, /Pengganti itu juga cuti/)

  assert.equal(await approves(), false)
  program.clock.advance({ hours: 24 })
  assert.equal(await approves(), true)
  program.clock.advance({ hours: 3 * 24 })
  assert.equal(await approves(), false)
})

test('a leave is recorded by whoever is away, a superior or the coordinator, and ended early', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  const [away, deputy] = [
    await idOf(coordinator, 'official@kampar-dpupr.test'),
    await idOf(coordinator, 'liaison@kampar-dpupr.test'),
  ]
  const leave = { petugas: away, instansi: 'kampar-dpupr', pengganti: deputy, dari: '2026-03-02', sampai: '2026-03-05' }
  const neighbour = await signIn(program, 'superior@empat-lawang.test')
  await neighbour.open('/petugas/cuti')
  assert.equal((await neighbour.send('/petugas/cuti', leave)).status, 404)
  const superior = await signIn(program, 'superior@kampar-dpupr.test')
  await superior.open(`/petugas/cuti?petugas=${away}`)
  assert.equal((await superior.send('/petugas/cuti', leave)).status, 303)

  const liaison = await signIn(program, 'liaison@kampar-dpupr.test')
  assert.match((await liaison.open('/petugas')).body, /daftar=approve/)
  const id = /name="id" value="([^"]+)"/.exec((await superior.open('/petugas/cuti')).body)?.[1] ?? ''
  await superior.send('/petugas/cuti/akhiri', { id })
  assert.doesNotMatch((await liaison.open('/petugas')).body, /daftar=approve/)
})

test('acting for a coordinator is work on reports, not keeping people or agencies', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  const leave = {
    petugas: await idOf(coordinator, 'coordinator@kampar.test'),
    instansi: 'kampar',
    pengganti: await idOf(coordinator, 'superior@kampar.test'),
    dari: '2026-03-02',
    sampai: '2026-03-05',
  }
  await coordinator.open('/petugas/cuti')
  assert.equal((await coordinator.send('/petugas/cuti', leave)).status, 303)
  const deputy = await signIn(program, 'superior@kampar.test')
  assert.match((await deputy.open('/petugas')).body, /daftar=verify/)
  assert.equal((await deputy.open('/petugas/orang')).status, 403)
  assert.equal((await deputy.open('/petugas/instansi')).status, 403)
})

test('what somebody holds is not a neighbour’s to see, and while they are away lies in the deputy’s own list', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  const [away, deputy] = [
    await idOf(coordinator, 'coordinator@kampar.test'),
    await idOf(coordinator, 'superior@kampar.test'),
  ]
  const filed = await submitReport(program.reports, { ...streetLamp, agency: 'kampar' as AgencyId })
  assert.ok(filed.ok)
  const { number } = filed.value
  const by: Officer = {
    kind: 'officer',
    id: away as OfficerId,
    posts: [{ role: 'coordinator', agency: 'kampar' as AgencyId }],
  }
  const held = await assignReport(program.reports, { number, agency: 'kampar' as AgencyId, to: by.id, seen: null, by })
  assert.ok(held.ok)
  const path = await pathOf(coordinator, 'coordinator@kampar.test')
  const neighbour = await signIn(program, 'coordinator@empat-lawang.test')
  assert.doesNotMatch((await neighbour.open(`${path}/tutup`)).body, new RegExp(number))
  const nation = await signIn(program, 'national-admin@nasional.test')
  assert.match((await nation.open(`${path}/tutup`)).body, new RegExp(number))

  const isMine = async () =>
    (await (await signIn(program, 'superior@kampar.test')).open('/petugas?daftar=mine')).body.includes(number)
  assert.equal(await isMine(), false)
  await coordinator.open('/petugas/cuti')
  const leave = { petugas: away, instansi: 'kampar', pengganti: deputy, dari: '2026-03-02', sampai: '2026-03-05' }
  assert.equal((await coordinator.send('/petugas/cuti', leave)).status, 303)
  assert.equal(await isMine(), true)
})
