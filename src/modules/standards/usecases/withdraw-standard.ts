import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { StandardId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Db } from '../../../platform/db/db.ts'
import { withdraw, type WithdrawRefusal } from '../domain/activate.ts'
import type { StandardVersion, Withdrawal } from '../domain/version.ts'
import { changeStandard, type By, type ChangeRefusal } from './change-standard.ts'

/** Takes a version out of force for reports filed from a day on; reports that live by it keep it. */
export const withdrawStandard = (
  db: Db,
  id: StandardId,
  { from, why }: Omit<Withdrawal, 'by'>,
  by: By,
): Promise<Result<StandardVersion, WithdrawRefusal | ChangeRefusal>> =>
  changeStandard(db, id, by, {
    permission: 'standard.activate',
    event: 'standard.withdrawn',
    decide: async (version, _, tree) => {
      const zone = zoneOf(tree, version.standard.agency)
      return withdraw(version, { from, why, by: by.officer.id }, localDay(by.at, zone))
    },
  })
