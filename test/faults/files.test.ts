import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { multipart, pdf } from '../harness/files.ts'
import { prepareProgram } from '../harness/real-program.ts'
import { onServer } from '../harness/server.ts'

test('kill -9 around a file: what was acknowledged goes along and comes back whole, what was half sent does not', async (t) => {
  const program = await prepareProgram()
  t.after(() => program.discard())
  const { origin } = program
  await program.start()
  const form = multipart([{ name: 'file', file: 'surat.pdf', content: pdf }])
  const headers = { 'content-type': form.type }
  const taken = await fetch(`${origin}/api/v1/attachments`, {
    method: 'POST',
    headers,
    body: new Uint8Array(form.payload),
  })
  assert.equal(taken.status, 201)
  const { id } = (await taken.json()) as { id: string }

  const states = async (): Promise<string[]> =>
    onServer(await program.database(), async (session) => {
      const { rows } = await session.query<{ state: string }>('select state from attachments order by arrived_at, id')
      return rows.map(({ state }) => state)
    })
  const half = connect(Number(new URL(origin).port), '127.0.0.1')
  half.on('error', () => {})
  half.write(
    `POST /api/v1/attachments HTTP/1.1\r\nhost: uji\r\ncontent-type: ${form.type}\r\ncontent-length: ${form.payload.length}\r\n\r\n`,
  )
  half.write(form.payload.subarray(0, -100))
  while ((await states()).length < 2);
  await program.kill('program')
  half.destroy()
  await program.start()
  assert.deepEqual(await states(), ['ready', 'arriving'])

  const sent = await fetch(`${origin}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title: 'Jalan rusak',
      body: 'Jalan di depan pasar rusak.',
      agency: 'kampar',
      attachments: [id],
    }),
  })
  assert.equal(sent.status, 201)
  const { number, secret } = (await sent.json()) as { number: string; secret: string }
  await program.kill('program')
  await program.start()
  const authorization = `Report ${secret}`
  const back = await fetch(`${origin}/api/v1/reports/${number}/attachments/${id}`, { headers: { authorization } })
  assert.deepEqual(Buffer.from(await back.arrayBuffer()), pdf)
})
