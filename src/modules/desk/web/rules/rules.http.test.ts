import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { rulesOf } from '../../../routing/index.ts'

const lamps = { kata: 'lampu jalan\nPJU', tujuan: 'kampar-dishub', milik: 'kampar', langkah: 'simpan' }

async function givenACoordinator(t: TestContext) {
  const program = await openTestProgram(t)
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  const rules = () => rulesOf(program.db, ['kampar' as AgencyId])
  const add = async (fields: Readonly<Record<string, string>>) => {
    await coordinator.open('/petugas/aturan/baru')
    return coordinator.send('/petugas/aturan/baru', { ...lamps, ...fields })
  }
  return { program, coordinator, rules, add }
}

test('a coordinator writes rules, orders them and reads them as sentences', async (t) => {
  const { coordinator, rules, add } = await givenACoordinator(t)
  assert.match((await coordinator.open('/petugas/aturan')).body, /Belum ada aturan/)
  const saved = await add({})
  assert.equal(saved.location, '/petugas/aturan?milik=kampar&tersimpan=simpan')
  await add({ kata: '', wilayah: 'kabupaten kampar, riau', kategori: 'pertanahan', tujuan: 'topik:jalan-dan-jembatan' })
  const list = (await coordinator.open('/petugas/aturan')).body
  assert.match(list, /menyebut “lampu jalan” atau “pju”/)
  assert.match(list, /tempatnya di Kabupaten Kampar, Riau dan topiknya “Pertanahan”/)
  assert.match(list, /Instansi di daerah kejadian yang menangani “Jalan dan jembatan”/)

  const [, second] = await rules()
  const moved = await coordinator.send(`/petugas/aturan/${second?.id}/geser`, { arah: 'naik' })
  assert.equal(moved.status, 303)
  assert.deepEqual(
    (await rules()).map(({ conditions }) => conditions.category),
    ['pertanahan', null],
  )

  const path = `/petugas/aturan/${second?.id}`
  const form = (await coordinator.open(path)).body
  assert.match(form, /value="Kabupaten Kampar, Riau"/)
  assert.match(form, /Versi 2, disimpan/)
  await coordinator.send(path, { ...lamps, versi: '2', kata: 'tanah', mati: 'ya' })
  assert.match((await coordinator.open('/petugas/aturan')).body, /menyebut “tanah” <span[^>]*>Dimatikan/)
})

test('a rule that cannot be is explained at its field, and what was typed stays', async (t) => {
  const { rules, add } = await givenACoordinator(t)
  const nothing = await add({ kata: '', catatan: 'untuk nanti' })
  assert.equal(nothing.status, 422)
  assert.match(nothing.body, /Isi sekurang-kurangnya satu syarat/)
  assert.match(nothing.body, /value="untuk nanti"/)
  assert.match((await add({ wilayah: 'tebing tinggi' })).body, /Pilih satu di bawahnya[\s\S]*Kabupaten Empat Lawang/)
  assert.match((await add({ tujuan: 'empat-lawang-dinkes' })).body, /Pilih.*Tujuan|Tujuan.*[Pp]ilih/)
  assert.deepEqual(await rules(), [])
})

test('a report that is typed shows which rule matches, and why the others do not', async (t) => {
  const { coordinator, add } = await givenACoordinator(t)
  await add({ kategori: 'pertanahan', kata: '' })
  await add({ kata: 'pju\nlampu jalan', tujuan: 'kampar-dpupr' })
  await coordinator.open('/petugas/aturan/uji')
  const asked = { milik: 'kampar', isi: 'Lampu jalan di depan pasar padam sejak Senin.', wilayah: '' }
  const shown = (await coordinator.send('/petugas/aturan/uji', asked)).body
  assert.match(shown, /Hasil: Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Kampar/)
  assert.match(shown, /menurut aturan 2 Kampar: menyebut “lampu jalan”\./)
  assert.match(shown, /Dilewati: topiknya lain/)
  const other = (await coordinator.send('/petugas/aturan/uji', { ...asked, isi: 'Guru tidak datang.' })).body
  assert.match(other, /Hasil: Dinas Pendidikan Kabupaten Kampar/)
  const unclear = (await coordinator.send('/petugas/aturan/uji', { ...asked, isi: 'Belum ada kabar.' })).body
  assert.match(unclear, /Hasil: tidak ada usulan/)
})

test('a rule is tried on past reports before it is saved', async (t) => {
  const { program, rules, add } = await givenACoordinator(t)
  const trial = { kata: 'jalan', tujuan: 'kampar-dishub', langkah: 'coba' }
  assert.match((await add(trial)).body, /Belum ada laporan yang pernah diteruskan/)
  const words = { title: 'Jalan berlubang di pasar', body: 'Jalan di depan pasar berlubang sejak banjir.' }
  const filed = await program.ask({
    to: 'POST /api/v1/reports',
    body: { ...words, kind: 'complaint', agency: 'kampar' },
  })
  const { number } = filed.body as { readonly number: string }
  await program.ask({
    to: `POST /api/v1/reports/${number}/commands/dispose`,
    as: { officer: 'coordinator@kampar.test' },
    body: { lead: 'kampar-dpupr' },
  })
  const tried = await add(trial)
  assert.equal(tried.status, 200)
  assert.match(tried.body, /Dari 1 laporan terbaru yang sudah diteruskan, 1 akan mendapat usulan lain/)
  assert.match(tried.body, new RegExp(`href="/petugas/laporan/${number}">${number}</a> Jalan berlubang di pasar`))
  assert.match(tried.body, /Dishub Kampar<.*DPUPR Kampar</)
  assert.deepEqual(await rules(), [])
})

test('a report says whose it is by the rules, and its form has the lead chosen already', async (t) => {
  const { program, coordinator, add } = await givenACoordinator(t)
  await add({})
  const file = async (title: string, body: string): Promise<string> => {
    const report = { title, body, kind: 'complaint', agency: 'kampar' }
    return ((await program.ask({ to: 'POST /api/v1/reports', body: report })).body as { number: string }).number
  }
  const lamp = await file('Lampu jalan padam', 'Lampu jalan di depan pasar padam sejak Senin.')
  const why = /Dinas Perhubungan Kabupaten Kampar, menurut aturan 1 Kampar: menyebut “lampu jalan”\./
  const page = (await coordinator.open(`/petugas/laporan/${lamp}`)).body
  assert.match(page, /Usulan tujuan<\/dt>/)
  assert.match(page, why)
  const dispose = (await coordinator.open(`/petugas/laporan/${lamp}/dispose`)).body
  assert.match(dispose, why)
  assert.match(dispose, /value="kampar-dishub" selected/)

  const unclear = await file('Mohon bantuan segera', 'Kami sudah menunggu lama dan belum ada kabar.')
  const open = (await coordinator.open(`/petugas/laporan/${unclear}/dispose`)).body
  assert.match(open, /Belum ada aturan yang cocok, dan tempat serta topiknya tidak menunjuk satu instansi/)
  assert.doesNotMatch(open, /selected/)

  // Who has refused it is not chosen again; whom they proposed is.
  const refused = await program.ask({
    to: `POST /api/v1/reports/${lamp}/commands/dispose`,
    as: { officer: 'coordinator@kampar.test' },
    body: { lead: 'kampar-dishub' },
  })
  assert.equal(refused.status, 200)
  const refusal = { reason: 'Lampu ini milik DPUPR.', proposedOwner: 'kampar-dpupr' }
  const answer = await program.ask({
    to: `POST /api/v1/reports/${lamp}/commands/refuse`,
    as: { officer: 'liaison@kampar-dishub.test' },
    body: refusal,
  })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  const again = (await coordinator.open(`/petugas/laporan/${lamp}/dispose`)).body
  assert.match(again, /value="kampar-dpupr" selected/)
  assert.match(again, /Dinas Perhubungan Kabupaten Kampar mengusulkan Dinas Pekerjaan Umum/)
})

test('whoever chooses among many agencies looks for one by a short name, misspelt too', async (t) => {
  const { program, coordinator } = await givenACoordinator(t)
  const report = {
    title: 'KTP belum jadi',
    body: 'Sudah tiga bulan belum dicetak.',
    kind: 'complaint',
    agency: 'kampar',
  }
  const filed = await program.ask({ to: 'POST /api/v1/reports', body: report })
  const { number } = filed.body as { readonly number: string }
  const path = `/petugas/laporan/${number}/dispose`
  // Eight offices are looked through without a search, which still answers whoever asks.
  assert.doesNotMatch((await coordinator.open(path)).body, /name="cari"/)
  const found = (await coordinator.open(`${path}?cari=dukcapl`)).body
  assert.match(found, /name="cari"[^>]*value="dukcapl"|value="dukcapl"[^>]*name="cari"/)
  assert.match(found, /value="kampar-disdukcapil" selected/)
  assert.doesNotMatch(found, /value="kampar-dinkes"/)
  const vain = (await coordinator.open(`${path}?cari=xyzzyq`)).body
  assert.match(vain, /Tidak ada instansi yang cocok/)
  assert.match(vain, /value="kampar-dinkes"/)

  const offered = (await coordinator.open('/petugas/cari-instansi/sendiri?q=dinkes')).body
  const { places } = JSON.parse(offered) as { readonly places: readonly { readonly code: string }[] }
  assert.deepEqual(places[0], { code: 'kampar-dinkes', name: 'Dinas Kesehatan Kabupaten Kampar', within: 'Kampar' })
  assert.ok(places.every(({ code }) => code.startsWith('kampar')))
  assert.match((await coordinator.open('/petugas/cari-instansi/semua?q=dinkes')).body, /empat-lawang-dinkes/)
})

test("nobody opens another region's rules, or any without the office for it", async (t) => {
  const { program, rules, add } = await givenACoordinator(t)
  await add({})
  const [rule] = await rules()
  const other = await signedIn(program.app, 'coordinator@empat-lawang.test')
  assert.equal((await other.open(`/petugas/aturan/${rule?.id}`)).status, 404)
  assert.equal((await other.open('/petugas/aturan?milik=kampar')).status, 404)
  assert.equal((await other.send(`/petugas/aturan/${rule?.id}/geser`, { arah: 'naik' })).status, 404)
  const liaison = await signedIn(program.app, 'liaison@kampar-dishub.test')
  assert.equal((await liaison.open('/petugas/aturan')).status, 403)
  const nation = await signedIn(program.app, 'national-admin@nasional.test')
  assert.match((await nation.open('/petugas/aturan?milik=kampar')).body, /lampu jalan/)
})
