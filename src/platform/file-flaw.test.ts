import assert from 'node:assert/strict'
import { readdir, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { archiveOf, letterOf } from '../../test/harness/archives.ts'
import { pdf, testFolder } from '../../test/harness/files.ts'
import type { MediaType } from '../kernel/attachments.ts'
import { flawOf, type FileFlaw } from './file-flaw.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const page = Buffer.from('<script>alert(1)</script>')
const joined = (...parts: readonly Uint8Array[]) => Buffer.concat(parts)
const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`${n}.xml`, '']))

/** One name in place of another of the same length, as no honest program packs it. */
function renamed(archive: Buffer, from: string, to: string): Buffer {
  assert.equal(from.length, to.length)
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1')
}

const cases: readonly (readonly [string, MediaType, () => Buffer | Promise<Buffer>, FileFlaw | null])[] = [
  ['an ordinary PDF', 'application/pdf', () => pdf, null],
  ['a PDF with lines at its end', 'application/pdf', () => joined(pdf, Buffer.from('\r\n\0\n')), null],
  ['a PDF with a page behind it', 'application/pdf', () => joined(pdf, page), 'fileTwofold'],
  ['a PDF with an archive behind it', 'application/pdf', async () => joined(pdf, await letterOf('x')), 'fileTwofold'],
  ['a PDF with a page before it', 'application/pdf', () => joined(page, pdf), 'fileTwofold'],
  ['a PDF without an end', 'application/pdf', () => pdf.subarray(0, 30), 'fileTwofold'],
  ['an ordinary letter', docx, () => letterOf('Lampu padam.'), null],
  [
    'a letter with a picture and a chart',
    docx,
    () => letterOf('x', { 'word/media/a.png': 'x', 'word/embeddings/b.xlsx': 'x' }),
    null,
  ],
  ['a letter with a page behind it', docx, async () => joined(await letterOf('x'), page), 'fileTwofold'],
  ['a letter with a page in its comment', docx, () => archiveOf({ 'a.xml': 'x' }, page.toString()), 'fileTwofold'],
  [
    'a letter behind a program',
    docx,
    async () => joined(Buffer.from('MZ\u0090\0'), await letterOf('x')),
    'fileTwofold',
  ],
  ['no archive at all', docx, () => joined(Buffer.from('PK\u0003\u0004'), page), 'fileTwofold'],
  [
    'a name that leads out of the archive',
    docx,
    async () => renamed(await archiveOf({ 'aa/bb.xml': 'x' }), 'aa/bb.xml', '../bb.xml'),
    'fileTwofold',
  ],
  [
    'ten megabytes of nothing in ten kilobytes',
    docx,
    () => letterOf('x', { 'word/a.xml': Buffer.alloc(10_000_000) }),
    'archiveTooLarge',
  ],
  ['thousands of entries', docx, () => archiveOf(many), 'archiveTooLarge'],
  ['an archive in the archive', docx, () => letterOf('x', { 'word/isi.ZIP': 'x' }), 'archiveHidesFiles'],
  ['a program in the archive', docx, () => letterOf('x', { 'word/embeddings/baca.exe': 'x' }), 'archiveHidesFiles'],
  ['macros', docx, () => letterOf('x', { 'word/vbaProject.bin': 'x' }), 'archiveHidesFiles'],
]
for (const [what, mediaType, make, flaw] of cases)
  test(`${what}: ${flaw ?? 'taken'}`, async (t) => {
    const path = join(await testFolder(t), 'asli')
    await writeFile(path, await make())
    assert.equal(await flawOf(path, mediaType), flaw)
    // Whoever sends many of them would else use up what the process may open.
    assert.ok(!(await filesHeldOpen()).includes(path))
  })

/** What this process has open; none where the system does not tell. */
async function filesHeldOpen(): Promise<readonly string[]> {
  const open = await readdir('/proc/self/fd').catch(() => [])
  return Promise.all(open.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
}

test('what an archive says of a size that another place in it denies is not believed', async (t) => {
  const path = join(await testFolder(t), 'asli')
  const archive = await letterOf('x')
  // The first entry of the list: 50 bytes of nothing are said to be a gigabyte.
  const at = archive.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24
  archive.writeUInt32LE(1024 ** 3, at)
  await writeFile(path, archive)
  assert.equal(await flawOf(path, docx), 'archiveTooLarge')
})
