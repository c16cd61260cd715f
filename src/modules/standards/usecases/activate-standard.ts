import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { StandardId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Db } from '../../../platform/db/db.ts'
import { activate, type ActivateRefusal } from '../domain/activate.ts'
import { nationalAgency } from '../domain/standard-id.ts'
import { standardInForce, type StandardVersion } from '../domain/version.ts'
import { loadActivated } from '../store/standard-versions.ts'
import { changeStandard, type By, type ChangeRefusal } from './change-standard.ts'

/** Puts a settled draft in force from its effective date, which is today at the earliest where the agency is. */
export const activateStandard = (
  db: Db,
  id: StandardId,
  by: By,
): Promise<Result<StandardVersion, ActivateRefusal | ChangeRefusal>> =>
  changeStandard(db, id, by, {
    permission: 'standard.activate',
    event: 'standard.activated',
    decide: async (version, tx, tree) => {
      const { agency, effectiveFrom } = version.standard
      const zone = zoneOf(tree, agency)
      const frame = standardInForce(await loadActivated(tx), tree, nationalAgency, effectiveFrom)
      return activate(version, { by: by.officer.id, at: by.at }, { frame, earliest: localDay(by.at, zone) })
    },
  })
