import type { CommandName } from './command.ts'
import type { Standing } from './standing.ts'
import type { Phase } from './words.ts'
import { openPhases, phases } from './words.ts'

type Row = { readonly command: CommandName; readonly by: readonly Standing[]; readonly in: readonly Phase[] }

const working: readonly Phase[] = ['disposed', 'inProgress']
const answerable: readonly Phase[] = ['disposed', 'inProgress', 'followedUp']
/** An examination outlasts the answer; of an archived report nothing is examined. */
const examinable: readonly Phase[] = [...openPhases, 'closed']
const handlers: readonly Standing[] = [
  'verifier',
  'leadLiaison',
  'leadOfficial',
  'taskLiaison',
  'coordinator',
  'copied',
]

/**
 * The law of commands: who may ask what in which state (docs/law/life.md). What is not here is refused; what is here
 * may still be refused by the command's own conditions.
 */
export const commandTable: readonly Row[] = [
  { command: 'requestClarification', by: ['verifier'], in: ['submitted'] },
  { command: 'dispose', by: ['verifier'], in: ['submitted'] },
  { command: 'dispose', by: ['leadLiaison'], in: working },
  { command: 'handleHere', by: ['verifier'], in: ['submitted'] },
  { command: 'archive', by: ['verifier'], in: ['submitted'] },
  { command: 'refuse', by: ['leadLiaison', 'outsideLead'], in: working },
  { command: 'rule', by: ['arbiter'], in: ['submitted'] },
  { command: 'acknowledge', by: ['leadLiaison'], in: ['disposed'] },
  { command: 'note', by: [...handlers, 'inspectorate', 'ombudsman'], in: phases },
  { command: 'message', by: handlers, in: phases },
  { command: 'draftFollowUp', by: ['leadLiaison', 'outsideLead'], in: answerable },
  { command: 'approve', by: ['leadOfficial', 'coordinator'], in: answerable },
  { command: 'returnDraft', by: ['leadOfficial', 'coordinator'], in: answerable },
  { command: 'followUp', by: ['leadLiaison', 'leadOfficial'], in: answerable },
  { command: 'followUp', by: ['taskLiaison', 'outsideTask'], in: answerable },
  { command: 'retract', by: ['leadOfficial', 'leadLiaison'], in: ['inProgress', 'followedUp', 'closed'] },
  { command: 'requestExtension', by: ['leadLiaison'], in: working },
  { command: 'extend', by: ['leadLiaison', 'leadOfficial', 'coordinator'], in: working },
  { command: 'setClass', by: ['verifier'], in: phases },
  { command: 'setConfidential', by: ['verifier'], in: phases },
  { command: 'liftConfidential', by: ['verifier', 'coordinator'], in: phases },
  { command: 'setCategory', by: ['verifier'], in: phases },
  { command: 'look', by: ['verifier'], in: phases },
  { command: 'setLead', by: ['coordinator'], in: working },
  { command: 'addTask', by: ['coordinator'], in: working },
  { command: 'dropTask', by: ['coordinator'], in: working },
  { command: 'publish', by: ['verifier'], in: phases },
  { command: 'unpublish', by: ['verifier'], in: phases },
  { command: 'releaseDocument', by: ['verifier'], in: phases },
  { command: 'retractDocument', by: ['verifier'], in: phases },
  { command: 'redactPhoto', by: ['verifier'], in: phases },
  { command: 'settleMarks', by: ['verifier'], in: phases },
  { command: 'nameInvolved', by: ['verifier', 'coordinator', 'inspectorate'], in: phases },
  { command: 'declareInvolved', by: [...handlers, 'inspectorate', 'ombudsman'], in: phases },
  { command: 'releaseInvolved', by: ['verifier', 'coordinator'], in: phases },
  { command: 'linkDuplicate', by: ['verifier', 'coordinator'], in: phases },
  { command: 'unlinkDuplicate', by: ['verifier', 'coordinator'], in: phases },
  { command: 'closeAgreed', by: ['leadOfficial'], in: answerable },
  { command: 'decideAppeal', by: ['verifier', 'coordinator'], in: ['archived'] },
  { command: 'markDelivered', by: handlers, in: phases },
  { command: 'joinExamination', by: ['inspectorate'], in: openPhases },
  { command: 'recordExamination', by: ['inspectorate'], in: examinable },
  { command: 'concludeExamination', by: ['inspectorate'], in: examinable },
  { command: 'acknowledgeReferral', by: ['ombudsman'], in: phases },
  { command: 'askAgency', by: ['ombudsman'], in: phases },
  { command: 'answerOmbudsman', by: ['leadLiaison', 'leadOfficial'], in: phases },
  { command: 'answerOmbudsman', by: ['verifier'], in: ['submitted', 'clarification', 'archived'] },
  { command: 'facilitate', by: ['ombudsman'], in: phases },
  { command: 'declineReferral', by: ['ombudsman'], in: phases },
  { command: 'decideWithdrawal', by: ['ombudsman'], in: phases },
  { command: 'conclude', by: ['ombudsman'], in: phases },
  { command: 'clarify', by: ['reporter'], in: ['clarification', 'archived'] },
  { command: 'reply', by: ['reporter'], in: phases },
  { command: 'object', by: ['reporter'], in: ['followedUp', 'closed'] },
  { command: 'confirm', by: ['reporter'], in: ['followedUp', 'closed'] },
  { command: 'withdraw', by: ['reporter'], in: openPhases },
  { command: 'regret', by: ['reporter'], in: ['closed'] },
  { command: 'appeal', by: ['reporter'], in: ['archived'] },
  { command: 'consent', by: ['reporter'], in: phases },
  { command: 'requestReferral', by: ['reporter'], in: phases },
  { command: 'giveDetails', by: ['reporter'], in: phases },
  { command: 'rate', by: ['reporter'], in: ['closed'] },
  { command: 'changeContact', by: ['reporter'], in: phases },
  { command: 'renewSecret', by: ['reporter'], in: phases },
  { command: 'correctIdentity', by: ['reporter', 'dataProtection'], in: phases },
  { command: 'withdrawConsent', by: ['reporter'], in: phases },
  { command: 'restrict', by: ['reporter'], in: phases },
  { command: 'liftRestriction', by: ['reporter', 'dataProtection'], in: phases },
  { command: 'fire', by: ['clock'], in: phases },
  { command: 'recordDelivery', by: ['clock'], in: phases },
  { command: 'recordDeliveryFailure', by: ['clock'], in: phases },
  { command: 'recordContact', by: ['reporter', 'clock'], in: phases },
  { command: 'reviseCalendar', by: ['clock'], in: phases },
  { command: 'joinReferral', by: ['clock'], in: openPhases },
  { command: 'renewObjection', by: ['clock'], in: ['closed'] },
]
