import type { Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { DataRequest, Step } from '../domain/request.ts'
import { insertStep, requestsOf } from '../store/requests.ts'

/** What else was asked to be restricted and still waits for its answer ends with the restriction. */
export async function endRestrictions(
  tx: Tx,
  vault: Vault,
  { id, person }: Pick<DataRequest, 'id' | 'person'>,
  { at, by }: Pick<Step, 'at' | 'by'>,
): Promise<void> {
  for (const one of await requestsOf(tx, [person])) {
    if (one.id === id || one.kind !== 'restriction' || one.state !== 'open') continue
    await insertStep(tx, vault, one.id, { step: 'lifted', at, by, outcome: null, ground: null }, null)
  }
}
