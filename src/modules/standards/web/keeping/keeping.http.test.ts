import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { seededStandard, unsettled } from '../../../../../test/harness/standards.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import { standardToYaml } from '../../store/standard-yaml.ts'

const draft = unsettled({
  ...seededStandard('kampar'),
  version: 2,
  effectiveFrom: Temporal.PlainDate.from('2026-06-01'),
})

test('a standard is imported, settled point by point beside its sentences, and put in force by who may', async (t) => {
  const { app } = await openTestProgram(t)
  const signIn = (surel: string) => signedIn(app, surel)
  const coordinator = await signIn('coordinator@kampar.test')
  await coordinator.open('/petugas/standar')
  const unreadable = await coordinator.send('/petugas/standar', { yaml: 'agency: kampar\nversion: satu\n' })
  assert.equal(unreadable.status, 422)
  assert.match(unreadable.body, /Baris 2, version/)
  const broken = await coordinator.send('/petugas/standar', { yaml: 'agency: [kampar' })
  assert.match(broken.body, /Baris 1: mulai dari sini berkas tidak terbaca/)
  const imported = await coordinator.send('/petugas/standar', { yaml: standardToYaml(draft) })
  assert.equal(imported.location, '/petugas/standar/kampar@2?tersimpan=ya')
  const path = '/petugas/standar/kampar@2'

  const superior = await signIn('superior@kampar.test')
  await superior.open(path)
  const tooEarly = await superior.send(`${path}/aktifkan`, {})
  assert.equal(tooEarly.status, 422)
  assert.match(tooEarly.body, /Masih ada butir terbuka/)

  for (const { id, options } of draft.openPoints) {
    const { body } = await coordinator.open(path)
    assert.match(body, new RegExp(`name="butir" value="${id}"`))
    const choice = options[0]?.id ?? assert.fail()
    const unexplained = await coordinator.send(`${path}/butir`, { butir: id, [`pilihan-${id}`]: choice })
    assert.equal(unexplained.status, 422)
    const fields = { butir: id, [`pilihan-${id}`]: choice, [`alasan-${id}`]: 'Begitu praktiknya.' }
    assert.equal((await coordinator.send(`${path}/butir`, fields)).status, 303)
  }
  assert.equal((await coordinator.send(`${path}/aktifkan`, {})).status, 403)
  assert.equal((await superior.send(`${path}/aktifkan`, {})).status, 303)
  assert.match((await coordinator.open('/petugas/standar')).body, /Aktif/)
  assert.match((await coordinator.open(`${path}/berkas`)).body, /Begitu praktiknya\./)
  assert.equal((await coordinator.open('/petugas/standar/empat-lawang@1')).status, 404)

  const withdraw = (sejak: string, alasan: string) => superior.send(`${path}/cabut`, { sejak, alasan })
  await superior.open(path)
  assert.match((await withdraw('2020-01-01', 'Ada versi baru.')).body, /Tanggal itu sudah lewat/)
  assert.match((await withdraw('2026-09-01', '')).body, /Tuliskan alasannya/)
  assert.equal((await withdraw('2026-09-01', 'Ada versi baru.')).status, 303)
  assert.match((await coordinator.open('/petugas/standar')).body, /Dicabut/)
})
