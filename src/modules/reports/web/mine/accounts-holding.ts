import type { PersonId } from '../../../../kernel/brand.ts'
import { readNumber, readSecret } from '../../domain/number.ts'
import { accountsOfReport } from '../../usecases/claim-reports.ts'
import { isReporter } from '../../usecases/read-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import type { SecretGuard } from '../secret-guard.ts'

/** The accounts that hold a report, for whoever shows its number and secret as they type them. */
export async function accountsHolding(
  room: ReportsRoom,
  guard: SecretGuard,
  shown: { readonly number: string; readonly secret: string; readonly address: string },
): Promise<readonly PersonId[] | 'tooMany'> {
  const [number, secret] = [readNumber(shown.number), readSecret(shown.secret)]
  if (number === null || secret === null) return []
  const tried = await guard.tried(number, shown.address, () => isReporter(room, number, secret))
  if (tried === 'tooMany') return tried
  return tried === 'right' ? accountsOfReport(room, number) : []
}
