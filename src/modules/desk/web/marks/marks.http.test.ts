import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import {
  answer,
  disposal,
  fileReport,
  give,
  liaison,
  publication,
  verifier,
} from '../../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn, visitor } from '../../../../../test/harness/visitor.ts'

const telephone = '0812-5550-1234'
const office = '(0733) 555012'
const body = `Nama saya Ratna Suyatmi, HP ${telephone}. Kantor sudah saya telepon di ${office}.`

const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const valueOf = (page: string, name: string): string =>
  unescaped(
    new RegExp(`name="${name}"[^>]*? value="([^"]*)"|value="([^"]*)"[^>]*? name="${name}"`)
      .exec(page)
      ?.slice(1)
      .join('') ??
      new RegExp(`<textarea[^>]*name="${name}"[^>]*>\n?([^<]*)</textarea>`).exec(page)?.[1] ??
      assert.fail(`there is no field ${name}`),
  )

const chosenIn = (page: string): string | undefined => /<option value="(\w+)" selected>/.exec(page)?.[1]

/** A report of Empat Lawang that names its reporter and is to be published. */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const number = await fileReport(program.room, { title: 'Lampu padam lama', body })
  await give(program.room, number, verifier, disposal)
  const desk = `/petugas/laporan/${number}`
  const at = await signedIn(program.app, verifier)
  const openForm = async (slug: string): Promise<Record<string, string>> => {
    const page = (await at.open(`${desk}/${slug}`)).body
    const marks = [...page.matchAll(/name="(kata_\d+|semula_\d+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      unescaped(value ?? ''),
    ])
    const chosen = [...page.matchAll(/name="semula_(\d+)" value="([^"]*)"/g)].map(([, n, value]) => [
      `putusan_${n}`,
      value,
    ])
    const title = slug === 'publish' ? { title: valueOf(page, 'title') } : {}
    return {
      seq: valueOf(page, 'seq'),
      ...title,
      text: valueOf(page, 'text'),
      ...Object.fromEntries([...marks, ...chosen]),
    }
  }
  const send = (slug: string, fields: Readonly<Record<string, string>>) => at.send(`${desk}/${slug}`, fields)
  const everybody = async () => (await visitor(program.app).open(`/laporan/${number}`)).body
  return { ...program, number, desk, at, openForm, send, everybody }
}

test('what is marked is taken out of the copy, and one press publishes it', async (t) => {
  const { openForm, send, everybody, at, desk } = await given(t)
  assert.match((await at.open(desk)).body, /<mark title="Nomor telepon: bentuknya nomor ponsel">0812-5550-1234<\/mark>/)
  const form = await openForm('publish')
  assert.equal(form['text'], 'Nama saya [nama], HP [nomor telepon]. Kantor sudah saya telepon di [nomor telepon].')
  assert.equal((await send('publish', form)).status, 303)
  const open = await everybody()
  assert.match(open, /HP \[nomor telepon\]/)
  for (const secret of ['Ratna', telephone, office]) assert.ok(!open.includes(secret), secret)
})

test('an office’s own telephone stays, with the reason, in a copy that is read once more', async (t) => {
  const { openForm, send, everybody, db } = await given(t)
  const form = await openForm('publish')
  const n =
    Object.entries(form)
      .find(([name, value]) => name.startsWith('kata_') && value === office)?.[0]
      .slice(5) ?? ''
  const chosen = { ...form, [`putusan_${n}`]: 'officesOwn' }
  const again = await send('publish', chosen)
  assert.equal(again.status, 422)
  assert.match(again.body, /Salinan disusun ulang menurut pilihan Anda/)
  const text = valueOf(again.body, 'text')
  assert.ok(text.includes(office) && !text.includes(telephone))
  assert.equal((await send('publish', { ...chosen, text, [`semula_${n}`]: 'officesOwn' })).status, 303)
  assert.ok((await everybody()).includes(office))
  const kept = await db
    .withTables<{ report_settlements: { marks: unknown; of_seq: number } }>()
    .selectFrom('report_settlements')
    .selectAll()
    .execute()
  const written = JSON.stringify(kept)
  assert.match(written, /"why":"officesOwn"/)
  for (const secret of ['Ratna', telephone, office]) assert.ok(!written.includes(secret), 'only places are kept')
})

test('what is put back by hand, or typed anew, is not published before somebody decided about it', async (t) => {
  const { openForm, send, everybody } = await given(t)
  const form = await openForm('publish')
  const text = `Nama saya Ratna Suyatmi, HP ${telephone}; hubungi juga 081255509876.`
  const asked = await send('publish', { ...form, text: `Hubungi 081255509876.` })
  assert.equal(asked.status, 422)
  assert.match(asked.body, /Masih terbaca dan belum diputuskan: 081255509876/)
  const mended = await send('publish', { ...form, text })
  assert.equal(mended.status, 422)
  assert.ok(!valueOf(mended.body, 'text').includes(telephone), 'what was chosen to be gone is taken out again')
  assert.match(await everybody(), /Laporan tidak ditemukan|tidak ada/i)
})

test('words that no mark found are taken out wherever they stand', async (t) => {
  const { openForm, send, everybody } = await given(t)
  const form = await openForm('publish')
  const again = await send('publish', { ...form, tambahan: 'kantor' })
  const text = valueOf(again.body, 'text')
  assert.match(text, /\[disamarkan\] sudah saya telepon/)
  assert.equal((await send('publish', { ...form, tambahan: 'kantor', text })).status, 303)
  assert.doesNotMatch(await everybody(), /Kantor sudah/)
})

test('an answer with somebody’s telephone is not read by the public until a verifier has settled it', async (t) => {
  const { openForm, send, everybody, room, number, at, desk } = await given(t)
  assert.equal((await send('publish', await openForm('publish'))).status, 303)
  await give(room, number, liaison, {
    ...answer,
    text: `Lampu menyala kembali. Pelapor kami hubungi di ${telephone}.`,
  } as typeof answer)
  const before = await everybody()
  assert.match(before, /Jawaban ini belum ditampilkan/)
  assert.ok(!before.includes('menyala kembali') && !before.includes(telephone))
  assert.match((await at.open('/petugas')).body, new RegExp(number), 'it lies with the verifier')
  assert.match((await at.open(desk)).body, /Publik belum membaca jawaban ini/)
  assert.equal((await send('settle-marks', await openForm('settle-marks'))).status, 303)
  const after = await everybody()
  assert.match(after, /Lampu menyala kembali\. Pelapor kami hubungi di \[nomor telepon\]\./)
  assert.doesNotMatch(after, /belum ditampilkan/)
})

test('a copy that was published before marks were settled begins without them, and one that was settled as it stands', async (t) => {
  const { room, db, at } = await given(t)
  const number = await fileReport(room)
  await give(room, number, verifier, disposal)
  await give(room, number, verifier, publication)
  const withTelephone = `Warga dapat menelepon ${telephone}.`
  await sql`
    update report_texts set body = ${withTelephone}
    where id = (select (payload #>> '{text,id}')::uuid from report_events
      where type = 'published' and report_id = (select id from reports where number = ${number}))`.execute(db)
  const form = async () => (await at.open(`/petugas/laporan/${number}/publish`)).body
  const unsettled = await form()
  assert.deepEqual(
    [valueOf(unsettled, 'text'), chosenIn(unsettled)],
    ['Warga dapat menelepon [nomor telepon].', undefined],
  )
  const marks = [{ words: telephone, choice: 'keep', why: 'officesOwn' }] as const
  await give(room, number, verifier, { command: 'publish', title: 'Lampu', text: withTelephone, marks })
  const settled = await form()
  assert.deepEqual([valueOf(settled, 'text'), chosenIn(settled)], [withTelephone, 'alreadyPublic'])
})
