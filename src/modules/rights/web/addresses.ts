import { listAddress, placeText, type ListPlace } from '../../../web/list-address.ts'
import { requestKinds, type RequestKind } from '../domain/request-kind.ts'

/** How a kind of request is called in an address. */
const slugs: Readonly<Record<RequestKind, string>> = {
  access: 'akses',
  correction: 'perbaikan',
  withdrawal: 'penarikan',
  restriction: 'pembatasan',
  erasure: 'penghapusan',
  automatedDecision: 'keputusan-otomatis',
}

export const slugOfKind = (kind: RequestKind): string => slugs[kind]

export const kindOfSlug = (slug: string): RequestKind | null =>
  requestKinds.find((kind) => slugs[kind] === slug) ?? null

/** Where a person's rights stand: under a report of theirs, or under their account. */
export type RightsBase = `/laporan/${string}/hak` | '/akun/hak'

export const askPath = (base: RightsBase, kind: RequestKind): `/${string}` => `${base}/${slugs[kind]}`
export const requestPath = (base: RightsBase, id: string): `/${string}` => `${base}/permohonan/${id}`
export const dataPath = (base: RightsBase): `/${string}` => `${base}/data`
export const dataFilePath = (base: RightsBase): `/${string}` => `${base}/data.json`

/** A page of who dealt with a report, and the same as a file; the report is named for accounts, which have several. */
export const trailPath = (base: RightsBase, number: string, after: ListPlace): `/${string}` =>
  listAddress(`${base}/data/jejak`, { laporan: number, sesudah: placeText(after) })
export const trailFilePath = (base: RightsBase, number: string, after: ListPlace): `/${string}` =>
  listAddress(`${base}/data/jejak.json`, { laporan: number, sesudah: placeText(after) })

/** Where a reporter shows by a code that it is they. */
export const proofPath = (base: RightsBase): `/${string}` => `${base}/bukti`
export const proofFor = (base: RightsBase, next: string): `/${string}` =>
  `${proofPath(base)}?lanjut=${encodeURIComponent(next)}`

/** Where whoever answers finds requests. */
export const queuePath = '/petugas/hak'
export const answerPath = (id: string): `/${string}` => `${queuePath}/${id}`
