import type { OfficerId } from '../../../kernel/brand.ts'
import type { SimpleRefusal } from './refusal.ts'
import { isOpen, type ReportState } from './state.ts'

/** How far the inspectorate is with a supervisory report; null where it has nothing to do with one. */
export type ExaminationStage = 'toJoin' | 'examining' | 'concluded'

export function stageOf(state: ReportState): ExaminationStage | null {
  if (state.reportClass !== 'supervisory') return null
  if (state.examination === undefined) return isOpen(state) ? 'toJoin' : null
  return state.examination.result === null ? 'examining' : 'concluded'
}

export const whyNotJoin = ({ examination }: ReportState): SimpleRefusal | null =>
  examination === undefined ? null : 'alreadyJoined'

export function whyNotRecord({ examination }: ReportState): SimpleRefusal | null {
  if (examination === undefined) return 'joinFirst'
  return examination.result === null ? null : 'examinationOver'
}

/** Why this officer may not say what came of it, or null: somebody else wrote down what was found. */
export function whyNotConclude(state: ReportState, officer: OfficerId | undefined): SimpleRefusal | null {
  const why = whyNotRecord(state)
  if (why !== null) return why
  const reportedBy = state.examination?.reportedBy ?? []
  if (reportedBy.length === 0) return 'nothingExamined'
  return officer !== undefined && reportedBy.includes(officer) ? 'ownExamination' : null
}
