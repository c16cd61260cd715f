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
import { applicationOf } from './office-applications.ts'
import type { OmbudsmanApplication, ReferralsRoom } from './room.ts'

/** Longer than the largest takes on a slow disk. */
const lease = { minutes: 10 }
const retryAfter = { minutes: 5 }

export type OnBroken = (number: string, error: unknown) => void

/** Makes one dossier that is due and lays it where it goes; false where there was none. One that breaks is tried again. */
export async function makeDossier(room: ReferralsRoom, onBroken: OnBroken): Promise<boolean> {
  const { db, now } = room.reports
  const taken = await takeDossier(db, { now: now(), leaseEnds: now().add(lease) })
  if (taken === null) return false
  try {
    await make(room, taken)
  } catch (error) {
    onBroken(taken.number, error)
    await room.files.remove(folderOf(taken))
    await postponeDossier(db, taken, error instanceof Error ? error.name : 'Error', now().add(retryAfter))
  }
  return true
}

/** Each attempt has a folder of its own: one whose lease ran out may still be writing while the next one does. */
const folderOf = ({ id, attempts }: Pick<KeptDossier, 'id' | 'attempts'>): string => `${attempts}-${id}`

/** The files of a dossier: the whole archive, and the paper alone. */
export type DossierFile = 'berkas.zip' | 'berkas.pdf'

async function make(room: ReferralsRoom, kept: KeptDossier): Promise<void> {
  const { db, now, vault } = room.reports
  const dossier = await gatherDossier(room, kept)
  const key = newFileKey()
  const folder = folderOf(kept)
  const within = (name: DossierFile): FileKey => ({ folder, name })
  const paper = Buffer.concat(await (await room.print(dossier)).toArray())
  await room.files.write(within('berkas.pdf'), sealBytes(key, [paper]))
  const hash = createHash('sha256')
  let sizeBytes = 0
  const measured = seenBy(await archive(room, dossier, paper), (chunk) => {
    hash.update(chunk)
    sizeBytes += chunk.length
  })
  await room.files.write(within('berkas.zip'), sealBytes(key, measured))
  const sealedKey = vault.seal(key.toString('hex'), archiveKeyContext(kept.id))
  const made = { at: now(), key: sealedKey, sha256: hash.digest(), sizeBytes, folder }
  const routes = routesOf(room, await applicationOf(room, kept.office))
  const isKept = await transact(db, async (tx) => {
    if (!(await settleDossier(tx, kept, made))) return false
    await insertDeliveries(tx, kept.id, routes, made.at)
    return true
  })
  if (!isKept) await room.files.remove(folder)
}

async function* seenBy(bytes: AsyncIterable<Buffer>, see: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    see(chunk)
    yield chunk
  }
}

const routesOf = ({ mailbox }: ReferralsRoom, application: OmbudsmanApplication | null): DeliveryRoute[] => [
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
export async function openMade(room: ReferralsRoom, kept: KeptDossier, name: DossierFile): Promise<Readable | null> {
  const { made } = kept
  if (made === null || made.key === null) return null
  const stored = await room.files.read({ folder: made.folder, name })
  if (stored === null) return null
  const key = Buffer.from(room.reports.vault.open(made.key, archiveKeyContext(kept.id)), 'hex')
  return Readable.from(openBytes(key, stored.bytes), { objectMode: false })
}
