import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../../kernel/actor.ts'
import { Life } from '../../../../test/harness/report-life.ts'
import {
  agency,
  clock,
  officer,
  ombudsman,
  outsider,
  reporter,
  standardOf,
} from '../../../../test/harness/report-world.ts'
import type { CommandName } from './command.ts'
import { capacityFor } from './decide.ts'
import type { Standing } from './standing.ts'
import { standings } from './standing.ts'
import type { ReportState } from './state.ts'
import { commandTable } from './table.ts'
import type { Phase } from './words.ts'
import { phases } from './words.ts'

const letters: Readonly<Record<string, Phase>> = {
  s: 'submitted',
  c: 'clarification',
  d: 'disposed',
  p: 'inProgress',
  f: 'followedUp',
  x: 'closed',
  a: 'archived',
}

/** docs/law/life.md once more, by hand: command, the phases by letter, who. */
const lawOfCommands = `
  requestClarification  s        verifier
  dispose               s        verifier
  dispose               dp       leadLiaison
  handleHere            s        verifier
  archive               s        verifier
  refuse                dp       leadLiaison outsideLead
  rule                  s        arbiter
  acknowledge           d        leadLiaison
  note                  scdpfxa  verifier leadLiaison leadOfficial taskLiaison coordinator copied inspectorate ombudsman
  message               scdpfxa  verifier leadLiaison leadOfficial taskLiaison coordinator copied
  draftFollowUp         dpf      leadLiaison outsideLead
  approve               dpf      leadOfficial coordinator
  returnDraft           dpf      leadOfficial coordinator
  followUp              dpf      leadLiaison leadOfficial taskLiaison outsideTask
  retract               pfx      leadLiaison leadOfficial
  requestExtension      dp       leadLiaison
  extend                dp       leadLiaison leadOfficial coordinator
  setClass              scdpfxa  verifier
  setConfidential       scdpfxa  verifier
  liftConfidential      scdpfxa  verifier coordinator
  setCategory           scdpfxa  verifier
  look                  scdpfxa  verifier
  setLead               dp       coordinator
  addTask               dp       coordinator
  dropTask              dp       coordinator
  publish               scdpfxa  verifier
  unpublish             scdpfxa  verifier
  releaseDocument       scdpfxa  verifier
  retractDocument       scdpfxa  verifier
  redactPhoto           scdpfxa  verifier
  settleMarks           scdpfxa  verifier
  nameInvolved          scdpfxa  verifier coordinator inspectorate
  declareInvolved       scdpfxa  verifier leadLiaison leadOfficial taskLiaison coordinator copied inspectorate ombudsman
  releaseInvolved       scdpfxa  verifier coordinator
  linkDuplicate         scdpfxa  verifier coordinator
  unlinkDuplicate       scdpfxa  verifier coordinator
  closeAgreed           dpf      leadOfficial
  decideAppeal          a        verifier coordinator
  markDelivered         scdpfxa  verifier leadLiaison leadOfficial taskLiaison coordinator copied
  joinExamination       scdpf    inspectorate
  recordExamination     scdpfx   inspectorate
  concludeExamination   scdpfx   inspectorate
  acknowledgeReferral   scdpfxa  ombudsman
  askAgency             scdpfxa  ombudsman
  answerOmbudsman       scdpfxa  leadLiaison leadOfficial
  answerOmbudsman       sca      verifier
  facilitate            scdpfxa  ombudsman
  declineReferral       scdpfxa  ombudsman
  decideWithdrawal      scdpfxa  ombudsman
  conclude              scdpfxa  ombudsman
  clarify               ca       reporter
  reply                 scdpfxa  reporter
  object                fx       reporter
  confirm               fx       reporter
  withdraw              scdpf    reporter
  regret                x        reporter
  appeal                a        reporter
  consent               scdpfxa  reporter
  requestReferral       scdpfxa  reporter
  giveDetails           scdpfxa  reporter
  rate                  x        reporter
  changeContact         scdpfxa  reporter
  renewSecret           scdpfxa  reporter
  correctIdentity       scdpfxa  reporter dataProtection
  withdrawConsent       scdpfxa  reporter
  restrict              scdpfxa  reporter
  liftRestriction       scdpfxa  reporter dataProtection
  fire                  scdpfxa  clock
  recordDelivery        scdpfxa  clock
  recordDeliveryFailure scdpfxa  clock
  recordContact         scdpfxa  reporter clock
  reviseCalendar        scdpfxa  clock
  joinReferral          scdpf    clock
  renewObjection        x        clock`
  .trim()
  .split('\n')
  .map((line) => {
    const [command, where = '', ...who] = line.trim().split(/\s+/)
    return { command: command as CommandName, phases: where.split('').map((letter) => letters[letter]), who }
  })

/** A report in which each standing belongs to another person: received in one region, led in a second, refused in a third. */
const report: ReportState = {
  ...new Life().state,
  reportClass: 'supervisory',
  terms: standardOf(agency('empat-lawang')),
  lead: agency('empat-lawang-dpupr'),
  copies: [agency('kampar-dinkes')],
  tasks: [{ seq: 5, agency: agency('empat-lawang-dinkes'), status: 'open' }],
  lastRefusal: { by: agency('jayapura-dpupr'), proposedOwner: agency('jayapura-dinkes') },
}

const people: Readonly<Record<Standing, Actor>> = {
  verifier: officer('coordinator', 'kampar'),
  leadLiaison: officer('liaison', 'empat-lawang-dpupr'),
  leadOfficial: officer('official', 'empat-lawang-dpupr'),
  taskLiaison: officer('liaison', 'empat-lawang-dinkes'),
  coordinator: officer('coordinator', 'empat-lawang'),
  arbiter: officer('coordinator', 'jayapura'),
  copied: officer('liaison', 'kampar-dinkes'),
  inspectorate: officer('inspectorate', 'empat-lawang'),
  ombudsman,
  dataProtection: officer('dataProtectionOfficer', 'empat-lawang'),
  outsideLead: outsider('empat-lawang-dpupr'),
  outsideTask: outsider('empat-lawang-dinkes'),
  reporter,
  clock,
}
const strangers: Readonly<Record<string, Actor>> = {
  'a liaison of another agency': officer('liaison', 'kampar-dpupr'),
  'the inspectorate of another region': officer('inspectorate', 'jayapura'),
  'the operator of a copied agency': officer('operator', 'kampar-dinkes'),
  'the data protection officer of another region': officer('dataProtectionOfficer', 'jayapura'),
  'the link of an agency that has nothing to do with it': outsider('kampar-dinkes'),
  anybody: { kind: 'anyone' },
}

const commands = [...new Set(lawOfCommands.map(({ command }) => command))]
const life = new Life()
const allowed = (command: CommandName, phase: Phase): string[] =>
  lawOfCommands.filter((row) => row.command === command && row.phases.includes(phase)).flatMap(({ who }) => who)

function outcome(command: CommandName, phase: Phase, actor: Actor): string {
  const capacity = capacityFor({ ...report, phase }, command, life.context(actor))
  return capacity.ok ? capacity.value.standing : capacity.refusal.refusal
}

test('the table knows exactly the commands of the law', () => {
  assert.deepEqual(new Set(commandTable.map(({ command }) => command)), new Set(commands))
})

for (const command of commands)
  for (const phase of phases) {
    const who = allowed(command, phase)
    test(`${command} in ${phase} is for ${who.length === 0 ? 'nobody' : who.join(', ')}`, () => {
      const otherwise = who.length === 0 ? 'notInThisState' : 'notYours'
      // Whoever may give it in another state hears of the state: somebody else was quicker.
      const elsewhere = lawOfCommands.filter((row) => row.command === command).flatMap((row) => row.who)
      const refused = (standing: string) => (elsewhere.includes(standing) ? 'notInThisState' : otherwise)
      for (const standing of standings)
        assert.equal(
          outcome(command, phase, people[standing]),
          who.includes(standing) ? standing : refused(standing),
          `as ${standing}`,
        )
      for (const [name, actor] of Object.entries(strangers))
        assert.equal(outcome(command, phase, actor), otherwise, `as ${name}`)
    })
  }
