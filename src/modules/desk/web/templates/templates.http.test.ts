import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'

const path = '/petugas/templat/baru'
const words = {
  judul: 'Lampu diganti',
  untuk: 'substantive',
  instansi: 'kampar-dishub',
  topik: '',
  isi: 'Lampu di {tempat} kami ganti.',
}

test('a template is saved in versions by those above its agency, and tried out before', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  await coordinator.open(path)
  const tried = await coordinator.send(path, {
    ...words,
    isi: 'Laporan {nomor}: {tindakan}.',
    aksi: 'lihat',
    versi: '0',
  })
  assert.match(tried.body, /Laporan 7K3M-92QX: \{tindakan\}\./)
  const saved = await coordinator.follow(await coordinator.send(path, { ...words, versi: '0' }))
  const [, own = assert.fail('it is not in the list')] =
    /href="([^"]+)" aria-label="Ubah templat “Lampu diganti”"/.exec(saved.body) ?? []

  const again = { ...words, isi: 'Lampu di {tempat} menyala lagi.' }
  assert.equal((await coordinator.send(own, { ...again, versi: '1' })).status, 303)
  const late = await coordinator.send(own, { ...words, isi: 'Versi yang terlambat.', versi: '1' })
  assert.equal(late.status, 422)
  assert.match(late.body, /Versi yang terlambat\./)
  const shown = await coordinator.open(own)
  assert.match(shown.body, /Versi 2,/)
  assert.match(shown.body, /Lampu di \{tempat\} kami ganti\./)
})

test('nobody keeps the templates of others, and none asks who the reporter is', async (t) => {
  const program = await openTestProgram(t)
  const official = await signedIn(program.app, 'official@kampar-dpupr.test')
  await official.open(path)
  const foreign = await official.send(path, { ...words, versi: '0' })
  assert.equal(foreign.status, 422)
  const own = { ...words, instansi: 'kampar-dpupr', versi: '0' }
  const nosy = await official.send(path, { ...own, isi: 'Yth. {pelapor}, lampu di {tempat} kami ganti.' })
  assert.equal(nosy.status, 422)
  assert.match(nosy.body, /Hapus \{pelapor\}/)
  assert.match((await official.send(path, { ...own, isi: 'Hubungi Pak Budi, 0812 3456 7890.' })).body, /0812 3456 7890/)
  assert.equal((await official.send(path, own)).status, 303)
  assert.equal((await (await signedIn(program.app, 'liaison@kampar-dpupr.test')).open(path)).status, 403)
})
