import { isWithin } from '../../../../kernel/agency-tree.ts'
import { ruleFor } from '../../../../kernel/law/terms.ts'
import { clockOf, dueOf, latestClockOf } from '../clocks.ts'
import type { Answer, Happening, TextRef } from '../event.ts'
import type { SimpleRefusal } from '../refusal.ts'
import { everythingAwaitingDelivery } from '../delivery.ts'
import type { Standing } from '../standing.ts'
import { answerInForce, draftsFor, hasAnswer, openTasks } from '../state.ts'
import type { ReportState } from '../state.ts'
import { happens, no, said } from './deciding.ts'
import type { Deciders, Decision, Deciding } from './deciding.ts'
import { whyNotHandle, whyNotLead } from './verifying.ts'

const termsOf = ({ state, context }: Pick<Deciding<'approve'>, 'state' | 'context'>) =>
  context.law.terms(state.terms ?? state.receivingTerms)

const answerOf = ({ kind, unable, promisedOn, attachments }: Answer): Answer => ({
  kind,
  unable,
  promisedOn,
  attachments,
})

function whyNotAnswer(state: ReportState, answer: Answer, evidenceRequired: boolean): SimpleRefusal | null {
  if (answer.unable !== null && answer.kind === 'interim') return 'unableIsSubstantive'
  if (evidenceRequired && answer.kind === 'substantive' && answer.unable === null && answer.attachments.length === 0)
    return 'evidenceNeeded'
  return null
}

/** A co-responsible agency is still to answer, so the lead's answer counts as partial. */
const isPartial = (state: ReportState, answer: Answer): boolean =>
  answer.kind === 'substantive' && openTasks(state).length > 0

const post = (
  state: ReportState,
  answer: Answer,
  text: TextRef,
  draftedBy: ReportState['drafts'][number]['by'],
): Happening => ({
  type: 'followedUp',
  ...answerOf(answer),
  partial: isPartial(state, answer),
  draftedBy,
  text,
})

function followUp(deciding: Deciding<'followUp'>): Decision {
  const { state, command, context, as } = deciding
  if (as.standing === 'taskLiaison' || as.standing === 'outsideTask') {
    const by = context.actor.kind === 'outsider' ? context.actor.agency : as.officer?.post.agency
    const task = openTasks(state).find((one) => by !== undefined && isWithin(context.tree, one.agency, by))
    return task === undefined ? no('unknownTask') : happens({ type: 'taskAnswered', task: task.seq, ...said(command) })
  }
  const terms = termsOf(deciding)
  if (terms.answerNeedsApproval) return no('approvalNeeded')
  if (command.unable !== null) return no('superiorMustApprove')
  const why = whyNotAnswer(state, command, terms.evidenceRequired)
  if (why !== null) return no(why)
  if (command.kind === 'substantive' && as.officer !== null && state.notByAgain.includes(as.officer.id))
    return no('anotherReviewerNeeded')
  return happens(post(state, command, command.text, null))
}

function refuseReport({ state, command, context }: Deciding<'refuse'>): Decision {
  if (state.ruled) return no('ruledFinally')
  if (hasAnswer(state)) return no('alreadyAnswered')
  // Acknowledging ends the limit, yet whoever acknowledged too soon may still refuse until its day.
  const clock = latestClockOf(state, 'refusal')
  const due = clock === null ? null : dueOf(context.law, state, clock)
  if (due === null || Temporal.Instant.compare(context.now, due.date.dueAt) >= 0) return no('refusalPeriodOver')
  if (command.proposedOwner !== null && !context.tree.has(command.proposedOwner)) return no('unknownAgency')
  const needsRuling = state.refusals >= termsOf({ state, context }).practice.refusalsWithoutRuling
  const { reason, proposedOwner, text } = command
  return happens({ type: 'refused', reason, proposedOwner, needsRuling, text })
}

const draftFor = (state: ReportState, seq: number, standing: Standing) =>
  draftsFor(state, standing).find((draft) => draft.seq === seq)

export const answering = {
  refuse: refuseReport,
  acknowledge: () => happens({ type: 'acknowledged' }),
  followUp,

  draftFollowUp({ state, command, context }) {
    const why = whyNotAnswer(state, command, termsOf({ state, context }).evidenceRequired)
    if (why !== null) return no(why)
    return happens({ type: 'draftHandedIn', ...answerOf(command), text: command.text })
  },

  /** Approving posts the answer at once: the approver answers for it. */
  approve({ state, command, as }) {
    const draft = draftFor(state, command.draft, as.standing)
    if (draft === undefined) return no('unknownDraft')
    if (draft.by !== null && draft.by === as.officer?.id) return no('ownDraft')
    if (draft.unable !== null && as.officer?.post.role !== 'superior') return no('superiorMustApprove')
    if (draft.kind === 'substantive' && as.officer !== null && state.notByAgain.includes(as.officer.id))
      return no('anotherReviewerNeeded')
    return happens({ type: 'draftApproved', draft: draft.seq }, post(state, draft, draft.text, draft.by))
  },

  returnDraft({ state, command, as }) {
    const draft = draftFor(state, command.draft, as.standing)
    if (draft === undefined) return no('unknownDraft')
    if (draft.by !== null && draft.by === as.officer?.id) return no('ownDraft')
    return happens({ type: 'draftReturned', draft: draft.seq, text: command.text })
  },

  retract({ state, command, context, as }) {
    if (termsOf({ state, context }).answerNeedsApproval && as.standing === 'leadLiaison') return no('approvalNeeded')
    const answer = state.answers.find((one) => one.seq === command.answer)
    if (answer === undefined) return no('unknownAnswer')
    if (answer.retracted) return no('answerAlreadyRetracted')
    const stands = state.phase === 'followedUp' || state.closing?.before === 'followedUp'
    const inForce = stands && answerInForce(state)?.seq === answer.seq
    return happens({ type: 'retracted', answer: answer.seq, inForce, text: command.text })
  },

  requestExtension({ state, command, context }) {
    if (clockOf(state, command.limit) === null) return no('limitNotRunning')
    const rule = ruleFor(termsOf({ state, context }), command.limit, state.reportClass)
    if (rule?.extension == null) return no('noExtensionInStandard')
    if (rule.extension.reasonRequired && command.text === null) return no('reasonNeeded')
    return happens({ type: 'extensionRequested', limit: command.limit, text: command.text })
  },

  extend({ state, command, context, as }) {
    const clock = clockOf(state, command.limit)
    if (clock === null) return no('limitNotRunning')
    const extension = ruleFor(termsOf({ state, context }), command.limit, state.reportClass)?.extension ?? null
    if (extension === null) return no('noExtensionInStandard')
    if (as.officer?.post.role !== extension.grantedBy) return no('outsideYourAuthority')
    if (clock.extensions.length >= extension.times) return no('extensionUsedUp')
    if (extension.reasonRequired && command.text === null) return no('reasonNeeded')
    const { amount, unit } = extension
    return happens({ type: 'extended', limit: command.limit, amount, unit, text: command.text })
  },

  setLead({ state, command, context, as }) {
    const why = whyNotLead(state, context, command.lead, as)
    if (why !== null) return no(why)
    if (command.lead === state.lead) return no('alreadyLead')
    const terms = context.standardOf(command.lead, state.filedAt)
    return happens({ type: 'leadSet', lead: command.lead, terms, text: command.text })
  },

  addTask({ state, command, context }) {
    const why = whyNotHandle(state, context, command.agency)
    if (why !== null) return no(why)
    if (command.agency === state.lead || openTasks(state).some((task) => task.agency === command.agency))
      return no('agencyHasTask')
    return happens({ type: 'taskAdded', agency: command.agency, text: command.text })
  },

  dropTask({ state, command }) {
    if (!openTasks(state).some((task) => task.seq === command.task)) return no('unknownTask')
    return happens({ type: 'taskDropped', task: command.task, text: command.text })
  },

  closeAgreed: ({ command }) => happens({ type: 'closed', reason: 'agreed', ...said(command), firing: null }),

  note: ({ command: { text, mentions = [] } }) =>
    happens({ type: 'noted', text, ...(mentions.length === 0 ? {} : { mentions }) }),

  /** An administrator's message on the follow-up page starts autoClose again, a few times at most (S8). */
  message({ state, command, context, as }) {
    const isAdministrator = as.standing === 'verifier' || as.standing === 'coordinator'
    const some = state.administratorMessages < termsOf({ state, context }).practice.messagesThatRestartAutoClose
    const runs = clockOf(state, 'autoClose') !== null
    const restartsAutoClose = state.phase === 'followedUp' && isAdministrator && some && runs
    return happens({ type: 'messaged', restartsAutoClose, text: command.text })
  },

  /** An officer records a call or a letter: what waited for delivery has reached the reporter. */
  markDelivered({ state, command }) {
    const waiting = everythingAwaitingDelivery(state)
    if (waiting.length === 0) return no('nothingToDeliver')
    return happens(...waiting.map((one): Happening => ({ type: 'delivered', ...one, how: command.how })))
  },
} satisfies Partial<Deciders>
