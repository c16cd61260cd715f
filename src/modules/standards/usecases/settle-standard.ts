import type { StandardId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Db } from '../../../platform/db/db.ts'
import { settle, type SettleRefusal } from '../domain/open-points.ts'
import type { Settlement } from '../domain/standard.ts'
import type { StandardVersion } from '../domain/version.ts'
import { changeStandard, type By, type ChangeRefusal } from './change-standard.ts'

/** Settles one open point of a draft. `who` is the officer's name and post as it shall stand in the standard. */
export const settleStandard = (
  db: Db,
  id: StandardId,
  settlement: Settlement & { readonly point: string },
  by: By,
): Promise<Result<StandardVersion, SettleRefusal | ChangeRefusal | { readonly refusal: 'alreadyActivated' }>> =>
  changeStandard<SettleRefusal | { readonly refusal: 'alreadyActivated' }>(db, id, by, {
    permission: 'standard.settle',
    event: 'standard.settled',
    decide: async (version) => {
      if (version.activation) return refuse({ refusal: 'alreadyActivated' })
      const settled = settle(version.standard, settlement)
      return settled.ok ? accept({ ...version, standard: settled.value }) : settled
    },
  })
