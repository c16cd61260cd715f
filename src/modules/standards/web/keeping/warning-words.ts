import type { TimeLimit } from '../../../../kernel/clock/time-limit.ts'
import type { ReportClass } from '../../../../kernel/law/words.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { Warning } from '../../domain/warnings.ts'

/** What an officer should know before activating, in a sentence. */
export function warningWords(warning: Warning, { operate, report, clock }: Messages): string {
  const length = ({ amount, unit }: TimeLimit): string => clock.units[unit](amount)
  const shown: Readonly<Record<string, string>> = report.classes
  const className = (name: ReportClass): string => shown[name] ?? name
  switch (warning.warning) {
    case 'limitsOverlap':
      return operate.warning.limitsOverlap(report.limits[warning.limit])
    case 'stagesExceedHeadline':
      return operate.warning.stagesExceedHeadline(warning.headline.shown)
    case 'exceedsFrame': {
      const { rule, national } = warning
      return operate.warning.exceedsFrame(report.limits[rule.limit], length(rule), length(national))
    }
    case 'firstResponseOutlastsResolution':
      return operate.warning.firstResponseOutlastsResolution(className(warning.class))
    case 'escalatesBeforeResolution':
      return operate.warning.escalatesBeforeResolution(className(warning.class))
    case 'extensionInOtherUnit':
      return operate.warning.extensionInOtherUnit(report.limits[warning.rule.limit])
  }
}
