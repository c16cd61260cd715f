import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { packArchive, type ArchiveEntry } from '../../../platform/archive.ts'
import { transact } from '../../../platform/db/db.ts'
import type { FileKey } from '../../../platform/files.ts'
import { newFileKey, openBytes, sealBytes } from '../../../platform/sealed-bytes.ts'
import { openFile } from '../../attachments/index.ts'
import { findReport } from '../../reports/index.ts'
import type { DeliveryRoute } from '../domain/delivery.ts'
import type { Dossier } from '../domain/dossier.ts'
import { insertDeliveries } from '../store/deliveries.ts'
import { postponeDossier, settleDossier, takeDossier, type KeptDossier } from '../store/dossiers.ts'
import { archiveKeyContext } from '../store/sealed-tables.ts'
import { gatherDossier, variantOf } from './gather-dossier.ts'
import type { ReferralsRoom } from './room.ts'

/** Longer than the largest takes on a slow disk. */
const lease = { minutes: 10 }
const retryAfter = { minutes: 5 }

export type OnBroken = (number: string, error: unknown) => void

/** Makes one dossier that is due and lays it where it goes; false where there was none. One that breaks is tried again. */
export async function makeDossier(room: ReferralsRoom, onBroken: OnBroken): Promise<boolean> {
  const { db, now } = room.reports
  const taken = await takeDossier(db, now(), now().add(lease))
  if (taken === null) return false
  try {
    await make(room, taken)
  } catch (error) {
    onBroken(taken.number, error)
    await postponeDossier(db, taken.id, error instanceof Error ? error.name : 'Error', now().add(retryAfter))
  }
  return true
}

export const archiveOf = (id: string): FileKey => ({ folder: id, name: 'berkas.zip' })
export const paperOf = (id: string): FileKey => ({ folder: id, name: 'berkas.pdf' })

async function make(room: ReferralsRoom, kept: KeptDossier): Promise<void> {
  const { db, now, vault } = room.reports
  const dossier = await gatherDossier(room, kept)
  const key = newFileKey()
  const paper = Buffer.concat(await (await room.print(dossier)).toArray())
  await room.files.write(paperOf(kept.id), sealBytes(key, [paper]))
  const hash = createHash('sha256')
  let sizeBytes = 0
  const measured = seenBy(await archive(room, dossier, paper), (chunk) => {
    hash.update(chunk)
    sizeBytes += chunk.length
  })
  await room.files.write(archiveOf(kept.id), sealBytes(key, measured))
  const sealedKey = vault.seal(key.toString('hex'), archiveKeyContext(kept.id))
  const made = { at: now(), key: sealedKey, sha256: hash.digest(), sizeBytes }
  await transact(db, async (tx) => {
    if (await settleDossier(tx, kept, made)) await insertDeliveries(tx, kept.id, routesOf(room), made.at)
  })
}

async function* seenBy(bytes: AsyncIterable<Buffer>, see: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    see(chunk)
    yield chunk
  }
}

const routesOf = ({ mailbox, application }: ReferralsRoom): DeliveryRoute[] => [
  'portal',
  ...(mailbox === null ? [] : (['email'] as const)),
  ...(application === null ? [] : (['webhook'] as const)),
]

/** Paper, file for programs and attachments, and last a list of all of them with their hashes. */
async function archive(room: ReferralsRoom, dossier: Dossier, paper: Buffer): Promise<Readable> {
  const report = await findReport(room.reports.db, dossier.number)
  if (report === null) throw new Error('a dossier without its report')
  const files = dossier.files.map(({ id, path, kind }): ArchiveEntry => {
    const open = async () => {
      const opened = await openFile(room.attachments, report.state.id, id, variantOf(kind))
      if (opened === null) throw new Error(`the attachment ${path} is gone`)
      return opened.bytes
    }
    return { path, isText: false, open }
  })
  const { number, asOf } = dossier
  const entries: readonly ArchiveEntry[] = [
    { path: 'berkas.pdf', isText: true, open: async () => Readable.from([paper]) },
    { path: 'berkas.json', isText: true, open: async () => Readable.from([Buffer.from(room.write(dossier))]) },
    ...files,
  ]
  return packArchive(entries, asOf, {
    path: 'manifes.json',
    write: (packed) => {
      const list = { format: 'lapor-manifest', version: 1, number, asOf: asOf.toString(), files: packed }
      return `${JSON.stringify(list, null, 2)}\n`
    },
  })
}

/** The bytes of a made dossier, proven piece by piece as they are read; null where it is not made, was erased, or its file is gone. */
export async function openMade(room: ReferralsRoom, kept: KeptDossier, file: FileKey): Promise<Readable | null> {
  const sealedKey = kept.made?.key ?? null
  if (sealedKey === null) return null
  const stored = await room.files.read(file)
  if (stored === null) return null
  const key = Buffer.from(room.reports.vault.open(sealedKey, archiveKeyContext(kept.id)), 'hex')
  return Readable.from(openBytes(key, stored.bytes), { objectMode: false })
}
