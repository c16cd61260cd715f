import type { Actor } from '../../../kernel/actor.ts'
import type { Change, ReportEvent, SpokenCommand } from '../../reports/index.ts'
import { rules } from '../domain/rules.ts'
import { maybe, type Character, type Habit } from './character.ts'
import { answerAgain, decideDraft, dispose, verify, work } from './office-acts.ts'
import type { Act } from './play.ts'
import { afterAnswer, afterClosing, deliver, reporter } from './reporter-acts.ts'

/** What people do about what has just happened to a report: decided by the rules of `domain/rules.ts`. */
export function nextActs(character: Character, change: Change): readonly Act[] {
  const { after, before } = change
  const acts = change.events.flatMap((event) => afterEvent(character, change, event))
  if (after.publication === 'due' && before?.publication !== 'due' && !after.confidential)
    acts.push(...maybe(character, change, rules.verifier.publishes, character.cast.verifiers[0], publish))
  return acts
}

const publish: SpokenCommand = { command: 'publish', title: 'Laporan latihan', text: 'Salinan publik untuk latihan.' }

function afterEvent(character: Character, change: Change, event: ReportEvent): Act[] {
  const { chance, cast } = character
  const { after } = change
  const [verifier, otherVerifier] = cast.verifiers
  const then = (habit: Habit, by: Actor, command: SpokenCommand): Act[] => maybe(character, change, habit, by, command)
  switch (event.type) {
    case 'submitted':
      return [
        ...verify(character, change),
        ...then(rules.reporter.withdraws, reporter, { command: 'withdraw', text: null }),
      ]
    case 'clarificationRequested':
      return [
        ...deliver(character, change, 'clarification', event.seq),
        ...then(rules.clarification, reporter, { command: 'clarify', text: 'Lokasi di depan balai desa.' }),
      ]
    case 'clarified':
      return after.phase === 'submitted' ? then(rules.verifier.disposesAgain, verifier, dispose(character.office)) : []
    case 'disposed':
      return work(character, change, event)
    case 'refused':
      return after.needsRuling
        ? then(rules.verifier.disposesAgain, cast.coordinator, {
            command: 'rule',
            lead: character.office,
            text: 'Menurut pembagian tugas.',
          })
        : then(rules.verifier.disposesAgain, verifier, dispose(character.office))
    case 'draftHandedIn':
      return decideDraft(character, change, event)
    case 'followedUp':
      return afterAnswer(character, change, event)
    case 'retracted':
    case 'objected':
      return answerAgain(character, change)
    case 'replied':
      return event.reopens ? answerAgain(character, change) : []
    case 'referralConcluded':
      return event.outcome === 'findings' ? answerAgain(character, change) : []
    case 'closed':
      return afterClosing(character, change, event)
    case 'archived':
      return event.reason === 'incomplete'
        ? then(rules.lateClarification, reporter, { command: 'clarify', text: 'Maaf terlambat: di depan pasar.' })
        : then(rules.appeal, reporter, { command: 'appeal', text: 'Ini wewenang dinas.' })
    case 'appealed':
      return then(rules.verifier.decidesAppeal, otherVerifier, {
        command: 'decideAppeal',
        granted: chance.happens(rules.verifier.grantsAppeal),
        text: 'Sudah diperiksa kembali.',
      })
    case 'appealDecided':
      return event.granted ? then(rules.verifier.disposesAgain, verifier, dispose(character.office)) : []
    case 'consentAsked':
    case 'referralAsked':
      return then(rules.consentsWhenAsked, reporter, {
        command: 'consent',
        identified: true,
        identityCommitment: null,
      })
    case 'referralSent':
      return then(rules.ombudsman.acknowledges, cast.ombudsman, { command: 'acknowledgeReferral' })
    case 'referralAcknowledged':
      return then(
        rules.ombudsman.decides,
        cast.ombudsman,
        chance.happens(rules.ombudsman.facilitates)
          ? { command: 'facilitate', step: 'meeting', on: null, text: 'Pertemuan para pihak.' }
          : { command: 'declineReferral', reason: 'notYetComplained', text: 'Belum memenuhi syarat.' },
      )
    case 'facilitated':
      return then(rules.ombudsman.concludes, cast.ombudsman, {
        command: 'conclude',
        outcome: chance.happens(rules.ombudsman.withFindings) ? 'findings' : 'settled',
        workingDays: null,
        text: 'Hasil pemeriksaan.',
      })
    case 'withdrawalAsked':
    case 'confirmed':
      return after.atOmbudsman === null
        ? []
        : then(rules.ombudsman.decidesWithdrawal, cast.ombudsman, {
            command: 'decideWithdrawal',
            granted: true,
            text: 'Atas kehendak sendiri.',
          })
    default:
      return []
  }
}
