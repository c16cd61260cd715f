import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { test } from 'node:test'
import { attachmentLimits } from '../../../kernel/attachments.ts'
import { page } from '../../../web/answer.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { openLog } from '../../../platform/log.ts'
import { fileField } from '../../../web/components/file-field/file-field.ts'
import { fieldText } from '../../../web/form.ts'
import { html } from '../../../web/html.ts'
import { route } from '../../../web/route.ts'
import { testDatabase, type Cleanup } from '../../../../test/harness/db.ts'
import { multipart, pdf, phonePhoto, testFiles, type Part } from '../../../../test/harness/files.ts'
import { testClock } from '../../../../test/harness/room.ts'
import { serveRoutes, unlimited } from '../../../../test/harness/web.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { readFormFiles } from './form-files.ts'
import { fileDoor } from './receive.ts'

const open = { permission: 'public', audit: 'none' } as const

/** The routes of attachments, and a form with files of the test's own. */
async function serve(t: Cleanup) {
  const files = await testFiles(t)
  const room = { db: await testDatabase(t), now: testClock().now, files }
  const form = [
    route({
      method: 'GET',
      path: '/surat',
      ...open,
      handler: (ask) => page({ title: 'Surat', main: html`<form>${csrfField(ask.csrf())}</form>` }),
    }),
    route({ method: 'POST', path: '/polos', ...open, handler: () => assert.fail('was asked') }),
    route({
      method: 'POST',
      path: '/surat',
      ...open,
      takesFiles: true,
      handler: async (ask) => {
        const { kept, mistake } = await readFormFiles(room.db, ask)
        const field = fileField({ label: 'Berkas', kept, mistake: mistake ?? undefined }, ask.text)
        return page({ title: 'Surat', main: html`<p>${fieldText(ask.body, 'isi')}</p>${field}` })
      },
    }),
  ]
  const app = await serveRoutes(t, [...attachmentRoutes(room), ...form], {
    receiveFile: fileDoor(room, unlimited, openLog('silent')),
  })
  const front = await app.inject('/surat')
  const token = /name="_csrf" value="([^"]+)"/.exec(front.body)?.[1] ?? assert.fail('no token on the page')
  const cookie = `formulir=${front.cookies.find(({ name }) => name === 'formulir')?.value}`
  const send = (url: string, parts: readonly Part[], headers: Record<string, string> = { cookie }) => {
    const { type, payload } = multipart(parts)
    return app.inject({ method: 'POST', url, headers: { ...headers, 'content-type': type }, payload })
  }
  const sendForm = (parts: readonly Part[]) => send('/surat', [{ name: '_csrf', content: token }, ...parts])
  return { app, files, token, cookie, send, sendForm, onDisk: () => globSync('*/*/*', { cwd: files.root }) }
}

const surat: Part = { name: 'berkas', file: 'surat.pdf', content: pdf }
const longTexts = (count: number): Part[] =>
  Array.from({ length: count }, () => ({ name: 'isi', content: 'a'.repeat(200_000) }))
const keptIn = (body: string): string[] =>
  [...body.matchAll(/name="lampiran" value="([^"]+)"/g)].map(([, id]) => id ?? '')

test('a form keeps its words and its good files, and says of each other one what is wrong', async (t) => {
  const { sendForm } = await serve(t)
  const { statusCode, body } = await sendForm([
    { name: 'isi', content: 'Jembatan di Bangkinang retak, lihat foto “tiang”.' },
    { name: 'berkas', file: 'jembatan pécah.jpg', content: await phonePhoto() },
    { name: 'berkas', file: 'foto.jpg', content: '<html><script>alert(1)</script>' },
    { name: 'berkas', file: '', content: '' },
    { name: 'berkas', file: 'kosong.pdf', content: '' },
    surat,
  ])
  assert.equal(statusCode, 200)
  assert.match(body, /Jembatan di Bangkinang retak, lihat foto “tiang”\./)
  assert.equal(keptIn(body).length, 2)
  assert.match(body, /jembatan pécah\.jpg/)
  assert.match(body, /foto\.jpg: Jenis berkas ini belum dapat kami terima/)
  assert.match(body, /kosong\.pdf: Berkas ini kosong/)
})

test('a file of one byte too many is refused, one of exactly the limit is not, and what follows is still read', async (t) => {
  const { sendForm, onDisk } = await serve(t)
  const full = Buffer.alloc(attachmentLimits.bytes, ' ')
  const { body } = await sendForm([
    { name: 'berkas', file: 'pas.txt', content: full },
    { name: 'berkas', file: 'lebih.txt', content: Buffer.concat([full, Buffer.from('!')]) },
    surat,
  ])
  assert.equal(keptIn(body).length, 2)
  assert.match(body, /lebih\.txt: Berkas ini terlalu besar/)
  assert.ok(!body.includes('pas.txt: '))
  assert.equal(onDisk().length, 2)
})

test('of eleven files ten are kept, and the eleventh is named', async (t) => {
  const { sendForm } = await serve(t)
  const eleven = Array.from({ length: 11 }, (_, n) => ({ ...surat, file: `surat-${n + 1}.pdf` }))
  const { body } = await sendForm(eleven)
  assert.equal(keptIn(body).length, attachmentLimits.files)
  assert.match(body, /surat-11\.pdf: Berkasnya terlalu banyak/)
  const [again] = keptIn(body)
  const more = await sendForm([...keptIn(body).map((id) => ({ name: 'lampiran', content: id })), surat])
  assert.equal(keptIn(more.body).length, attachmentLimits.files)
  assert.ok(keptIn(more.body).includes(again ?? ''))
  assert.match(more.body, /Berkasnya terlalu banyak/)
})

test('the texts of a form with files are as long as those of any other form, however many fields they stand in', async (t) => {
  const { sendForm } = await serve(t)
  assert.equal((await sendForm(longTexts(5))).statusCode, 200)
  assert.equal((await sendForm(longTexts(6))).statusCode, 413)
})

test('a form without its token is refused before its first file is taken', async (t) => {
  const { send, onDisk } = await serve(t)
  assert.equal((await send('/surat', [surat])).statusCode, 403)
  assert.equal((await send('/lampiran', [{ name: '_csrf', content: 'tebakan' }, surat])).statusCode, 403)
  assert.deepEqual(onDisk(), [])
})

test('a route that takes no files refuses a form with files', async (t) => {
  const { token, send, onDisk } = await serve(t)
  assert.equal((await send('/polos', [{ name: '_csrf', content: token }, surat])).statusCode, 415)
  assert.deepEqual(onDisk(), [])
})

test('a single file goes ahead, and its small picture is there for whoever sent it', async (t) => {
  const { app, token, send } = await serve(t)
  const photo = { name: 'berkas', file: 'jalan.jpg', content: await phonePhoto() }
  const sent = await send('/lampiran', [{ name: '_csrf', content: token }, photo])
  assert.equal(sent.statusCode, 201)
  const { id, name } = sent.json<{ id: string; name: string }>()
  assert.equal(name, 'jalan.jpg')
  const small = await app.inject(`/lampiran/${id}/kecil.jpg`)
  assert.equal(small.statusCode, 200)
  assert.equal(small.headers['content-type'], 'image/jpeg')
  assert.equal(small.headers['content-security-policy'], "sandbox; default-src 'none'")
  assert.equal(small.headers['x-content-type-options'], 'nosniff')
  assert.equal(small.headers['cache-control'], 'no-store')
  assert.equal((await app.inject('/lampiran/019d0000-0000-7000-8000-000000000001/kecil.jpg')).statusCode, 404)
  assert.equal((await app.inject('/lampiran/kosong/kecil.jpg')).statusCode, 404)
})

test('the API takes a file without a token of a form, and names its refusals', async (t) => {
  const { send } = await serve(t)
  const taken = await send('/api/v1/attachments', [surat], {})
  assert.equal(taken.statusCode, 201)
  assert.equal(taken.json<{ mediaType: string }>().mediaType, 'application/pdf')
  const disguised = await send('/api/v1/attachments', [{ ...surat, content: '<html>' }], {})
  assert.deepEqual([disguised.statusCode, disguised.json<{ code: string }>().code], [415, 'file-type-not-allowed'])
  const none = await send('/api/v1/attachments', [{ name: 'catatan', content: 'tanpa berkas' }], {})
  assert.deepEqual([none.statusCode, none.json<{ code: string }>().code], [422, 'file-missing'])
})

test('what cannot be taken apart is refused as unreadable, and leaves nothing behind', async (t) => {
  const { app, onDisk } = await serve(t)
  const begun = '--x\r\ncontent-disposition: form-data; name="berkas"; filename="a.txt"\r\n\r\nsatu'
  const torn = [
    ['multipart/form-data', begun],
    ['multipart/form-data; boundary=x', 'satu'],
    ['multipart/form-data; boundary=x', begun],
    ['multipart/form-data; boundary=x', `${begun}\r\n--x\r\ndua`],
  ] as const
  for (const [type, payload] of torn) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/attachments',
      headers: { 'content-type': type },
      payload,
    })
    assert.equal(answer.statusCode, 400, `${type} ${payload}`)
    assert.equal(answer.json().code, 'malformed-body')
  }
  const whole = { 'content-type': 'multipart/form-data; boundary=x' }
  const kept = await app.inject({
    method: 'POST',
    url: '/api/v1/attachments',
    headers: whole,
    payload: `${begun}\r\n--x--\r\n`,
  })
  assert.equal(kept.statusCode, 201)
  assert.equal(onDisk().length, 1)
})

test('where the disk is nearly full, the words are taken and the file is not', async (t) => {
  const { sendForm, files, onDisk } = await serve(t)
  Object.assign(files, { hasRoom: async () => false })
  const { statusCode, body } = await sendForm([surat, { name: 'isi', content: 'Tetap sampai.' }])
  assert.equal(statusCode, 200)
  assert.match(body, /Tetap sampai\./)
  assert.match(body, /surat\.pdf: Tempat berkas kami sedang penuh/)
  assert.deepEqual(onDisk(), [])
})

test('whoever hangs up in the middle of a file leaves nothing behind', async (t) => {
  const { app, files, onDisk } = await serve(t)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const removed = Promise.withResolvers<void>()
  const { remove } = files
  Object.assign(files, { remove: (folder: string) => remove(folder).then(removed.resolve) })
  const { type, payload } = multipart([{ ...surat, content: Buffer.alloc(1024 * 1024, ' ') }])
  const line = connect(port, '127.0.0.1')
  line.write(
    `POST /api/v1/attachments HTTP/1.1\r\nhost: uji\r\ncontent-type: ${type}\r\ncontent-length: ${payload.length}\r\n\r\n`,
  )
  line.write(payload.subarray(0, payload.length / 2), () => line.destroy())
  await removed.promise
  assert.deepEqual(onDisk(), [])
})
