import { isWithin } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { isDrawable } from '../../../../kernel/redaction.ts'
import type { Settlement } from '../command.ts'
import type { Context } from '../law.ts'
import type { Happening, TextRef } from '../event.ts'
import type { SimpleRefusal } from '../refusal.ts'
import { isComplainedAbout } from '../standing.ts'
import { isHeld, openTasks } from '../state.ts'
import type { ReportState } from '../state.ts'
import { happens, no } from './deciding.ts'
import type { Capacity, Deciders, Deciding } from './deciding.ts'

/** Why this agency may not have it, or null: it must exist, and a unit never handles the complaint about itself. */
export function whyNotHandle(state: ReportState, context: Context, agency: AgencyId): SimpleRefusal | null {
  if (!context.tree.has(agency)) return 'unknownAgency'
  return isComplainedAbout(state, context.tree, agency) ? 'unitComplainedAbout' : null
}

/** Why this officer may not make it the lead, or null: a coordinator gives work only within their own region. */
export function whyNotLead(
  state: ReportState,
  context: Context,
  lead: AgencyId,
  { officer }: Capacity,
): SimpleRefusal | null {
  const why = whyNotHandle(state, context, lead)
  if (why !== null) return why
  return officer !== null && isWithin(context.tree, lead, officer.post.agency) ? null : 'outsideYourAuthority'
}

function dispose(deciding: Deciding<'dispose'>) {
  const { state, command, context, as } = deciding
  const { lead, copies, tasks, text } = command
  if (as.standing === 'leadLiaison') {
    const why = whyNotHandle(state, context, lead)
    if (why !== null) return no(why)
    if (state.lead === null || lead === state.unit || lead === state.lead) return no('alreadyLead')
    if (!isWithin(context.tree, lead, state.lead)) return no('notUnderLead')
    return happens({ type: 'disposedOnward', unit: lead, text })
  }
  if (isHeld(state)) return no('lookFirst')
  if (state.needsRuling) return no('rulingNeeded')
  const why = whyNotLead(state, context, lead, as)
  if (why !== null) return no(why)
  const helpers = tasks.map((task) => task.agency)
  for (const agency of [...copies, ...helpers]) {
    const whyNot = whyNotHandle(state, context, agency)
    if (whyNot !== null) return no(whyNot)
  }
  const taken = [lead, ...openTasks(state).map((task) => task.agency), ...helpers]
  if (new Set(taken).size < taken.length) return no('agencyHasTask')
  return happens(
    { type: 'disposed', how: 'disposed', lead, terms: context.standardOf(lead, state.filedAt), copies, text },
    ...tasks.map((task): Happening => ({ type: 'taskAdded', agency: task.agency, text: task.text })),
  )
}

/** The event that brought the report's own words. */
const reportItself = 1

const settled = (of: number, marks: Settlement | undefined, text: TextRef | null): readonly Happening[] => {
  if (marks === undefined) return []
  const { redacted, generalised, kept, commitment } = marks
  return [{ type: 'marksSettled', of, redacted, generalised, kept, commitment, text }]
}

export const verifying = {
  requestClarification: ({ command }) => happens({ type: 'clarificationRequested', text: command.text }),

  dispose,

  handleHere({ state, command, context, as }) {
    const lead = as.officer?.post.agency ?? state.receivedBy
    if (isHeld(state)) return no('lookFirst')
    if (state.needsRuling) return no('rulingNeeded')
    const why = whyNotLead(state, context, lead, as)
    if (why !== null) return no(why)
    const terms = context.standardOf(lead, state.filedAt)
    return happens({ type: 'disposed', how: 'handledHere', lead, terms, copies: [], text: command.text })
  },

  archive({ command }) {
    if (command.reason === 'outsideAuthority' && command.destination === null) return no('destinationNeeded')
    const { reason, destination, text } = command
    return happens({ type: 'archived', reason, destination, text, firing: null })
  },

  rule({ state, command, context, as }) {
    if (!state.needsRuling) return no('noRulingNeeded')
    const why = whyNotLead(state, context, command.lead, as)
    if (why !== null) return no(why)
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

  /** A sensitive topic hides what was open: the reporter could have chosen it at filing to the same effect. */
  setCategory({ state, command: { category }, context }) {
    const topic = context.categories.get(category)
    if (topic === undefined || topic.isClosed) return no('unknownCategory')
    const set = { type: 'categorySet', category } as const
    const isOpenYet = !state.confidential || state.screening?.hides === true
    return topic.isSensitive && isOpenYet ? happens(set, { type: 'confidentialSet' }) : happens(set)
  },

  setConfidential: ({ state }) =>
    state.confidential ? no('alreadyConfidential') : happens({ type: 'confidentialSet' }),

  /** Two people: the first proposes, another lifts. */
  liftConfidential({ state, as }) {
    if (!state.confidential) return no('notConfidential')
    if (state.screening?.isWaiting) return no('lookFirst')
    if (state.liftProposedBy === null) return happens({ type: 'confidentialLiftProposed' })
    return state.liftProposedBy === as.officer?.id ? no('secondPersonNeeded') : happens({ type: 'confidentialLifted' })
  },

  look: ({ state, command: { urgent, confidential } }) =>
    state.screening?.isWaiting ? happens({ type: 'looked', urgent, confidential }) : no('nothingToLook'),

  publish({ state, command }) {
    if (state.confidential) return no(state.screening?.isWaiting ? 'lookFirst' : 'reportIsConfidential')
    if (state.publication === 'none') return no('publicationNotDue')
    const { title, text, released = [] } = command
    const photos = (state.files ?? []).filter(({ kind }) => kind === 'photo')
    if (!released.every((id) => photos.some((photo) => photo.id === id))) return no('unknownPhoto')
    if (state.photoCopies?.some(({ photo }) => released.includes(photo))) return no('photoHasCopy')
    if (command.marks !== undefined && command.marks.unsettled > 0) return no('marksUnsettled')
    const published = { type: 'published', title, text, ...(released.length === 0 ? {} : { released }) } as const
    return happens(...settled(reportItself, command.marks, null), published)
  },

  unpublish({ state, command }) {
    if (state.publication === 'due') return happens({ type: 'unpublished', held: true, text: command.text })
    if (state.publication !== 'published') return no('notPublished')
    return happens({ type: 'unpublished', held: false, text: command.text })
  },

  releaseDocument({ state, command: { document, marks, text } }) {
    if (state.confidential) return no(state.screening?.isWaiting ? 'lookFirst' : 'reportIsConfidential')
    if (state.publication === 'none') return no('publicationNotDue')
    const isDocument = state.files?.some(({ id, kind }) => id === document && kind === 'document') === true
    if (!isDocument) return no('unknownDocument')
    if (marks === undefined) return happens({ type: 'documentReleased', document, text })
    const { unsettled, ...decided } = marks
    return unsettled > 0
      ? no('marksUnsettled')
      : happens({ type: 'documentReleased', document, settled: decided, text })
  },

  retractDocument({ state, command: { document, text } }) {
    const isDocument = state.files?.some(({ id, kind }) => id === document && kind === 'document') === true
    return isDocument ? happens({ type: 'documentRetracted', document, text }) : no('unknownDocument')
  },

  redactPhoto({ state, command: { photo, redaction, attachments = [] } }) {
    const { files = [], photoCopies = [] } = state
    if (!isDrawable(redaction)) return no('nothingRedacted')
    const isPhoto = files.some(({ id, kind }) => id === photo && kind === 'photo')
    if (!isPhoto || photoCopies.some(({ copy }) => copy === photo) || attachments.length !== 1)
      return no('unknownPhoto')
    const { crop, covers } = redaction
    return happens({ type: 'photoRedacted', photo, covered: covers.length, cropped: crop !== null, attachments })
  },

  settleMarks({ state, command: { of, marks, text } }) {
    if (state.heldBack?.includes(of) !== true) return no('nothingToSettle')
    if (marks === undefined) return no('nothingToSettle')
    return marks.unsettled > 0 ? no('marksUnsettled') : happens(...settled(of, marks, text))
  },

  linkDuplicate({ state, command }) {
    if (command.group === state.number) return no('sameReport')
    if (state.group !== null) return no('alreadyInGroup')
    return happens({ type: 'duplicateLinked', group: command.group })
  },

  unlinkDuplicate: ({ state }) =>
    state.group === null ? no('notInGroup') : happens({ type: 'duplicateUnlinked', group: state.group }),
} satisfies Partial<Deciders>
