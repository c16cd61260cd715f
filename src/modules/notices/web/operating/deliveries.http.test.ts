import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { fileReport } from '../../../../../test/harness/filed-report.ts'
import { peopleRoom } from '../../../../../test/harness/people.ts'
import { serveRoutes } from '../../../../../test/harness/web.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import { gateway, openNotices, sendAll } from '../../../../../test/harness/notices.ts'
import { recordAudit } from '../../../audit/index.ts'
import { transact } from '../../../../platform/db/db.ts'
import { newId } from '../../../../platform/ids.ts'
import { authenticate, peopleRoutes } from '../../../people/index.ts'
import { findReport } from '../../../reports/index.ts'
import type { Attempted } from '../../domain/sender.ts'
import { requestTelling } from '../../usecases/tell-request.ts'
import { channelAlarm } from './channel-alarm.ts'
import { deliveriesRoutes } from './deliveries-routes.ts'

async function givenDesk(t: TestContext) {
  let answer: Attempted = { outcome: 'refused', why: 'smtp 550 5.1.1' }
  const { reports, room } = await openNotices(t, gateway(() => answer).sender)
  const app = await serveRoutes(t, [...deliveriesRoutes(room), ...peopleRoutes(peopleRoom(reports))], {
    authenticate: (credential) => authenticate(reports.db, reports.now(), credential),
    audit: ({ event, actor, params }) =>
      transact(reports.db, (tx) =>
        recordAudit(tx, { at: reports.now(), actor, event, subject: String(params['id']), detail: {} }),
      ),
  })
  const signIn = (email: string) => signedIn(app, email)
  const work = async (becomes: Attempted) => {
    answer = becomes
    await sendAll(room)
  }
  return { reports, signIn, work }
}

const refused: Attempted = { outcome: 'refused', why: 'smtp 550 5.1.1' }

test('an operator sees what did not arrive and why, without a name or an address, and sends it again', async (t) => {
  const { reports, signIn, work } = await givenDesk(t)
  const number = await fileReport(reports)
  await work(refused)
  const operator = await signIn('operator@empat-lawang.test')
  const { body } = await operator.open('/petugas/kabar')
  assert.match(body, new RegExp(`${number}<div>Laporan Anda kami terima`))
  assert.match(body, /Alamat itu tidak ada\./)
  assert.match(body, /smtp 550 5\.1\.1/)
  assert.doesNotMatch(body, /Melati|melati|contoh\.id/)
  const [, id] = /kabar\/([0-9a-f-]{36})\/kirim-ulang/.exec(body) ?? []
  assert.ok(id)
  const sent = await operator.send(`/petugas/kabar/${id}/kirim-ulang`, {})
  assert.match((await operator.follow(sent)).body, /Kabar itu dikirim ulang/)
  await work({ outcome: 'accepted', providerId: null })
  const again = await operator.send(`/petugas/kabar/${id}/kirim-ulang`, {})
  assert.match((await operator.follow(again)).body, /sudah sampai, sedang dikirim/)
  const log = await reports.db
    .withTables<{ audit_log: { event: string; subject: string | null } }>()
    .selectFrom('audit_log')
    .select('subject')
    .where('event', '=', 'notice.resent')
    .execute()
  assert.ok(log.some(({ subject }) => subject === id))
})

test('an operator neither sees nor sends what belongs to another region', async (t) => {
  const { reports, signIn, work } = await givenDesk(t)
  const number = await fileReport(reports)
  await work(refused)
  const own = await signIn('operator@empat-lawang.test')
  const [, id] = /kabar\/([0-9a-f-]{36})\/kirim-ulang/.exec((await own.open('/petugas/kabar')).body) ?? []
  const other = await signIn('operator@kampar.test')
  const { body } = await other.open('/petugas/kabar')
  assert.doesNotMatch(body, new RegExp(number))
  const sent = await other.send(`/petugas/kabar/${id}/kirim-ulang`, {})
  assert.match((await other.follow(sent)).body, /bukan dari instansi Anda/)
  assert.match((await own.open('/petugas/kabar')).body, new RegExp(number))
})

test('a mail server that refuses our own sign-in is an alarm in plain words', async (t) => {
  const { reports, signIn, work } = await givenDesk(t)
  await fileReport(reports)
  await work({ outcome: 'channelDown', why: 'EAUTH' })
  const operator = await signIn('operator@nasional.test')
  const { body } = await operator.open('/petugas/kabar')
  assert.match(body, /Surel berhenti/)
  assert.match(body, /menolak nama pengguna atau kata sandi/)
  assert.match(body, /tidak ada yang hilang/)
})

test('a phone that no gateway reaches is shown as waiting for one, not as a failure', async (t) => {
  const { reports, signIn, work } = await givenDesk(t)
  const number = await fileReport(reports, { reporter: { phone: '0812 3456 7890' } })
  await work({ outcome: 'accepted', providerId: null })
  const operator = await signIn('operator@empat-lawang.test')
  assert.match((await operator.open('/petugas/kabar')).body, /Tidak ada kabar yang gagal sampai\./)
  const { body } = await operator.open('/petugas/kabar?daftar=withoutGateway')
  assert.match(body, new RegExp(number))
  assert.match(body, /Belum dipasang/)
  assert.doesNotMatch(body, /Kirim ulang/, 'there is nothing to send it with')
})

test('nobody without the duty opens the page', async (t) => {
  const { signIn } = await givenDesk(t)
  const liaison = await signIn('liaison@kampar-dpupr.test')
  assert.equal((await liaison.open('/petugas/kabar')).status, 403)
})

test('whoever watches over notices is told of a gateway that stands still where the day begins, nobody else is', async (t) => {
  const { reports, work } = await givenDesk(t)
  await fileReport(reports)
  const operator = await reports.officer('operator@kampar.test')
  assert.equal(await channelAlarm(reports.db, operator, 'id'), null)
  await work({ outcome: 'channelDown', why: 'ETLS' })
  assert.match((await channelAlarm(reports.db, operator, 'id'))?.markup ?? '', /Surel berhenti.*sertifikat/s)
  assert.equal(await channelAlarm(reports.db, await reports.officer('liaison@kampar-dpupr.test'), 'id'), null)
})

test('an operator learns of nobody that they asked about their data, or that data of theirs were seen', async (t) => {
  const { reports, signIn, work } = await givenDesk(t)
  const number = await fileReport(reports)
  await work({ outcome: 'accepted', providerId: null })
  const kept = (await findReport(reports.db, number)) ?? assert.fail()
  const law = await reports.lawShelf.open()
  const told = { number, agency: kept.state.receivedBy, person: kept.reporter, involved: [], at: reports.now() }
  const request = newId()
  await sql`
    insert into data_requests (id, number, kind, about, report_id, person_id, agency, state, asked_at)
    values (${request}, 'H-7K3M-92QX', 'access', '{}', ${kept.state.id}, ${kept.reporter}, ${told.agency}, 'open', ${told.at})
  `.execute(reports.db)
  for (const template of ['rightsTaken', 'rightsAnswered'] as const)
    await transact(reports.db, (tx) => requestTelling()(tx, law, { ...told, request, template }))
  await work(refused)
  const { body } = await (await signIn('operator@nasional.test')).open('/petugas/kabar')
  assert.match(body, /Kabar tanpa nomor laporan/)
  assert.match(body, /kirim-ulang/)
  assert.doesNotMatch(body, new RegExp(`${number}|data pribadi|mark-delivered`, 'i'))
})
