import type { Actor } from '../../src/kernel/actor.ts'
import type { AttachmentId, OfficerId } from '../../src/kernel/brand.ts'
import type { Role } from '../../src/kernel/law/words.ts'
import type { Command, CommandName } from '../../src/modules/reports/domain/command.ts'
import type { Standing } from '../../src/modules/reports/domain/standing.ts'
import type { ReportState } from '../../src/modules/reports/domain/state.ts'
import { openQuestions, openTasks } from '../../src/modules/reports/domain/state.ts'
import { commandTable } from '../../src/modules/reports/domain/table.ts'
import {
  answer,
  archiveAs,
  asksReferral,
  conclude,
  consents,
  draft,
  refuseFor,
  says,
  setClass,
  text,
  photo,
} from './report-life.ts'
import {
  agency,
  categories,
  clock,
  law,
  nationalAdmin,
  officer,
  ombudsman,
  outsider,
  reporter,
  tree,
} from './report-world.ts'

/** One random step of a random life: small numbers that choose among what is possible at that moment. */
export type Dice = {
  readonly choice: number
  readonly variant: number
  readonly minutes: number
  readonly outage: boolean
}

const pick = <T>(from: readonly T[], n: number): T => {
  const found = from[n % from.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const topics = [...categories.keys()]
const leads = [...tree.keys()].filter((id) => id !== 'ombudsman')
const classes = ['nonSupervisory', 'supervisory', 'aspiration', 'informationRequest'] as const

/** Somebody who has this standing; with two names, so that "another person" can be had. */
function personFor(standing: Standing, state: ReportState, variant: number): Actor {
  const name = `person-${variant % 2}`
  const holder = state.unit ?? state.lead ?? state.receivedBy
  const at = (role: Role, where: string): Actor => officer(role, where, name)
  switch (standing) {
    case 'verifier':
      return at(law.terms(state.receivingTerms).verifier, state.receivedBy)
    case 'leadLiaison':
      return state.handledHere ? at('coordinator', holder) : at('liaison', holder)
    case 'leadOfficial':
      return at(pick(['official', 'superior'], variant), holder)
    case 'taskLiaison':
      return at('liaison', openTasks(state)[0]?.agency ?? holder)
    case 'coordinator':
    case 'arbiter':
      return at('nationalAdmin', 'nasional')
    case 'copied':
      return at('liaison', state.copies[0] ?? holder)
    case 'inspectorate':
      return at('inspectorate', state.receivedBy)
    case 'ombudsman':
      return ombudsman
    case 'dataProtection':
      return at('dataProtectionOfficer', 'nasional')
    case 'outsideLead':
      return outsider(holder)
    case 'outsideTask':
      return outsider(openTasks(state)[0]?.agency ?? holder)
    case 'reporter':
      return reporter
    case 'clock':
      return clock
  }
}

/** As many marks as make a difference: some of them not decided about, now and then. */
const marksOf = (n: number) => ({
  redacted: n,
  generalised: 0,
  kept: 1,
  unsettled: n % 4 === 0 ? 1 : 0,
  commitment: '',
})
/** A copy that was drawn for it; now and then of nothing, or with nothing taken out. */
const redactAs = (of: AttachmentId, n: number): Command => ({
  command: 'redactPhoto',
  photo: of,
  redaction: { crop: null, covers: n % 4 === 0 ? [] : [{ how: 'cover', left: 10, top: 10, width: 20, height: 20 }] },
  attachments: n % 5 === 0 ? [] : [{ ...photo, id: `copy-${n}` as AttachmentId }],
})
/** Now and then somebody's telephone stands in an answer. */
const named = (given: Command, n: number): Command =>
  n % 3 === 0 && (given.command === 'followUp' || given.command === 'draftFollowUp')
    ? { ...given, text: { ...text, personal: ['phone'] } }
    : given

const answers = [
  { kind: 'interim' },
  { kind: 'substantive', attachments: [photo] },
  { kind: 'substantive', attachments: [photo] },
  { kind: 'substantive', unable: 'budget' },
] as const

/** A command of this name whose particulars fit the report as well as chance allows. */
function commandFor(name: CommandName, state: ReportState, n: number): Command {
  const last = (of: readonly { readonly seq: number }[]): number => of.at(-1 - (n % 2))?.seq ?? of.at(-1)?.seq ?? 0
  const limit = pick(['resolution', 'firstResponse', 'escalation'] as const, n)
  const notice = state.undelivered ?? state.onlyAccepted
  const waiting = state.question?.seq ?? state.closing?.seq ?? state.answers.at(-1)?.seq ?? 0
  const what =
    state.phase === 'clarification' ? 'clarification' : state.phase === 'closed' ? 'closing' : ('followUp' as const)
  const of = state.phase === 'closed' ? (state.closing?.seq ?? 0) : waiting
  switch (name) {
    case 'dispose':
      return {
        command: name,
        lead: pick(leads, n),
        copies: n % 3 === 0 ? [pick(leads, n + 1)] : [],
        tasks: n % 5 === 0 ? [{ agency: pick(leads, n + 3), text }] : [],
        text: null,
      }
    case 'handleHere':
      return { command: name, text: null }
    case 'archive':
      return archiveAs(pick(['incomplete', 'outsideAuthority', 'abuse'], n))
    case 'refuse':
      return refuseFor(n % 2 === 0 ? null : pick(leads, n))
    case 'rule':
    case 'setLead':
      return { command: name, lead: pick(leads, n), text }
    case 'addTask':
      return { command: name, agency: pick(leads, n), text }
    case 'dropTask':
      return { command: name, task: last(openTasks(state)), text }
    case 'draftFollowUp':
      return named(draft(pick(answers, n)), n)
    case 'followUp':
      return named(answer(pick(answers, n)), n)
    case 'approve':
      return { command: name, draft: last(state.drafts.filter((one) => one.status === 'waiting')) }
    case 'returnDraft':
      return { command: name, draft: last(state.drafts), text }
    case 'retract':
      return { command: name, answer: last(state.answers), text }
    case 'requestExtension':
    case 'extend':
      return { command: name, limit, text }
    case 'setClass':
      return setClass(pick(classes, n), n % 3 === 0 ? pick(leads, n) : null)
    case 'publish':
      return { command: name, title: text, text, ...(n % 3 === 0 ? { marks: marksOf(n) } : {}) }
    case 'releaseDocument':
      return {
        command: name,
        document: pick(state.files ?? [photo], n).id,
        text,
        ...(n % 3 === 0 ? { marks: marksOf(n) } : {}),
      }
    case 'retractDocument':
      return { command: name, document: pick(state.files ?? [photo], n).id, text }
    case 'redactPhoto':
      return redactAs(state.files?.[n % 2]?.id ?? photo.id, n)
    case 'settleMarks':
      return { command: name, of: state.heldBack?.[0] ?? n, text, marks: marksOf(n) }
    case 'setCategory':
      return { command: name, category: pick(topics, n) }
    case 'look':
      return { command: name, urgent: n % 2 === 0, confidential: n % 3 === 0 }
    case 'nameInvolved':
      return { command: name, officer: `person-${n % 5}` as OfficerId }
    case 'releaseInvolved':
      return { command: name, officer: state.involved?.[0] ?? (`person-${n % 5}` as OfficerId), text }
    case 'linkDuplicate':
      return { command: name, group: 'GROUP' as typeof state.number }
    case 'decideAppeal':
    case 'decideWithdrawal':
      return { command: name, granted: n % 2 === 0, text }
    case 'markDelivered':
      return { command: name, how: 'call' }
    case 'concludeExamination':
      return { command: name, result: pick(['proven', 'partlyProven', 'notProven'], n), text }
    case 'conclude':
      return conclude(n % 2 === 0 ? 'findings' : 'settled', n % 3 === 0 ? 7 : null)
    case 'consent':
      return consents
    case 'requestReferral':
      return asksReferral
    case 'correctIdentity':
      return { command: name, identified: true, identityCommitment: null }
    case 'withdrawConsent':
      return { command: name, from: pick(['referral', 'publication', 'naming'], n) }
    case 'restrict':
      return { command: name, scope: n % 2 === 0 ? 'identity' : 'everything' }
    case 'changeContact':
      return {
        command: name,
        identified: true,
        identityCommitment: null,
        replaces: n % 2 === 0,
        renewsSecret: n % 3 === 0,
      }
    case 'rate':
      return { command: name, stars: 4, text: null }
    case 'recordDelivery':
      return { command: name, what, of, how: pick(['accepted', 'receipt'], n) }
    case 'recordDeliveryFailure':
      return notice === null || n % 2 === 0
        ? { command: name, what, of }
        : { command: name, what: notice.what, of: notice.seq }
    case 'reviseCalendar':
      return { command: name, revision: (state.revision + 1) as typeof state.revision }
    case 'reply':
    case 'object':
    case 'clarify':
    case 'appeal':
    case 'withdraw':
      return says(name)
    case 'requestClarification':
    case 'note':
    case 'message':
    case 'unpublish':
    case 'closeAgreed':
    case 'recordExamination':
      return { command: name, text }
    case 'askAgency':
      return { command: name, text, workingDays: n % 2 === 0 ? null : 5 }
    case 'answerOmbudsman':
      return { command: name, text, question: openQuestions(state)[0]?.seq ?? n }
    case 'facilitate':
      return { command: name, text, step: pick(['meeting', 'siteVisit', 'agreement', 'otherStep'], n), on: null }
    case 'declineReferral':
      return { command: name, text, reason: pick(['beforeCourt', 'outsideAuthority'], n) }
    case 'giveDetails':
      return { command: name, missing: n % 5, keepsSecret: n % 2 === 0 }
    case 'joinReferral':
      return { command: name, group: state.group ?? state.number }
    case 'acknowledge':
    case 'setConfidential':
    case 'liftConfidential':
    case 'unlinkDuplicate':
    case 'acknowledgeReferral':
    case 'declareInvolved':
    case 'joinExamination':
    case 'confirm':
    case 'regret':
    case 'fire':
    case 'recordContact':
    case 'renewSecret':
    case 'liftRestriction':
    case 'renewObjection':
      return { command: name }
  }
}

/** How often a command is tried, beside once: what moves a report on, so that lives are long and rich. */
const eagerness: Partial<Record<CommandName, number>> = {
  requestClarification: 3,
  dispose: 8,
  refuse: 4,
  rule: 12,
  acknowledge: 4,
  draftFollowUp: 8,
  approve: 16,
  followUp: 8,
  retract: 2,
  setLead: 2,
  clarify: 12,
  reply: 3,
  object: 40,
  regret: 40,
  recordDelivery: 8,
  recordDeliveryFailure: 4,
  recordContact: 6,
  requestReferral: 2,
  decideAppeal: 10,
  conclude: 3,
}

/** The next thing that somebody tries: mostly what the table allows to the right person, now and then to a wrong one. */
export function nextTry(state: ReportState, { choice, variant }: Dice): { actor: Actor; command: Command } {
  const rows = commandTable
    .filter((row) => row.in.includes(state.phase) && row.command !== 'fire')
    .flatMap((row) => Array.from({ length: eagerness[row.command] ?? 1 }, () => row))
  const row = pick(rows, choice)
  const rightful = personFor(pick(row.by, variant), state, variant)
  const wrong = [nationalAdmin, reporter, officer('liaison', agency('jayapura'))]
  return {
    actor: variant % 11 === 0 ? pick(wrong, choice) : rightful,
    command: commandFor(row.command, state, variant),
  }
}
