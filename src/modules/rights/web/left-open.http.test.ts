import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { accountVisitor } from '../../../../test/harness/account.ts'
import { fileReport, streetLamp } from '../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import type { PersonId } from '../../../kernel/brand.ts'
import { isReporter, submitReport } from '../../reports/index.ts'

const melati = 'melati@contoh.id'

/** A report of Melati's, and somebody's browser whose account has it. */
async function given(t: TestContext, contact: string) {
  const program = await openTestProgram(t)
  const reporter = { name: 'Melati Harahap', email: melati }
  const filed = await submitReport(program.reports, { ...streetLamp, reporter })
  assert.ok(filed.ok)
  const { number, secret } = filed.value
  const browser = await accountVisitor(program, contact)
  await browser.send('/akun/laporan', { nomor: number, rahasia: secret })
  // The browser that only has the account: it was never shown the secret.
  browser.forget('rahasia')
  return { program, number, secret, browser }
}

test('a browser that was left open shows none of what an account holds before it is proved who sits there', async (t) => {
  const { program, number, secret, browser } = await given(t, melati)
  const pages = ['/akun/hak', '/akun/hak/akses', '/akun/hak/data', '/akun/hak/data.json', '/akun/saya/data']
  const receipts = [`/laporan/${number}/tanda-terima`, `/laporan/${number}/tanda-terima.txt`]
  for (const path of receipts) assert.ok((await browser.open(path)).body.includes(secret), path)
  program.clock.advance({ hours: 1 })
  for (const path of [...pages, ...receipts])
    assert.equal((await browser.open(path)).location, `/akun/bukti?lanjut=${encodeURIComponent(path)}`, path)
  await browser.open('/akun')
  assert.match((await browser.send('/akun/hak/akses', {})).body, /Pastikan bahwa ini Anda/)
})

test('an account proven lately sees who its reports are from where their contact is its own, and of others covered', async (t) => {
  const readBy = async (contact: string): Promise<string> => {
    const { browser } = await given(t, contact)
    await browser.open('/akun/hak/akses')
    assert.equal((await browser.send('/akun/hak/akses', {})).status, 303)
    return (await browser.open('/akun/hak/data')).body
  }
  assert.match(await readBy(melati), /Melati Harahap/)
  const finders = await readBy('penemu@contoh.id')
  assert.match(finders, /Identitas ditutup sebagian/)
  assert.ok(!finders.includes('Harahap') && !finders.includes(melati))
})

test('the trail of any report of an account opens, also behind its newest hundred, and of no other; reading has a limit', async (t) => {
  const { program, number, browser } = await given(t, melati)
  const { rows } = await sql<{ id: PersonId }>`select id from accounts`.execute(program.db)
  const account = rows[0]?.id ?? assert.fail('no account')
  for (let n = 0; n < 100; n += 1) await fileReport(program.room, {}, { account })
  const others = await fileReport(program.room)
  await browser.open('/akun/hak/akses')
  assert.equal((await browser.send('/akun/hak/akses', {})).status, 303)
  const trail = async (of: string) => (await browser.open(`/akun/hak/data/jejak?laporan=${of}`)).status
  assert.equal(await trail(number), 200)
  assert.equal(await trail(others), 404)
  assert.equal(await trail('bukan-nomor'), 404)
  for (let n = 3; n < 120; n += 1) await trail('bukan-nomor')
  assert.equal(await trail(number), 429)
})

test('an account that was left open changes no contact, and gets no new secret by it, before it is proved who sits there', async (t) => {
  const { program, number, secret, browser } = await given(t, melati)
  const path = `/laporan/${number}/kontak`
  const fields = { surel: 'penemu@contoh.id', telepon: '', ganti: 'ya' }
  const opens = async (typed: string) => isReporter(program.reports, number, typed)
  await browser.open('/akun')
  program.clock.advance({ hours: 1 })
  const proofPath = `/akun/bukti?lanjut=${encodeURIComponent(path)}`
  assert.equal((await browser.open(path)).location, proofPath)
  await browser.open('/akun')
  assert.equal((await browser.send(path, fields)).location, proofPath)
  const receipt = `/laporan/${number}/tanda-terima`
  assert.equal((await browser.open(receipt)).location, `/akun/bukti?lanjut=${encodeURIComponent(receipt)}`)
  assert.ok(await opens(secret), 'the secret was replaced')
})
