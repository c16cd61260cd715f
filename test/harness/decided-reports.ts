import type { AgencyId } from '../../src/kernel/brand.ts'
import { fileReport, give, verifier } from './filed-report.ts'
import type { TestRoom } from './room.ts'

export const roads = 'empat-lawang-dpupr' as AgencyId
export const health = 'empat-lawang-dinkes' as AgencyId

const places = ['pasar', 'simpang', 'balai desa', 'terminal', 'sungai', 'masjid', 'sekolah', 'kantor', 'kebun']

/** So many reports in Empat Lawang, half about roads, half about the health centre, each passed on to whose it is. */
export async function decideReports(room: TestRoom, count: number, confidential = false): Promise<void> {
  for (let n = 0; n < count; n++) {
    const place = `${places[n % places.length]} ${'abcdefgh'[n % 8]}`
    const isRoad = n % 2 === 0
    const number = await fileReport(room, {
      title: isRoad ? `Jalan berlubang di ${place}` : `Antrean puskesmas di ${place}`,
      body: isRoad
        ? `Aspal di dekat ${place} rusak, kendaraan sering terperosok lubang.`
        : `Dokter di dekat ${place} sering terlambat, pasien menunggu berjam-jam.`,
      confidential,
    })
    const lead = isRoad ? roads : health
    await give(room, number, verifier, { command: 'dispose', lead, copies: [], tasks: [], text: null })
  }
}
