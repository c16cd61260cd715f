import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eicar, standInScanner } from '../../../../test/harness/clamd.ts'
import { pdf, phonePhoto, sendAhead } from '../../../../test/harness/files.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import { signedIn, visitor } from '../../../../test/harness/visitor.ts'

const harmful = Buffer.concat([pdf.subarray(0, -6), Buffer.from(`\n%${eicar}\n%%EOF\n`)])

test('reporter and verifier are told in plain words what the scanner keeps closed, and the operator that it is silent', async (t) => {
  const scanner = Object.assign(await standInScanner(t), { behaviour: 'dies' })
  const program = await openTestProgram(t, { environment: { CLAMD_URL: scanner.address } })
  const { app, ask } = program
  const attachments = [
    await sendAhead(app, 'rumah.jpg', await phonePhoto(60, 40)),
    await sendAhead(app, 'surat.pdf', harmful),
  ]
  const body = { title: 'Lampu padam', body: 'Lampu di simpang pasar padam.', agency: 'empat-lawang', attachments }
  const filed = await ask({ to: 'POST /api/v1/reports', body })
  const { number, secret } = filed.body as { number: string; secret: string }
  const reporter = visitor(app)
  await reporter.open('/lacak')
  await reporter.send('/lacak', { nomor: number, rahasia: secret })
  const verifier = await signedIn(app, 'national-admin@nasional.test')
  const pages = async () => [
    (await reporter.open(`/laporan/${number}`)).body,
    (await verifier.open(`/petugas/laporan/${number}`)).body,
  ]
  const addresses = [
    `/laporan/${number}/lampiran/${attachments[0]}/foto.jpg`,
    `/laporan/${number}/lampiran/${attachments[1]}/surat.pdf`,
  ]
  for (const page of await pages()) {
    assert.match(page, /rumah\.jpg<\/strong> belum dapat dibuka: menunggu diperiksa pemindai virus/)
    assert.ok(!page.includes(attachments[0] ?? ''), 'a closed file has an address on the page')
  }
  for (const address of addresses) assert.equal((await verifier.open(address)).status, 404)

  const work = program.work.find(({ name }) => name === 'scan files') ?? assert.fail('nobody scans')
  await assert.rejects(work.run(), /the malware scanner gave no verdict/)
  assert.equal(await work.backlog?.(), 2)
  assert.match((await app.inject('/metrics')).body, /lapor_files_unscanned 2/)

  scanner.behaviour = 'works'
  program.clock.advance({ minutes: 2 })
  await work.run()
  for (const page of await pages()) {
    assert.match(page, /surat\.pdf<\/strong> tidak dibuka untuk siapa pun: pemindai menemukan program jahat/)
    assert.ok(page.includes(`${attachments[0]}/kecil.jpg`))
  }
  assert.deepEqual(
    [(await verifier.open(addresses[0] ?? '')).status, (await verifier.open(addresses[1] ?? '')).status],
    [200, 404],
  )

  const refused = await app.inject({
    method: 'GET',
    url: `/api/v1/reports/${number}/attachments/${attachments[1]}`,
    headers: { authorization: `Report ${secret}` },
  })
  assert.equal(refused.statusCode, 404)
})
