import { badge } from '../../../../web/components/badge/badge.ts'
import type { Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { stageOf, type ReportState } from '../../../reports/index.ts'

/** How far the inspectorate is with a supervisory report; null for any other. */
export function examinationBadge(state: ReportState, { report }: Messages): Html | null {
  const { examinationStages, examinationResults } = report
  switch (stageOf(state)) {
    case null:
      return null
    case 'toJoin':
      return badge(examinationStages.toJoin, 'waiting')
    case 'examining':
      return badge(examinationStages.examining, 'running')
    case 'concluded': {
      const result = state.examination?.result ?? null
      return result === null ? null : badge(examinationStages.concluded(examinationResults[result]), 'done')
    }
  }
}
