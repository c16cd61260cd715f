import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, disposal, fileReport, give, liaison, verifier } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { demoPassword } from '../../../../../test/harness/room.ts'
import { signedIn, visitor, type Visitor } from '../../../../../test/harness/visitor.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { createOfficer } from '../../../people/index.ts'
import { readAsOfficer } from '../../../reports/index.ts'

test('confidentiality is lifted by two officers: what one of them asked for changes nothing that the public sees', async (t) => {
  const { app, room, db, now, ask } = await openTestProgram(t)
  const posts = [{ role: 'nationalAdmin', agency: 'nasional' as AgencyId }] as const
  const colleague = { email: 'second-admin@nasional.test', name: 'Sari Dewi', password: demoPassword, posts }
  assert.ok((await createOfficer(db, now(), colleague, null)).ok)
  const number = await fileReport(room, { confidential: true })
  await give(room, number, verifier, disposal)
  await give(room, number, liaison, answer)
  const desk = `/petugas/laporan/${number}`
  const [first, second] = [await signedIn(app, verifier), await signedIn(app, colleague.email)]
  /** Sends the form of a step, whether or not a page would show it. */
  const send = async (officer: Visitor, step: string, fields: Readonly<Record<string, string>> = {}) => {
    const view = await readAsOfficer(room, number, await room.officer(verifier))
    assert.ok(view.ok)
    return (await officer.send(`${desk}/${step}`, { seq: String(view.value.state.seq), ...fields })).status
  }
  const lift = (officer: Visitor) => send(officer, 'lift-confidential')
  const words = { title: 'Penerangan jalan mati', text: 'Penerangan jalan di sebuah simpang mati.' }
  const publish = () => send(first, 'publish', words)
  const stranger = visitor(app)
  /** All that somebody who has not signed in is told of it, wherever they ask. */
  const told = async () => {
    const pages = [`/laporan/${number}`, '/laporan', '/laporan?cari=penerangan', '/laporan.atom', '/sitemap.xml']
    const shown = await Promise.all(pages.map((path) => stranger.open(path)))
    const { status, body } = await ask({ to: `GET /api/v1/reports/${number}` })
    return [...shown.map((one) => [one.status, one.body]), [status, body.type]]
  }

  const before = await told()
  assert.equal(await publish(), 409)
  assert.equal(await lift(first), 303)
  assert.deepEqual(await told(), before)
  assert.equal(await publish(), 409)
  assert.match((await first.open(`${desk}/lift-confidential`)).body, /Orang kedua diperlukan/)
  assert.equal(await lift(first), 409)
  assert.deepEqual(await told(), before)

  assert.equal(await lift(second), 303)
  assert.equal(await publish(), 303)
  assert.match((await stranger.open(`/laporan/${number}`)).body, /Penerangan jalan di sebuah simpang mati/)
})
