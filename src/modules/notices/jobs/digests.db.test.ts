import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { disposal, fileReport, give, liaison, verifier } from '../../../../test/harness/filed-report.ts'
import { gateway, openNotices, sendAll } from '../../../../test/harness/notices.ts'
import { transact } from '../../../platform/db/db.ts'
import { setCorrespondence } from '../../people/index.ts'
import { countQueues, fireDue } from '../../reports/index.ts'
import { planDigests } from '../usecases/plan-digests.ts'

async function givenRoom(t: TestContext) {
  const { sender, given } = gateway()
  const { reports, room } = await openNotices(t, sender)
  const work = () => sendAll(room)
  return { reports, work, to: (email: string) => given.filter((message) => message.to === email) }
}

test('once a day, in the morning of a working day, an officer is told what waits and is due', async (t) => {
  const { reports, work, to } = await givenRoom(t)
  const number = await fileReport(reports, { confidential: true })
  await give(reports, number, verifier, disposal)
  await work()
  assert.deepEqual(to(liaison), [], 'no single e-mail for what the digest will tell')
  reports.clock.set('2026-03-03T06:59:00+07:00')
  assert.equal(await planDigests(reports), 0, 'not before seven')
  reports.clock.set('2026-03-03T07:00:00+07:00')
  assert.ok((await planDigests(reports)) > 0)
  assert.equal(await planDigests(reports), 0, 'and not twice')
  await work()
  const [digest, ...more] = to(liaison)
  assert.ok(digest)
  assert.deepEqual(more, [])
  const counted = await countQueues(reports, await reports.officer(liaison))
  const answer = counted.find(({ queue }) => queue === 'answer')?.count
  assert.match(digest.text, new RegExp(`Perlu dijawab: ${answer}$`, 'm'))
  assert.match(digest.text, new RegExp(`${number}, .*\\n  https://lapor\\.test/petugas/laporan/${number}`))
  assert.equal(digest.unsubscribeUrl, 'https://lapor.test/petugas/akun')
  assert.doesNotMatch(`${digest.subject}${digest.text}${digest.html}`, /Lampu|pasar|Melati|Harahap/)
  assert.deepEqual(to('liaison@kampar-dpupr.test'), [], 'nothing waits for them')
})

test('on a holiday nobody is reminded, on the next working day they are', async (t) => {
  const { reports, work, to } = await givenRoom(t)
  await give(reports, await fileReport(reports), verifier, disposal)
  reports.clock.set('2026-03-07T09:00:00+07:00')
  assert.equal(await planDigests(reports), 0, 'a Saturday')
  reports.clock.set('2026-03-09T09:00:00+07:00')
  await planDigests(reports)
  await work()
  assert.equal(to(liaison).length, 1)
})

test('two workers plan a digest once', async (t) => {
  const { reports, work, to } = await givenRoom(t)
  await give(reports, await fileReport(reports), verifier, disposal)
  await Promise.all([planDigests(reports), planDigests(reports), planDigests(reports)])
  await work()
  assert.equal(to(liaison).length, 1)
})

test('who chose each notice at once gets each, and no digest', async (t) => {
  const { reports, work, to } = await givenRoom(t)
  const { id } = await reports.officer(liaison)
  await transact(reports.db, (tx) => setCorrespondence(tx, id, { language: 'en', mailing: 'each' }))
  await give(reports, await fileReport(reports), verifier, disposal)
  await planDigests(reports)
  await work()
  assert.deepEqual(
    to(liaison).map(({ subject }) => subject.replace(/ \(.*/, '')),
    ['A report was passed to you'],
  )
})

test('what escalates comes at once, also to those who read once a day', async (t) => {
  const { reports, work, to } = await givenRoom(t)
  await fileReport(reports)
  for (let day = 0; day < 7; day += 1) {
    reports.clock.advance({ days: 1 })
    await fireDue(reports)
  }
  await work()
  const subjects = to(verifier).map(({ subject }) => subject.replace(/ \(.*/, ''))
  assert.ok(subjects.includes('Batas waktu lewat'))
  assert.ok(!subjects.includes('Laporan baru untuk diverifikasi'))
})
