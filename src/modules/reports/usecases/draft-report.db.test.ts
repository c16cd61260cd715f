import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRoom } from '../../../../test/harness/room.ts'
import { dropDraft, dropExpiredDrafts, readDraft, saveDraft, sendDraft } from './draft-report.ts'
import { submitReport, type ReportToSubmit } from './submit-report.ts'

const report: ReportToSubmit = {
  kind: 'complaint',
  channel: 'web',
  title: 'Lampu jalan padam',
  body: 'Lampu jalan di simpang pasar sudah padam selama dua minggu.',
  category: null,
  agency: null,
  areaCode: null,
  place: { occurredOn: null, address: null, lat: null, lng: null },
  anonymous: false,
  confidential: false,
  consentToReferral: false,
  reporter: {},
}

test('pages of one form written at once keep each other’s fields', async (t) => {
  const room = await openRoom(t)
  const { token } = await saveDraft(room, null, { isi: 'Lampu padam.' })
  await Promise.all([saveDraft(room, token, { judul: 'Lampu' }), saveDraft(room, token, { wilayah: 'Kampar' })])
  const draft = await readDraft(room, token)
  assert.ok(draft?.state === 'writing')
  assert.deepEqual({ ...draft.typed }, { isi: 'Lampu padam.', judul: 'Lampu', wilayah: 'Kampar' })
})

test('nobody reads a draft out of the database, and a week after the last change it is gone', async (t) => {
  const room = await openRoom(t)
  const { token } = await saveDraft(room, null, { nama: 'Melati Harahap' })
  const rows = await room.db
    .withTables<{ report_drafts: { sealed: Buffer } }>()
    .selectFrom('report_drafts')
    .select('sealed')
    .execute()
  assert.equal(rows.length, 1)
  assert.equal(rows[0]?.sealed.includes('Melati'), false)
  room.clock.advance({ days: 8 })
  assert.equal(await readDraft(room, token), null)
  assert.equal(await dropExpiredDrafts(room), 1)
})

test('a draft whose report was made before the receipt could be kept leads to that report', async (t) => {
  const room = await openRoom(t)
  const { token } = await saveDraft(room, null, { isi: report.body })
  const draft = await readDraft(room, token)
  assert.ok(draft)
  const first = await submitReport(room, report, { key: `draft:${draft.id}` })
  assert.ok(first.ok)
  const again = await sendDraft(room, token, draft, { ...report, title: 'Lampu jalan masih padam' })
  assert.ok(again.ok)
  assert.equal(again.value, first.value.number)
  const kept = await readDraft(room, token)
  assert.ok(kept?.state === 'sent')
  assert.equal(kept.secret, first.value.secret)
})

test('once sent, what is typed next begins a new draft', async (t) => {
  const room = await openRoom(t)
  const { token } = await saveDraft(room, null, { isi: report.body })
  const draft = await readDraft(room, token)
  assert.ok(draft)
  assert.ok((await sendDraft(room, token, draft, report)).ok)
  const next = await saveDraft(room, token, { isi: 'Jembatan lapuk.' })
  assert.notEqual(next.token, token)
  assert.equal((await readDraft(room, token))?.state, 'sent')
})

test('words are thrown away when asked, a receipt is not', async (t) => {
  const room = await openRoom(t)
  const { token } = await saveDraft(room, null, { isi: report.body })
  await dropDraft(room, token)
  assert.equal(await readDraft(room, token), null)
  const other = await saveDraft(room, null, { isi: report.body })
  assert.ok((await sendDraft(room, other.token, other.draft, report)).ok)
  await dropDraft(room, other.token)
  assert.equal((await readDraft(room, other.token))?.state, 'sent')
})
