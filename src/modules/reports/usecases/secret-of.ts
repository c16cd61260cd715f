import { createHash } from 'node:crypto'
import type { ReportId } from '../../../kernel/brand.ts'
import { makeSecret } from '../domain/number.ts'
import type { Kept } from '../store/reports.ts'
import type { ReportsRoom } from './room.ts'

type Room = Pick<ReportsRoom, 'vault'>

/** What is stored of a secret: it proves the secret, and the secret cannot be had from it (SHA-256, 32 bytes). */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/**
 * The reporter's secret follows from the report's id and the vault's key: the same answer may be given again. The one
 * that was given at first is of generation 0; each renewal makes the next.
 */
export const newSecretOf = ({ vault }: Room, id: ReportId, generation: number): string =>
  makeSecret([...vault.blindIndex(whoseOf(id, generation), purpose)])

/**
 * The secret that opens the report now. It was made with the key that sealed then, and is known again by its hash, so
 * that changing the vault's key changes no secret. Null where no key that is left here made it.
 */
export function secretOf(room: Room, { state, secretHash }: Pick<Kept, 'state' | 'secretHash'>): string | null {
  return candidates(room, state.id, state.secretGeneration).find((one) => hashSecret(one).equals(secretHash)) ?? null
}

/** The secret of generation 0, also where it was renewed and opens nothing any more. */
export const firstSecretOf = (room: Room, kept: Pick<Kept, 'state' | 'secretHash'>): string =>
  (kept.state.secretGeneration === 0 ? secretOf(room, kept) : null) ?? newSecretOf(room, kept.state.id, 0)

const purpose = 'report-secret'

const whoseOf = (id: ReportId, generation: number): string => (generation === 0 ? id : `${id}:${generation}`)

const candidates = ({ vault }: Room, id: ReportId, generation: number): string[] =>
  vault.blindIndexes(whoseOf(id, generation), purpose).map((bytes) => makeSecret([...bytes]))
