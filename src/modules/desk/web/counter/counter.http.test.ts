import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn, type Visitor } from '../../../../../test/harness/visitor.ts'

const report = {
  kanal: 'counter',
  jenis: 'complaint',
  judul: 'Antrean puskesmas tidak dipanggil',
  isi: 'Nomor antrean saya dilewati dua kali dan loketnya sudah tutup.',
  nama: 'Melati Rahayu',
}

/** Enters a report at the counter and answers its number. */
async function whenEntered(officer: Visitor, agency: string, more: Readonly<Record<string, string>>): Promise<string> {
  const { body } = await officer.open('/petugas/loket')
  const kunci = /name="kunci" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const receipt = await officer.follow(
    await officer.send('/petugas/loket', { ...report, instansi: agency, kunci, ...more }),
  )
  return /[2-9B-Z]{4}-[2-9B-Z]{4}/.exec(receipt.body)?.[0] ?? assert.fail(receipt.body)
}

test('a card that the standard asks for is looked at, and only which one is kept', async (t) => {
  const { app } = await openTestProgram(t)
  const officer = await signedIn(app, 'coordinator@empat-lawang.test')
  assert.match(
    (await officer.open('/petugas/loket')).body,
    /meminta salah satu di loket: KTP, SIM, KTM, Kartu keluarga/,
  )
  const number = await whenEntered(officer, 'empat-lawang', { kartu: 'sim' })
  await officer.open(`/petugas/laporan/${number}/pelapor`)
  const identity = await officer.send(`/petugas/laporan/${number}/pelapor`, { bagian: 'name', tujuan: 'counter' })
  assert.match(identity.body, /Di loket ditunjukkan SIM, Senin, 2 Maret 2026; dilihat, tidak disimpan/)
})

test('a report is taken without a card, and a standard that asks for none does not ask', async (t) => {
  const { app } = await openTestProgram(t)
  const officer = await signedIn(app, 'coordinator@kampar.test')
  assert.doesNotMatch((await officer.open('/petugas/loket')).body, /meminta salah satu di loket/)
  const number = await whenEntered(officer, 'kampar', {})
  await officer.open(`/petugas/laporan/${number}/pelapor`)
  const identity = await officer.send(`/petugas/laporan/${number}/pelapor`, { bagian: 'name', tujuan: 'counter' })
  assert.match(identity.body, /Melati Rahayu/)
  assert.doesNotMatch(identity.body, /Di loket ditunjukkan/)
})
