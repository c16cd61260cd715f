import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phonePhoto, sendAhead } from '../../../../test/harness/files.ts'
import { disposal, fileReport, give, liaison, verifier } from '../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import type { AttachmentId } from '../../../kernel/brand.ts'
import { commandReport } from './command-report.ts'

test('a copy is drawn for whoever may read the report as it stands now, and for nobody else', async (t) => {
  const { app, room } = await openTestProgram(t)
  const photo = (await sendAhead(app, 'foto.jpg', await phonePhoto(60, 40))) as AttachmentId
  const number = await fileReport(room, { attachments: [photo] })
  await give(room, number, verifier, disposal)
  const drawn: AttachmentId[] = []
  const drawCopy = async (id: AttachmentId) => {
    drawn.push(id)
    return null
  }
  const covers = [{ how: 'cover', left: 1, top: 1, width: 9, height: 9 }] as const
  const command = { command: 'redactPhoto', photo, redaction: { crop: null, covers } } as const
  const ask = async (email: string, seen: { readonly seenSeq?: number } = {}) =>
    commandReport({ ...room, drawCopy }, { number, command, actor: await room.officer(email), ...seen })
  assert.equal((await ask('liaison@kampar-dpupr.test')).ok, false)
  assert.equal((await ask(liaison, { seenSeq: 1 })).ok, false)
  assert.deepEqual(drawn, [])
  await ask(liaison)
  assert.deepEqual(drawn, [photo])
})
