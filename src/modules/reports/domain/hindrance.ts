import type { OfficerId } from '../../../kernel/brand.ts'
import { ruleFor, type StandardTerms } from '../../../kernel/law/terms.ts'
import { runningClocks } from './clocks.ts'
import type { CommandName } from './command.ts'
import { everythingAwaitingDelivery } from './delivery.ts'
import { whyNotConclude, whyNotJoin, whyNotRecord } from './examination.ts'
import type { SimpleRefusal } from './refusal.ts'
import type { Standing } from './standing.ts'
import { draftsFor, hasAnswer, isHeld, openQuestions, openTasks, type ReportState } from './state.ts'
import { isUnread } from './unread.ts'

/**
 * Why a command that the table allows would be refused whatever is typed into its form; null where it depends on that.
 * It tells an officer beforehand what `decide` would say afterwards; deciding stays there.
 */
export function hindranceOf(
  state: ReportState,
  command: CommandName,
  terms: StandardTerms,
  as: { readonly standing: Standing; readonly officer: OfficerId },
): SimpleRefusal | null {
  if (isUnread(state, command)) return 'closedByReporter'
  switch (command) {
    case 'dispose':
    case 'handleHere':
      if (isHeld(state)) return 'lookFirst'
      return state.needsRuling ? 'rulingNeeded' : null
    case 'rule':
      return state.needsRuling ? null : 'noRulingNeeded'
    case 'refuse':
      if (state.ruled) return 'ruledFinally'
      return hasAnswer(state) ? 'alreadyAnswered' : null
    case 'followUp':
      return terms.answerNeedsApproval && as.standing !== 'taskLiaison' ? 'approvalNeeded' : null
    case 'approve':
    case 'returnDraft': {
      const waiting = draftsFor(state, as.standing)
      if (waiting.length === 0) return 'unknownDraft'
      return waiting.every(({ by }) => by === as.officer) ? 'ownDraft' : null
    }
    case 'retract':
      if (!hasAnswer(state)) return 'unknownAnswer'
      return terms.answerNeedsApproval && as.standing === 'leadLiaison' ? 'approvalNeeded' : null
    case 'requestExtension':
    case 'extend': {
      const rules = runningClocks(state).map(({ limit }) => ruleFor(terms, limit, state.reportClass))
      return rules.some((rule) => rule !== null && rule.extension !== null) ? null : 'noExtensionInStandard'
    }
    case 'dropTask':
      return openTasks(state).length === 0 ? 'unknownTask' : null
    case 'setConfidential':
      return state.confidential ? 'alreadyConfidential' : null
    case 'liftConfidential':
      if (!state.confidential) return 'notConfidential'
      if (state.screening?.isWaiting) return 'lookFirst'
      return state.liftProposedBy === as.officer ? 'secondPersonNeeded' : null
    case 'publish':
      if (state.confidential) return state.screening?.isWaiting ? 'lookFirst' : 'reportIsConfidential'
      return state.publication === 'none' ? 'publicationNotDue' : null
    case 'unpublish':
      return state.publication === 'due' || state.publication === 'published' ? null : 'notPublished'
    case 'look':
      return state.screening?.isWaiting ? null : 'nothingToLook'
    case 'releaseDocument':
      if (state.confidential) return state.screening?.isWaiting ? 'lookFirst' : 'reportIsConfidential'
      if (state.publication === 'none') return 'publicationNotDue'
      return state.files?.some(({ kind }) => kind === 'document') === true ? null : 'noDocuments'
    case 'retractDocument':
      return state.files?.some(({ kind }) => kind === 'document') === true ? null : 'noDocuments'
    case 'redactPhoto':
      return state.files?.some(({ kind }) => kind === 'photo') === true ? null : 'noPhotos'
    case 'settleMarks':
      return state.heldBack === undefined ? 'nothingToSettle' : null
    case 'releaseInvolved':
      return state.involved === undefined ? 'notInvolved' : null
    case 'linkDuplicate':
      return state.group === null ? null : 'alreadyInGroup'
    case 'unlinkDuplicate':
      return state.group === null ? 'notInGroup' : null
    case 'decideAppeal':
      if (state.archive?.appeal !== 'waiting') return 'appealNotWaiting'
      return state.archive.by === as.officer ? 'ownArchiving' : null
    case 'markDelivered':
      return everythingAwaitingDelivery(state).length === 0 ? 'nothingToDeliver' : null
    case 'joinExamination':
      return whyNotJoin(state)
    case 'recordExamination':
      return whyNotRecord(state)
    case 'concludeExamination':
      return whyNotConclude(state, as.officer)
    case 'acknowledgeReferral':
      return state.referral === 'sent' ? null : 'referralNotSent'
    case 'askAgency':
    case 'facilitate':
    case 'declineReferral':
    case 'conclude':
      return ['sent', 'acknowledged', 'facilitating'].includes(state.referral) ? null : 'referralNotOpen'
    case 'answerOmbudsman':
      return openQuestions(state).length > 0 ? null : 'ombudsmanHasNotAsked'
    case 'decideWithdrawal':
      return state.atOmbudsman === null ? 'nothingAtOmbudsman' : null
    default:
      return null
  }
}
