import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { streetLamp } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { trailId } from '../../../../web/messages/trail.id.ts'
import { submitReport } from '../../../reports/index.ts'

test('who read a report stands in the trail in words, on the page and in the file, and the file is recorded', async (t) => {
  const program = await openTestProgram(t)
  const filed = await submitReport(program.reports, { ...streetLamp, agency: 'kampar' as AgencyId })
  assert.ok(filed.ok)
  const { number } = filed.value
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  await coordinator.open(`/petugas/laporan/${number}`)
  const inspector = await signedIn(program.app, 'inspectorate@kampar.test')
  const shown = await inspector.open(`/petugas/jejak?tentang=${number}`)
  assert.equal(shown.status, 200)
  assert.match(shown.body, /Laporan dibuka/)
  assert.ok(shown.body.includes(number))
  const csv = await inspector.open(`/petugas/jejak/jejak.csv?tentang=${number}`)
  assert.equal(csv.status, 200)
  assert.equal(csv.caching, 'no-store')
  assert.match(csv.body, new RegExp(`report.read,${number}`))
  assert.equal((await inspector.open('/petugas/jejak/jejak.xlsx')).status, 200)
  assert.equal((await inspector.open('/petugas/jejak/jejak.exe')).status, 404)
  assert.match((await inspector.open('/petugas/jejak?apa=audit.exported')).body, /<td[^>]*>Jejak audit diunduh/)
})

test('whoever may not read the trail of others finds their own on their account page', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  assert.equal((await coordinator.open('/petugas/jejak')).status, 403)
  assert.equal((await coordinator.open('/petugas/jejak/jejak.csv')).status, 403)
  assert.match((await coordinator.open('/petugas/akun')).body, /href="\/petugas\/akun\/jejak"/)
  const own = await coordinator.open('/petugas/akun/jejak')
  assert.match(own.body, /<td[^>]*>Masuk</)
})

test('an address that nobody could have clicked, and a period that ends before it begins, answer a page', async (t) => {
  const program = await openTestProgram(t)
  const inspector = await signedIn(program.app, 'inspectorate@kampar.test')
  for (const query of ['sesudah=0000-01-01T00:00Z_x', 'dari=kemarin', 'instansi=nirwana', 'apa=%27%25', 'siapa=%5C'])
    assert.equal((await inspector.open(`/petugas/jejak?${query}`)).status, 200, query)
  const wrong = await inspector.open('/petugas/jejak?dari=2026-03-02&sampai=2026-03-01')
  assert.match(wrong.body, /Tanggal awal tidak boleh sesudah tanggal akhir/)
})

test('every event that the program records is named in words', () => {
  const sources = globSync('src/**/*.ts').filter((path) => !path.endsWith('.test.ts'))
  const recorded = sources.flatMap((path) => {
    const source = readFileSync(path, 'utf8')
    const named = [...source.matchAll(/(?:audit|event|[eE]vent =|readEvent =).{0,40}?'([a-z]\w*\.[a-z]\w*)'/gi)]
    return named.map(([, event = '']) => event)
  })
  assert.ok(recorded.includes('report.read') && recorded.includes('session.refused'), 'the search finds nothing')
  const unnamed = recorded.filter((event) => !(event in trailId.events))
  assert.deepEqual([...new Set(unnamed)], [])
})
