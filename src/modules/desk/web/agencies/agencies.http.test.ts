import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { loadAgencies } from '../../../agencies/index.ts'

test('a coordinator opens an office below their region, closes it, and sees it in the tree', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  const find = async (id: string) => (await loadAgencies(program.db)).get(id as AgencyId)

  const path = '/petugas/instansi/kampar/baru'
  await coordinator.open(path)
  const wanted = { nama: 'Dinas Lingkungan Hidup Kabupaten Kampar', pendek: 'DLH', topik: 'sampah-dan-lingkungan' }
  assert.equal((await coordinator.send(path, wanted)).location, '/petugas/instansi?tersimpan=ya')
  const office = await find('kampar-dlh')
  assert.equal(office?.parent, 'kampar')
  assert.equal(office?.kind, 'opd')
  assert.equal(office?.areaCode, '14.01')
  assert.deepEqual(office?.competence, ['sampah-dan-lingkungan'])
  assert.match(
    (await coordinator.open('/petugas/instansi')).body,
    /Dinas Lingkungan Hidup.*Sampah dan lingkungan hidup/,
  )

  const twice = await coordinator.send(path, wanted)
  assert.equal(twice.status, 422)
  assert.match(twice.body, /Instansi lain sudah memakai nama pendek itu/)

  await coordinator.send('/petugas/instansi/kampar-dlh', { ...wanted, tutup: 'ya' })
  assert.equal((await find('kampar-dlh'))?.isActive, false)
  const region = await coordinator.send('/petugas/instansi/kampar', { nama: 'Kampar', pendek: 'Kampar', tutup: 'ya' })
  assert.match(region.body, /Masih ada instansi aktif di bawahnya/)
  assert.equal((await coordinator.open('/petugas/instansi/nasional/baru')).status, 404)
})

test('the nation opens a region at its place, in its zone', async (t) => {
  const program = await openTestProgram(t)
  const admin = await signedIn(program.app, 'national-admin@nasional.test')
  const path = '/petugas/instansi/nasional/baru'
  await admin.open(path)
  const region = { jenis: 'region', zona: 'Asia/Makassar', nama: 'Pemerintah Kota Makassar', pendek: 'Makassar' }
  assert.match((await admin.send(path, { ...region, wilayah: '73.99' })).body, /Tidak ada wilayah dengan kode itu/)
  assert.equal((await admin.send(path, { ...region, wilayah: '73.71' })).status, 303)
  const makassar = (await loadAgencies(program.db)).get('makassar' as AgencyId)
  assert.equal(makassar?.zone, 'Asia/Makassar')
  assert.equal(makassar?.areaCode, '73.71')
  assert.match((await admin.open('/petugas/instansi')).body, /Administrator Nasional LAPOR!.*Pemerintah Kota Makassar/s)
})
