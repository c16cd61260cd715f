import type { Registry } from 'prom-client'
import type { Db } from '../../../platform/db/db.ts'
import { addGauge } from '../../../platform/gauge.ts'
import { countScans } from '../store/scans.ts'

/** What an operator watches of the malware scanner, where there is one. */
export function scanGauges(db: Db, registry: Registry): void {
  addGauge(registry, 'lapor_files_unscanned', 'Files that wait for the malware scanner.', async () => {
    return (await countScans(db)).waiting
  })
  addGauge(registry, 'lapor_files_infected', 'Files in which it found something.', async () => {
    return (await countScans(db)).infected
  })
}
