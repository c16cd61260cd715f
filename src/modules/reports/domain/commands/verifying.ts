import { isWithin } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import type { Context } from '../law.ts'
import type { Happening } from '../event.ts'
import type { SimpleRefusal } from '../refusal.ts'
import type { ReportState } from '../state.ts'
import { happens, no } from './deciding.ts'
import type { Deciders, Deciding } from './deciding.ts'

/** Why this agency may not lead, or null: it must exist, and a unit never handles the complaint about itself. */
export function whyNotLead(state: ReportState, context: Context, lead: AgencyId): SimpleRefusal | null {
  if (!context.tree.has(lead)) return 'unknownAgency'
  if (state.reportClass === 'supervisory' && state.about !== null && isWithin(context.tree, lead, state.about))
    return 'unitComplainedAbout'
  return null
}

const standardFor = ({ state, context }: Pick<Deciding<'dispose'>, 'state' | 'context'>, lead: AgencyId) =>
  context.standardOf(lead, state.filedAt)

function dispose(deciding: Deciding<'dispose'>) {
  const { state, command, context, as } = deciding
  const { lead, copies, tasks, text } = command
  const why = whyNotLead(state, context, lead)
  if (why !== null) return no(why)
  if (![...copies, ...tasks.map((task) => task.agency)].every((agency) => context.tree.has(agency)))
    return no('unknownAgency')
  const given = tasks.map((task): Happening => ({ type: 'taskAdded', agency: task.agency, text: task.text }))
  if (as.standing === 'leadLiaison') {
    if (state.lead === null || lead === state.unit || lead === state.lead) return no('alreadyLead')
    if (!isWithin(context.tree, lead, state.lead)) return no('notUnderLead')
    return happens({ type: 'disposedOnward', unit: lead, text })
  }
  if (state.needsRuling) return no('rulingNeeded')
  return happens(
    { type: 'disposed', how: 'disposed', lead, terms: standardFor(deciding, lead), copies, text },
    ...given,
  )
}

export const verifying = {
  requestClarification: ({ command }) => happens({ type: 'clarificationRequested', text: command.text }),

  dispose,

  handleHere({ state, command, context, as }) {
    const lead = as.officer?.post.agency ?? state.receivedBy
    const why = whyNotLead(state, context, lead)
    if (why !== null) return no(why)
    if (state.needsRuling) return no('rulingNeeded')
    const terms = context.standardOf(lead, state.filedAt)
    return happens({ type: 'disposed', how: 'handledHere', lead, terms, copies: [], text: command.text })
  },

  archive({ command }) {
    if (command.reason === 'outsideAuthority' && command.destination === null) return no('destinationNeeded')
    if (command.text === null) return no('reasonNeeded')
    const { reason, destination, text } = command
    return happens({ type: 'archived', reason, destination, text, firing: null })
  },

  rule({ state, command, context, as }) {
    if (!state.needsRuling) return no('noRulingNeeded')
    const why = whyNotLead(state, context, command.lead)
    if (why !== null) return no(why)
    const from = as.officer?.post.agency
    if (from === undefined || !isWithin(context.tree, command.lead, from)) return no('outsideYourAuthority')
    const terms = context.standardOf(command.lead, state.filedAt)
    return happens({ type: 'disposed', how: 'ruled', lead: command.lead, terms, copies: [], text: command.text })
  },

  decideAppeal({ state, command, as }) {
    if (state.archive?.appeal !== 'waiting') return no('appealNotWaiting')
    if (state.archive.by !== null && state.archive.by === as.officer?.id) return no('ownArchiving')
    return happens({ type: 'appealDecided', granted: command.granted, text: command.text })
  },

  setClass({ state, command, context }) {
    const { reportClass, about } = command
    if (!context.law.terms(state.terms ?? state.receivingTerms).classes.includes(reportClass)) return no('unknownClass')
    if (about !== null && !context.tree.has(about)) return no('unknownAgency')
    return happens({ type: 'classSet', reportClass, about })
  },

  setConfidential: ({ state }) =>
    state.confidential ? no('alreadyConfidential') : happens({ type: 'confidentialSet' }),

  /** Two people: the first proposes, another lifts. */
  liftConfidential({ state, as }) {
    if (!state.confidential) return no('notConfidential')
    if (state.liftProposedBy === null) return happens({ type: 'confidentialLiftProposed' })
    return state.liftProposedBy === as.officer?.id ? no('secondPersonNeeded') : happens({ type: 'confidentialLifted' })
  },

  publish({ state, command }) {
    if (state.confidential) return no('reportIsConfidential')
    if (state.publication === 'none') return no('publicationNotDue')
    return happens({ type: 'published', title: command.title, text: command.text })
  },

  unpublish({ state, command }) {
    if (state.publication === 'due') return happens({ type: 'unpublished', held: true, text: command.text })
    if (state.publication !== 'published') return no('notPublished')
    return happens({ type: 'unpublished', held: false, text: command.text })
  },

  settleMarks: ({ command }) => happens({ type: 'marksSettled', marks: command.marks }),

  linkDuplicate({ state, command }) {
    if (command.group === state.number) return no('sameReport')
    if (state.group !== null) return no('alreadyInGroup')
    return happens({ type: 'duplicateLinked', group: command.group })
  },

  unlinkDuplicate: ({ state }) =>
    state.group === null ? no('notInGroup') : happens({ type: 'duplicateUnlinked', group: state.group }),
} satisfies Partial<Deciders>
