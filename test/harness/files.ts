import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { filesOnDisk, type Files } from '../../src/platform/files.ts'
import type { Cleanup } from './db.ts'

/** A folder of the test's own. */
export async function testFolder(t: Cleanup): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-test-'))
  // A letter that is still on its way may be put there while the folder goes.
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Large bytes of the test's own, and where they stand. */
export async function testFiles(t: Cleanup): Promise<Files & { readonly root: string }> {
  const root = await testFolder(t)
  return { ...filesOnDisk(root), root }
}

/** A photo as phones make them: lying on its side, with the place in it. */
export const phonePhoto = (width = 2400, height = 1200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#0b4f6c' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Telepon Uji', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '0/1 20/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '101/1 8/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

export type Part = { readonly name: string; readonly file?: string; readonly content: string | Uint8Array }

/** A form with files as browsers send it: its type and its bytes. */
export function multipart(parts: readonly Part[]): { readonly type: string; readonly payload: Buffer } {
  const boundary = `----batas${randomBytes(12).toString('hex')}`
  const chunks = parts.flatMap(({ name, file, content }) => {
    const ending = file === undefined ? '' : `; filename="${file}"\r\nContent-Type: application/octet-stream`
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${ending}\r\n\r\n`
    return [Buffer.from(head), Buffer.from(content), Buffer.from('\r\n')]
  })
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

/** Sends a file ahead over the API; answers its id. */
export async function sendAhead(app: FastifyInstance, file: string, content: Uint8Array): Promise<string> {
  const { type, payload } = multipart([{ name: 'file', file, content }])
  const headers = { 'content-type': type }
  const sent = await app.inject({ method: 'POST', url: '/api/v1/attachments', headers, payload })
  assert.equal(sent.statusCode, 201, sent.body)
  return sent.json<{ id: string }>().id
}
