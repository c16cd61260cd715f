import { withOffset } from '../../../web/fields.ts'
import type { Dossier } from '../domain/dossier.ts'

/** The dossier for programs, as `docs/dossier.md` describes it; the same dossier, the same bytes. */
export function writeDossier(dossier: Dossier): string {
  const { zone, report, twoYears } = dossier
  const at = (moment: Temporal.Instant): string => withOffset(moment, zone)
  const value = {
    format: 'lapor-dossier',
    version: 1,
    kind: dossier.kind,
    number: dossier.number,
    office: dossier.office,
    because: dossier.because,
    supplementTo: dossier.supplementTo,
    asOf: at(dossier.asOf),
    report: {
      kind: report.kind,
      class: report.reportClass,
      channel: report.channel,
      filedAt: at(report.filedAt),
      receivedBy: report.receivedBy,
      agency: report.lead,
      state: report.phase,
      category: report.category,
      place: report.place,
      confidential: report.isConfidential,
      anonymous: report.isAnonymous,
    },
    words: dossier.words,
    complainant: dossier.complainant,
    group: dossier.others.map(({ filedOn, isReferred, ...other }) => ({
      ...other,
      filedOn: filedOn.toString(),
      referred: isReferred,
    })),
    chronology: dossier.chronicle.map((one) => ({ ...one, at: at(one.at) })),
    clocks: dossier.clocks.map(({ explained }) => explained),
    told: dossier.told.map((one) => ({ ...one, at: at(one.at) })),
    attachments: dossier.files,
    twoYears:
      twoYears === null
        ? null
        : { happenedOn: twoYears.happenedOn.toString(), until: twoYears.until.toString(), older: twoYears.isOlder },
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
