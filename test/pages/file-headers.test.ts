import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AttachmentId } from '../../src/kernel/brand.ts'
import { pdf, phonePhoto, sendAhead } from '../harness/files.ts'
import { disposal, fileReport, give, verifier } from '../harness/filed-report.ts'
import { openTestProgram } from '../harness/program.ts'

/** What is no page and yet runs or paints in one: our own modules, styles and icon, and the offline worker. */
const ours = /^\/(?:aset\/|luring\.js$)/

test('whatever a route hands out that is no page runs nothing, is what it says, and is shown only where we drew it', async (t) => {
  const program = await openTestProgram(t)
  const { app, room, shell, tokenOf } = program
  const ahead = async (name: string, content: Uint8Array) => (await sendAhead(app, name, content)) as AttachmentId
  const photo = await ahead('foto.jpg', await phonePhoto(60, 40))
  const document = await ahead('surat.pdf', pdf)
  const loose = await ahead('belum.jpg', await phonePhoto(60, 40))
  const number = await fileReport(room, { title: 'Lampu padam', attachments: [photo, document] })
  await give(room, number, verifier, disposal)
  await give(room, number, verifier, { command: 'publish', title: 'Lampu', text: 'Lampu padam.', released: [photo] })
  const bearer = { authorization: `Bearer ${await tokenOf(verifier)}` }

  const seen = { saved: 0, shown: 0, others: 0 }
  const faults: string[] = []
  const paths = new Set(shell.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  for (const path of paths)
    for (const [id, name] of [
      [photo, 'foto.jpg'],
      [photo, 'kecil.jpg'],
      [document, 'surat.pdf'],
      [loose, 'kecil.jpg'],
    ] as const)
      for (const headers of [{}, bearer]) {
        const filled = path
          .replace(':number', number)
          .replace(':id', id)
          .replace(/:(?:name|file)/, name)
        const url = filled.replaceAll(/:[a-z]+/g, 'satu')
        const answer = await app.inject({ url, headers })
        const type = answer.headers['content-type'] ?? ''
        const policy = answer.headers['content-security-policy'] ?? ''
        const way = answer.headers['content-disposition'] ?? ''
        if (answer.headers['x-content-type-options'] !== 'nosniff') faults.push(`${url}: may be taken for another type`)
        if (type.startsWith('text/html') || ours.test(path)) continue
        if (!/(?:^|; )sandbox(?:;|$)/.test(policy)) faults.push(`${url}: ${type} may run as a page of ours`)
        if (/html|svg|javascript/.test(type)) faults.push(`${url}: ${type}`)
        if (way.startsWith('inline') && type !== 'image/jpeg') faults.push(`${url}: ${type} is shown in place`)
        seen[way.startsWith('attachment') ? 'saved' : way.startsWith('inline') ? 'shown' : 'others'] += 1
      }
  assert.deepEqual(faults, [])
  assert.ok(seen.saved >= 3 && seen.shown >= 5 && seen.others >= 20, JSON.stringify(seen))
})
