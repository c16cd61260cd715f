import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { disposal, fileReport, give, liaison, streetLamp, verifier } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'

const seqOn = (body: string): string => /name="seq" value="(\d+)"/.exec(body)?.[1] ?? assert.fail('no form is open')
const formOn = (body: string): string | undefined =>
  /<form method="post" id="langkah-isian" action="([^"]+)"/.exec(body)?.[1]
const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** A report about a street lamp that an office of Empat Lawang is to answer. */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const { room } = program
  const number = await fileReport(room, streetLamp)
  await give(room, number, verifier, disposal)
  return { path: `/petugas/laporan/${number}`, signIn: (email: string) => signedIn(program.app, email) }
}

test('the next step’s form stands open beside the report, and any other a link away', async (t) => {
  const { path, signIn } = await given(t)
  const officer = await signIn(liaison)
  const opened = (await officer.open(path)).body
  assert.equal(formOn(opened), `${path}/follow-up`)
  const note = (await officer.open(`${path}?langkah=note`)).body
  assert.equal(formOn(note), `${path}/note`)
  assert.match(note, /href="[^"]+\?langkah=follow-up#langkah"/)
  assert.equal(formOn((await officer.open(`${path}?langkah=archive`)).body), `${path}/follow-up`)
})

test('what is not possible says when it would be, and whose office it is', async (t) => {
  const { path, signIn } = await given(t)
  const text = plain((await (await signIn(liaison)).open(path)).body)
  assert.match(text, /Arsipkan laporan .*?Hanya ketika laporan berstatus: menunggu verifikasi/)
  assert.match(text, /Umumkan salinan publik .*?Yang dapat melakukannya: Administrator nasional/)
})

test('an answer begins with a template, and is not posted while something in braces is left', async (t) => {
  const { path, signIn } = await given(t)
  const officer = await signIn(liaison)
  const opened = (await officer.open(path)).body
  const [, templated = assert.fail('no template is offered')] =
    /href="([^"#]+&amp;templat=[^"#]+)#langkah" aria-label="Pakai templat ini: Sudah diperbaiki"/.exec(opened) ?? []
  const begun = (await officer.open(templated.replaceAll('&amp;', '&'))).body
  const [, text = ''] = /<textarea[^>]*name="text"[^>]*>\n([^<]*)/.exec(begun) ?? []
  assert.match(text, /Dinas Pekerjaan Umum dan Penataan Ruang/)
  assert.match(text, /\{tindakan\}/)
  const words = { seq: seqOn(begun), kind: 'substantive', promisedOn: '', unable: '' }
  const refused = await officer.send(`${path}/follow-up`, { ...words, text })
  assert.equal(refused.status, 422)
  assert.match(refused.body, /Masih ada yang perlu Anda isi: \{tindakan\}/)
  const filled = text.replaceAll(/\{[^}]+\}/g, 'mengganti lampunya')
  assert.equal((await officer.send(`${path}/follow-up`, { ...words, text: filled })).status, 303)
})

test('a mere promise is offered as a progress note by one button, and posted as it is by whoever is sure', async (t) => {
  const { path, signIn } = await given(t)
  const officer = await signIn(liaison)
  const words = {
    seq: seqOn((await officer.open(path)).body),
    kind: 'substantive',
    text: 'Laporan Anda sedang kami koordinasikan dengan PLN.',
    promisedOn: '2026-04-20',
    unable: '',
  }
  const warned = await officer.send(`${path}/follow-up`, words)
  assert.equal(warned.status, 422)
  assert.match(warned.body, /sedang dikoordinasikan/)
  assert.match(warned.body, /name="jadikan" value="interim"/)
  const again = await officer.send(`${path}/follow-up`, {
    ...words,
    text: 'Hubungi Ibu Ratna saja.',
    periksa: 'emptyPhrase',
  })
  assert.match(again.body, /Ibu Ratna/)
  assert.equal(again.status, 422, 'what was not warned of before is')
  const posted = await officer.send(`${path}/follow-up`, { ...words, jadikan: 'interim' })
  assert.equal(posted.status, 303)
  const shown = (await officer.follow(posted)).body
  assert.match(plain(shown), /Diproses/)
  const sure = await officer.send(`${path}/follow-up`, { ...words, seq: seqOn(shown), periksa: 'emptyPhrase' })
  assert.match(plain((await officer.follow(sure)).body), /Ditindaklanjuti/)
})
