import type { Officer } from '../../../kernel/actor.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { isMonths } from '../domain/retention.ts'
import { insertRetentionSetting, type AgencySetting } from '../store/retention-settings.ts'
import { leastFor } from './period-for.ts'
import type { RetentionRoom } from './retain.ts'

export type SettingRefusal =
  | { readonly refusal: 'notYourAgency' | 'monthsWrong' | 'documentMissing' }
  /** Shorter than its reporters' rights last; `least` in months. */
  | { readonly refusal: 'tooShort'; readonly least: number }

/** An agency's archive schedule sets a period in the place of ours, by a document that says so. Refusals: `SettingRefusal`. */
export async function setRetention(
  { db, now, lawShelf }: RetentionRoom,
  officer: Officer,
  setting: AgencySetting,
): Promise<Result<null, SettingRefusal>> {
  const law = await lawShelf.open()
  if (!may(officer, 'retention.set', law.tree, setting.agency)) return refuse({ refusal: 'notYourAgency' })
  if (!isMonths(setting.months)) return refuse({ refusal: 'monthsWrong' })
  const at = now()
  const least = leastFor(setting.agency, law, at)
  if (setting.months < least) return refuse({ refusal: 'tooShort', least })
  if (setting.document.trim() === '') return refuse({ refusal: 'documentMissing' })
  const { agency, kind, months } = setting
  await transact(db, async (tx) => {
    await insertRetentionSetting(tx, setting, officer.id, at)
    await recordAudit(tx, { at, actor: officer, event: 'retention.set', subject: agency, detail: { kind, months } })
  })
  return accept(null)
}
