import { z } from 'zod'
import { limitNames } from '../../../../kernel/law/words.ts'
import { dayField } from '../../../../web/fields.ts'
import type { CommandName } from '../../domain/command.ts'
import {
  archiveReasons,
  declineReasons,
  examinationResults,
  facilitationSteps,
  referralOutcomes,
  refusalReasons,
  unableGrounds,
} from '../../domain/words.ts'
import type { SpokenCommand } from '../../usecases/command-report.ts'
import {
  agencyField,
  attachmentsField,
  keptField,
  maybeAgencyField,
  maybeWordsField,
  numberField,
  officerField,
  fileField,
  redactionFields,
  releasedField,
  seqField,
  titleField,
  wordsField,
} from './body-fields.ts'

type ByReporter =
  | 'clarify'
  | 'reply'
  | 'object'
  | 'confirm'
  | 'withdraw'
  | 'regret'
  | 'appeal'
  | 'consent'
  | 'requestReferral'
  | 'rate'
  | 'giveDetails'
  | 'changeContact'
  | 'renewSecret'
  | 'correctIdentity'
  | 'withdrawConsent'
  | 'restrict'
  | 'liftRestriction'
type ByClock =
  | 'fire'
  | 'recordDelivery'
  | 'recordDeliveryFailure'
  | 'recordContact'
  | 'reviseCalendar'
  | 'joinReferral'
  | 'renewObjection'
export type OfficersCommand = Exclude<CommandName, ByReporter | ByClock>

/** An officers' command over the API: its sentence, its body, and the command that the body says. */
export type CommandBody = {
  readonly summary: string
  /** Null where there is nothing to say. */
  readonly schema: z.ZodType | null
  readonly command: (body: unknown) => SpokenCommand
}

const bodied = <S extends z.ZodType>(
  summary: string,
  schema: S,
  command: (body: z.output<S>) => SpokenCommand,
): CommandBody => ({ summary, schema, command: command as (body: unknown) => SpokenCommand })

const bare = (summary: string, command: SpokenCommand): CommandBody => ({
  summary,
  schema: null,
  command: () => command,
})

const answer = z.strictObject({
  kind: z.enum(['interim', 'substantive']),
  body: wordsField,
  attachments: attachmentsField,
  unable: z
    .enum(unableGrounds)
    .nullish()
    .transform((ground) => ground ?? null),
  promisedOn: dayField.nullish().transform((day) => day?.toString() ?? null),
})
const saidAs = ({ body, ...said }: z.output<typeof answer>) => ({ ...said, text: body })

const body = z.strictObject({ body: wordsField })
const reason = z.strictObject({ reason: wordsField })
const decision = z.strictObject({ granted: z.boolean(), reason: wordsField })
const limit = z.strictObject({ limit: z.enum(limitNames), reason: maybeWordsField })

/** Every officers' command of docs/law/life.md, by its name. */
export const commandBodies: Readonly<Record<OfficersCommand, CommandBody>> = {
  requestClarification: bodied(
    'Asks the reporter for what is missing',
    z.strictObject({ question: wordsField }),
    ({ question }) => ({ command: 'requestClarification', text: question }),
  ),
  dispose: bodied(
    'Passes the report on to the agency that must answer, or onward to one of its units',
    z.strictObject({
      lead: agencyField,
      copies: z.array(agencyField).max(50).default([]),
      tasks: z
        .array(z.strictObject({ agency: agencyField, instruction: wordsField }))
        .max(50)
        .default([]),
      instruction: maybeWordsField,
    }),
    ({ lead, copies, tasks, instruction }) => ({
      command: 'dispose',
      lead,
      copies,
      tasks: tasks.map((task) => ({ agency: task.agency, text: task.instruction })),
      text: instruction,
    }),
  ),
  handleHere: bodied(
    'Keeps the report at the verifier’s own agency',
    z.strictObject({ instruction: maybeWordsField }).nullish(),
    (said) => ({ command: 'handleHere', text: said?.instruction ?? null }),
  ),
  archive: bodied(
    'Archives the report; the reporter is told why and may appeal',
    z.strictObject({
      reason: z.enum(archiveReasons),
      destination: maybeWordsField.describe('Where the reporter can take it; needed for `outsideAuthority`'),
      body: maybeWordsField,
    }),
    ({ reason: why, destination, body: text }) => ({ command: 'archive', reason: why, destination, text }),
  ),
  refuse: bodied(
    'The agency says that the report is not its own',
    z.strictObject({
      reason: wordsField,
      proposedOwner: maybeAgencyField,
      ground: z.enum(refusalReasons).default('otherAgency'),
    }),
    ({ reason: text, proposedOwner, ground }) => ({ command: 'refuse', reason: ground, proposedOwner, text }),
  ),
  rule: bodied(
    'Rules who handles a report that agencies refused repeatedly',
    z.strictObject({ lead: agencyField, reason: wordsField }),
    ({ lead, reason: text }) => ({ command: 'rule', lead, text }),
  ),
  acknowledge: bare('The agency begins to work on it', { command: 'acknowledge' }),
  note: bodied('A note for the handlers alone', body, ({ body: text }) => ({ command: 'note', text })),
  message: bodied('A message to the reporter', body, ({ body: text }) => ({ command: 'message', text })),
  draftFollowUp: bodied('Hands in an answer for approval', answer, (said) => ({
    command: 'draftFollowUp',
    ...saidAs(said),
  })),
  approve: bodied('Approves a draft, which posts it', z.strictObject({ draft: seqField }), ({ draft }) => ({
    command: 'approve',
    draft,
  })),
  returnDraft: bodied(
    'Returns a draft to whoever wrote it',
    z.strictObject({ draft: seqField, reason: wordsField }),
    ({ draft, reason: text }) => ({ command: 'returnDraft', draft, text }),
  ),
  followUp: bodied('Posts an answer, or a co-responsible agency answers its task', answer, (said) => ({
    command: 'followUp',
    ...saidAs(said),
  })),
  retract: bodied(
    'Withdraws an answer that was posted by mistake, visibly',
    z.strictObject({ answer: seqField, reason: wordsField }),
    ({ answer: seq, reason: text }) => ({ command: 'retract', answer: seq, text }),
  ),
  requestExtension: bodied('Asks for more time', limit, ({ limit: name, reason: text }) => ({
    command: 'requestExtension',
    limit: name,
    text,
  })),
  extend: bodied('Grants more time', limit, ({ limit: name, reason: text }) => ({
    command: 'extend',
    limit: name,
    text,
  })),
  setClass: bodied(
    'Sets the class, and for a supervisory complaint the unit complained about',
    z.strictObject({ class: z.string().min(1).max(100), about: maybeAgencyField }),
    ({ class: reportClass, about }) => ({ command: 'setClass', reportClass, about }),
  ),
  setConfidential: bare('Hides the content from everyone but its handlers', { command: 'setConfidential' }),
  setCategory: bodied(
    'What the report is about; a sensitive topic makes it confidential',
    z.strictObject({ category: z.string() }),
    ({ category }) => ({ command: 'setCategory', category }),
  ),
  look: bodied(
    'The verifier has looked at what was flagged or held as it came in',
    z.strictObject({ urgent: z.boolean(), confidential: z.boolean() }),
    ({ urgent, confidential }) => ({ command: 'look', urgent, confidential }),
  ),
  liftConfidential: bare('Proposes to lift confidentiality; a second person agrees', { command: 'liftConfidential' }),
  setLead: bodied(
    'Gives the report to another agency',
    z.strictObject({ lead: agencyField, reason: wordsField }),
    ({ lead, reason: text }) => ({ command: 'setLead', lead, text }),
  ),
  addTask: bodied(
    'Asks a further agency for its part',
    z.strictObject({ agency: agencyField, instruction: wordsField }),
    ({ agency, instruction }) => ({ command: 'addTask', agency, text: instruction }),
  ),
  dropTask: bodied(
    'Drops a task',
    z.strictObject({ task: seqField, reason: wordsField }),
    ({ task, reason: text }) => ({ command: 'dropTask', task, text }),
  ),
  publish: bodied(
    'Publishes the copy that the verifier approves',
    z.strictObject({
      title: titleField,
      body: wordsField,
      released: releasedField.describe('Photos that the verifier has looked at and anybody may see, by their ids'),
      kept: keptField,
    }),
    ({ title, body: text, released, kept }) => ({ command: 'publish', title, text, released, marks: kept }),
  ),
  unpublish: bodied('Hides it from the public, or holds its publication', reason, ({ reason: text }) => ({
    command: 'unpublish',
    text,
  })),
  releaseDocument: bodied(
    'Publishes as text what stands in a document; the document itself is never public',
    z.strictObject({ document: fileField, body: wordsField, kept: keptField }),
    ({ document, body: text, kept }) => ({ command: 'releaseDocument', document, text, marks: kept }),
  ),
  retractDocument: bodied(
    'Takes back what was published of a document',
    z.strictObject({ document: fileField, reason: wordsField }),
    ({ document, reason: text }) => ({ command: 'retractDocument', document, text }),
  ),
  redactPhoto: bodied(
    'Draws a copy of a photo without what shall not be seen; from then on the photo itself is never public',
    z.strictObject({ photo: fileField, ...redactionFields }),
    ({ photo, ...redaction }) => ({ command: 'redactPhoto', photo, redaction }),
  ),
  settleMarks: bodied(
    'Settles an answer that holds personal data: the words that the public reads in its place',
    z.strictObject({ answer: seqField, body: wordsField, kept: keptField }),
    ({ answer: of, body: text, kept }) => ({ command: 'settleMarks', of, text, marks: kept }),
  ),
  nameInvolved: bodied(
    'Notes that the report concerns an officer, who from then on neither reads nor handles it',
    z.strictObject({ officer: officerField }),
    ({ officer }) => ({ command: 'nameInvolved', officer }),
  ),
  declareInvolved: bare('The officer says that the report concerns them', { command: 'declareInvolved' }),
  releaseInvolved: bodied(
    'Takes back that the report concerns an officer',
    z.strictObject({ officer: officerField, reason: wordsField }),
    ({ officer, reason: text }) => ({ command: 'releaseInvolved', officer, text }),
  ),
  linkDuplicate: bodied(
    'Links it with another report about the same thing',
    z.strictObject({ group: numberField }),
    ({ group }) => ({ command: 'linkDuplicate', group }),
  ),
  unlinkDuplicate: bare('Unlinks it', { command: 'unlinkDuplicate' }),
  closeAgreed: bodied(
    'Closes it by the minutes that the reporter signed',
    body.extend({ attachments: attachmentsField }),
    ({ body: text, attachments }) => ({ command: 'closeAgreed', text, attachments }),
  ),
  decideAppeal: bodied('Decides the appeal against archiving', decision, ({ granted, reason: text }) => ({
    command: 'decideAppeal',
    granted,
    text,
  })),
  markDelivered: bodied(
    'Records that a call, a letter or a visit told the reporter',
    z.strictObject({ how: z.enum(['call', 'letter', 'inPerson']) }),
    ({ how }) => ({ command: 'markDelivered', how }),
  ),
  joinExamination: bare('The inspectorate joins in a supervisory report', { command: 'joinExamination' }),
  recordExamination: bodied(
    'The inspectorate records its examination report, for those who handle the report alone',
    body.extend({ attachments: attachmentsField }),
    ({ body: text, attachments }) => ({ command: 'recordExamination', text, attachments }),
  ),
  concludeExamination: bodied(
    'The inspectorate says what came of its examination; the reporter and the public read it',
    z.strictObject({ result: z.enum(examinationResults), body: wordsField }),
    ({ result, body: text }) => ({ command: 'concludeExamination', result, text }),
  ),
  acknowledgeReferral: bare('The Ombudsman has received the referral', { command: 'acknowledgeReferral' }),
  askAgency: bodied(
    'The Ombudsman asks the agency',
    z.strictObject({
      question: wordsField,
      workingDays: z.int().min(1).max(365).nullish().describe('Until when it answers; else the limit of its standard'),
    }),
    ({ question: text, workingDays }) => ({ command: 'askAgency', text, workingDays: workingDays ?? null }),
  ),
  answerOmbudsman: bodied(
    'The agency answers what the Ombudsman asked; between the offices',
    body.extend({ question: z.int().min(1).describe('The event (seq) that asked'), attachments: attachmentsField }),
    ({ question, body: text, attachments }) => ({ command: 'answerOmbudsman', question, text, attachments }),
  ),
  facilitate: bodied(
    'The Ombudsman takes a step towards a settlement; the reporter and the agency read it',
    body.extend({
      step: z.enum(facilitationSteps).default('otherStep'),
      on: dayField.nullish().describe('The day of the meeting, the visit, the agreement'),
    }),
    ({ body: text, step, on }) => ({ command: 'facilitate', text, step, on: on?.toString() ?? null }),
  ),
  declineReferral: bodied(
    'The Ombudsman declines; the reporter is told why and what they can do next',
    z.strictObject({ reason: z.enum(declineReasons), explanation: wordsField }),
    ({ reason: why, explanation: text }) => ({ command: 'declineReferral', reason: why, text }),
  ),
  decideWithdrawal: bodied(
    'The Ombudsman decides what the reporter confirmed or withdrew',
    decision,
    ({ granted, reason: text }) => ({ command: 'decideWithdrawal', granted, text }),
  ),
  conclude: bodied(
    'The Ombudsman concludes: with findings and their own limit, settled, or with no maladministration found',
    z.strictObject({
      outcome: z.enum(referralOutcomes),
      workingDays: z.int().min(1).max(365).nullish(),
      body: wordsField,
    }),
    ({ outcome, workingDays, body: text }) => ({
      command: 'conclude',
      outcome,
      workingDays: workingDays ?? null,
      text,
    }),
  ),
}

/** `requestClarification` → `request-clarification`: a command's name in addresses. */
export const commandPath = (command: string): string =>
  command.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
