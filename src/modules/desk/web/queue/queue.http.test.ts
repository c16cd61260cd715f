import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { fileReport, give } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import type { AgencyId, ReportNumber } from '../../../../kernel/brand.ts'
import { listOfficers } from '../../../people/index.ts'
import type { ReportToSubmit } from '../../../reports/index.ts'

const [coordinator, liaison, official] = [
  'coordinator@kampar.test',
  'liaison@kampar-dpupr.test',
  'official@kampar-dpupr.test',
]

async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const officer = async (email: string) =>
    (await listOfficers(program.db, program.now())).find((one) => one.email === email)?.officer ?? assert.fail(email)
  const room = { ...program.reports, clock: program.clock, officer }
  const file = (change: Partial<ReportToSubmit> = {}) => fileReport(room, { agency: 'kampar' as AgencyId, ...change })
  const passOn = (number: ReportNumber, lead: string) =>
    give(room, number, coordinator, { command: 'dispose', lead: lead as AgencyId, copies: [], tasks: [], text: null })
  return { program, file, passOn, signIn: (email: string) => signedIn(program.app, email) }
}

const queuesOn = (body: string): string[] =>
  [
    ...(/<nav class="tab" aria-label="Daftar kerja">([^]*?)<\/nav>/.exec(body)?.[1]?.matchAll(/daftar=(\w+)/g) ?? []),
  ].map((found) => found[1] ?? '')

test('each duty has its own queues, and nobody is shown those of another', async (t) => {
  const { signIn } = await given(t)
  const expected = [
    [coordinator, 'verify answer returned mine unit unassigned waiting watched undeliverable appeals all'],
    [liaison, 'answer returned mine unit unassigned waiting watched undeliverable all'],
    [official, 'answer approve returned mine unit unassigned waiting watched undeliverable all'],
    ['inspectorate@kampar.test', 'supervisory mine watched'],
    ['ombudsman@ombudsman.test', 'referralsNew referralsReady referralsAsked referrals mine unit unassigned watched'],
    [
      'national-admin@nasional.test',
      'verifyNationally referrals returned mine unassigned waiting watched undeliverable appeals all',
    ],
    ['operator@kampar.test', ''],
  ] as const
  for (const [email, queues] of expected) {
    const { body } = await (await signIn(email)).open('/petugas')
    assert.equal(queuesOn(body).join(' '), queues, email)
  }
})

test('what narrows a list stands above it, and each part can be taken away', async (t) => {
  const { file, signIn } = await given(t)
  const [kuok, elsewhere] = [await file({ areaCode: '14.01.05', channel: 'sms' }), await file({ areaCode: '14.01.01' })]
  const officer = await signIn(coordinator)
  const { body } = await officer.open('/petugas?daftar=verify&wilayah=kecamatan+kuok&kanal=sms&keadaan=submitted')
  assert.ok(body.includes(kuok))
  assert.ok(!body.includes(elsewhere))
  assert.match(body, /Hapus saringan: Kecamatan Kuok, Kabupaten Kampar, Riau/)
  const without = /href="([^"]+)" aria-label="Hapus saringan: Kecamatan Kuok/.exec(body)?.[1] ?? assert.fail()
  assert.equal(without.replaceAll('&amp;', '&'), '/petugas?daftar=verify&keadaan=submitted&kanal=sms')
  const nowhere = await officer.open('/petugas?daftar=verify&wilayah=qqqqzz')
  assert.match(nowhere.body, /Tempat “qqqqzz” tidak ditemukan/)
  assert.match(nowhere.body, /value="qqqqzz"/)
  const nonsense = await officer.open('/petugas?daftar=verify&kanal=merpati&tempo=besok&pemegang=siapa&urut=acak')
  assert.equal(nonsense.status, 200)
  assert.ok(nonsense.body.includes(elsewhere))
})

test('columns and the size of a page are kept for the officer', async (t) => {
  const { file, signIn } = await given(t)
  await file({ channel: 'sms' })
  const officer = await signIn(coordinator)
  const before = await officer.open('/petugas?daftar=verify')
  assert.doesNotMatch(before.body, /data-kolom="Kanal"/)
  const saved = await officer.send('/petugas/tampilan', {
    dari: '/petugas?daftar=verify&kanal=sms',
    kolom: 'channel',
    baris: '100',
  })
  assert.equal(saved.location, '/petugas?daftar=verify&kanal=sms')
  const after = await officer.follow(saved)
  assert.match(after.body, /data-kolom="Kanal">SMS</)
  assert.doesNotMatch(after.body, /data-kolom="Topik"/)
  assert.match(after.body, /value="100" checked/)
  const elsewhere = await officer.send('/petugas/tampilan', {
    dari: 'https://lain.test/',
    kolom: 'rahasia',
    baris: '7',
  })
  assert.equal(elsewhere.location, '/petugas')
})

test('a list is saved under a name, opened first, renamed and deleted', async (t) => {
  const { file, signIn } = await given(t)
  const number = await file({ channel: 'sms' })
  await file()
  const officer = await signIn(coordinator)
  await officer.open('/petugas?daftar=verify&kanal=sms')
  const list = { dari: '/petugas?daftar=verify&kanal=sms', untuk: '' }
  const nameless = await officer.send('/petugas/daftar', { ...list, nama: ' ' })
  assert.equal(nameless.status, 422)
  assert.match(nameless.body, /Tuliskan nama daftarnya/)
  assert.match(nameless.body, /value="\/petugas\?daftar=verify&amp;kanal=sms"/)
  assert.equal((await officer.send('/petugas/daftar', { ...list, nama: 'Lewat SMS' })).status, 303)
  const again = await officer.send('/petugas/daftar', { ...list, nama: 'Lewat SMS' })
  assert.match(again.body, /Sudah ada daftar dengan nama ini/)
  const { body } = await officer.open('/petugas?daftar=verify')
  assert.match(body, />Lewat SMS <span class="jumlah">1</)
  const path =
    /\/petugas\/daftar\/[0-9a-f-]{36}/.exec((await officer.open('/petugas/daftar')).body)?.[0] ?? assert.fail()
  assert.equal((await officer.send(path, { tindakan: 'dulu' })).status, 303)
  const first = await officer.open('/petugas')
  assert.equal(first.location, '/petugas?daftar=verify&kanal=sms')
  assert.ok((await officer.follow(first)).body.includes(number))
  assert.equal((await officer.send(path, { tindakan: 'nama', nama: '' })).status, 422)
  assert.equal((await officer.send(path, { tindakan: 'nama', nama: 'SMS' })).status, 303)
  assert.match((await officer.open('/petugas/daftar')).body, />SMS</)
  assert.equal((await officer.send(path, { tindakan: 'hapus' })).status, 303)
  assert.equal((await officer.open('/petugas')).status, 200)
})

test('a shared list shows each reader only what they may read, and stays with whoever saved it', async (t) => {
  const { file, passOn, signIn } = await given(t)
  const [ours, theirs, secret] = [await file(), await file(), await file({ confidential: true })]
  await passOn(ours, 'kampar-dpupr')
  await passOn(theirs, 'kampar-dinkes')
  await passOn(secret, 'kampar-dinkes')
  const owner = await signIn(coordinator)
  await owner.open('/petugas')
  const list = { dari: '/petugas?daftar=answer', nama: 'Semua yang perlu dijawab', untuk: 'kampar' }
  assert.equal((await owner.send('/petugas/daftar', list)).status, 303)
  const reader = await signIn(liaison)
  const found = await reader.open('/petugas/daftar')
  assert.match(found.body, /Semua yang perlu dijawab/)
  const shown = await reader.open('/petugas?daftar=answer')
  assert.ok(shown.body.includes(ours))
  for (const number of [theirs, secret]) assert.ok(!shown.body.includes(number), number)
  assert.match(shown.body, />Semua yang perlu dijawab <span class="jumlah">1</)
  const path = /\/petugas\/daftar\/[0-9a-f-]{36}/.exec(found.body)?.[0] ?? assert.fail()
  assert.equal((await reader.send(path, { tindakan: 'hapus' })).status, 404)
  assert.equal((await reader.send(path, { tindakan: 'nama', nama: 'Punya saya' })).status, 404)
  const stranger = await signIn('coordinator@empat-lawang.test')
  assert.doesNotMatch((await stranger.open('/petugas/daftar')).body, /Semua yang perlu dijawab/)
  assert.equal((await stranger.open(path)).status, 404)
  assert.equal((await stranger.send(path, { tindakan: 'dulu' })).status, 404)
  // Nobody shares with an agency that is not theirs: it stays their own.
  await reader.send('/petugas/daftar', { dari: '/petugas?daftar=all', nama: 'Titipan', untuk: 'kampar-dinkes' })
  const dinkes = await signIn('liaison@kampar-dinkes.test')
  assert.doesNotMatch((await dinkes.open('/petugas/daftar')).body, /Titipan/)
  const inspectorate = await signIn('inspectorate@kampar.test')
  assert.doesNotMatch((await inspectorate.open('/petugas')).body, /Semua yang perlu dijawab/)
})

test('an officer takes a report, hands it on and watches it, and the timeline tells the office alone', async (t) => {
  const { program, file, passOn, signIn } = await given(t)
  const number = await file()
  await passOn(number, 'kampar-dpupr')
  const path = `/petugas/laporan/${number}`
  const [first, second] = [await signIn(liaison), await signIn(official)]
  const ids = await idsOf(program)
  const page = await first.open(path)
  assert.match(page.body, /Belum dipegang siapa pun/)
  const desk = { meja: 'kampar-dpupr', dilihat: '' }
  await second.open(path)
  assert.equal((await first.send(`${path}/pegang`, { ...desk, kepada: ids(liaison) })).location, path)
  const late = await second.send(`${path}/pegang`, { ...desk, kepada: ids(official) })
  assert.equal(late.status, 409)
  assert.match(late.body, /Pemegangnya berganti/)
  assert.match((await first.open('/petugas?daftar=mine')).body, new RegExp(number))
  const handed = { meja: 'kampar-dpupr', dilihat: ids(liaison), 'kepada-kampar-dpupr': ids(official) }
  assert.equal((await first.send(`${path}/pegang`, handed)).status, 303)
  assert.match((await second.open('/petugas?daftar=mine')).body, new RegExp(number))
  assert.match((await second.open(path)).body, /menyerahkan laporan kepada/)
  assert.doesNotMatch((await second.open(`${path}?riwayat=public`)).body, /menyerahkan laporan kepada/)
  assert.equal((await second.send(`${path}/pantau`, { pantau: 'ya' })).status, 303)
  assert.match((await second.open('/petugas?daftar=watched')).body, new RegExp(number))
  await second.send(`${path}/pantau`, { pantau: '' })
  assert.doesNotMatch((await second.open('/petugas?daftar=watched')).body, new RegExp(number))
})

async function idsOf(program: TestProgram): Promise<(email: string) => string> {
  const cards = await listOfficers(program.db, program.now())
  return (email) => cards.find((one) => one.email === email)?.officer.id ?? assert.fail(email)
}
