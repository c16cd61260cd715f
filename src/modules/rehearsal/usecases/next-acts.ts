import type { Actor, Officer } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Change, EventOf, ReportEvent, SpokenCommand } from '../../reports/index.ts'
import type { Chance } from '../domain/chance.ts'
import { rules } from '../domain/rules.ts'
import type { Act } from './play.ts'

/** The officers of a rehearsal; each pair because some decisions need another person. */
export type Cast = {
  readonly verifiers: readonly [Officer, Officer]
  readonly coordinator: Officer
  readonly liaison: Officer
  readonly deciders: readonly Officer[]
  readonly superiors: readonly Officer[]
  readonly ombudsman: Officer
}

/** What a life is led by: the record where it says something, chance where it does not. */
export type Character = {
  readonly chance: Chance
  readonly cast: Cast
  readonly office: AgencyId
  readonly otherOffices: readonly AgencyId[]
  /** When the record says that the first answer was given; null where it says that there was none. */
  readonly answeredAt: Temporal.Instant | null | 'notRecorded'
}

const reporter: Actor = { kind: 'reporter' }
const clock: Actor = { kind: 'clock' }

type Habit = { readonly share: number; readonly hours: readonly [number, number] }

/** What people do about what has just happened to a report: decided by the rules of `domain/rules.ts`. */
export function nextActs(character: Character, change: Change): readonly Act[] {
  const { after, before } = change
  const acts = change.events.flatMap((event) => afterEvent(character, change, event))
  if (after.publication === 'due' && before?.publication !== 'due' && !after.confidential)
    acts.push(...maybe(character, change, rules.verifier.publishes, character.cast.verifiers[0], publish))
  return acts
}

const publish: SpokenCommand = { command: 'publish', title: 'Laporan latihan', text: 'Salinan publik untuk latihan.' }

function maybe(
  { chance }: Character,
  change: Change,
  { share, hours }: Habit,
  by: Actor,
  command: SpokenCommand,
): Act[] {
  return chance.happens(share) ? [{ at: change.now.add(chance.hours(hours)), by, command }] : []
}

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
      return chance.happens(rules.ombudsman.facilitates.share)
        ? then({ ...rules.ombudsman.facilitates, share: 1 }, cast.ombudsman, {
            command: 'facilitate',
            text: 'Pertemuan para pihak.',
          })
        : then({ ...rules.ombudsman.facilitates, share: 1 }, cast.ombudsman, {
            command: 'declineReferral',
            text: 'Belum memenuhi syarat.',
          })
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

const dispose = (lead: AgencyId): SpokenCommand => ({ command: 'dispose', lead, copies: [], tasks: [], text: null })

/** When it is verified: a part of the way to the recorded answer, else by habit. */
function verify(character: Character, change: Change): Act[] {
  const { chance, answeredAt, office, otherOffices } = character
  const [by] = character.cast.verifiers
  const habit = rules.verifier.verifies
  const toAnswer = answeredAt instanceof Temporal.Instant ? change.now.until(answeredAt).total('hours') : null
  const [least, most] = rules.verifier.partOfTimeToAnswer
  const recorded = toAnswer !== null && toAnswer > 0
  if (!recorded && !chance.happens(habit.share)) return []
  const at = change.now.add(chance.hours(recorded ? [toAnswer * least, toAnswer * most] : habit.hours))
  const acts: Act[] = []
  if (chance.happens(rules.verifier.setsSupervisory))
    acts.push({ at, by, command: { command: 'setClass', reportClass: 'supervisory', about: null } })
  if (chance.happens(rules.verifier.asksToComplete))
    acts.push({ at, by, command: { command: 'requestClarification', text: 'Mohon dilengkapi lokasinya.' } })
  else if (chance.happens(rules.verifier.archivesAsForeign))
    acts.push({
      at,
      by,
      command: {
        command: 'archive',
        reason: 'outsideAuthority',
        destination: 'Instansi pusat',
        text: 'Bukan wewenang.',
      },
    })
  else {
    const goesAstray = otherOffices.length > 0 && chance.happens(rules.verifier.misroutes)
    acts.push({ at, by, command: dispose(goesAstray ? chance.pick(otherOffices) : office) })
  }
  return acts
}

/** The office has it: the wrong one refuses, the right one works towards its answer. */
function work(character: Character, change: Change, event: EventOf<'disposed'>): Act[] {
  const { chance, cast, office, answeredAt } = character
  const isAstray = event.lead !== office
  if (isAstray || chance.happens(rules.office.refuses.share)) {
    const proposedOwner = isAstray ? office : null
    const command = { command: 'refuse', reason: 'otherAgency', proposedOwner, text: 'Bukan tugas kami.' } as const
    const refusal = { at: change.now.add(chance.hours(rules.office.refuses.hours)), by: cast.liaison, command }
    if (isAstray || event.how !== 'ruled') return [refusal]
  }
  const acts = maybe(character, change, rules.office.acknowledges, cast.liaison, { command: 'acknowledge' })
  if (answeredAt === null) return acts
  if (answeredAt === 'notRecorded') {
    const { share, hours } = rules.office.answers
    return chance.happens(share) ? [...acts, ...answer(character, change, change.now.add(chance.hours(hours)))] : acts
  }
  const later = change.now.add({ hours: 1 })
  return answer(character, change, Temporal.Instant.compare(answeredAt, later) < 0 ? later : answeredAt)
}

const needsDraft = ({ after, law }: Change): boolean =>
  law.law.terms(after.terms ?? after.receivingTerms).answerNeedsApproval

/** An answer at this moment: posted, or handed in as a draft some hours before where it needs approval. */
function answer(character: Character, change: Change, at: Temporal.Instant): Act[] {
  const { chance, cast } = character
  const interim = change.after.answers.length === 0 && chance.happens(rules.office.interimFirst)
  const unable = !interim && chance.happens(rules.office.isUnable) ? 'budget' : null
  const kind = interim ? 'interim' : 'substantive'
  const body = { kind, unable, promisedOn: null, attachments: [], text: 'Sudah ditangani petugas lapangan.' } as const
  if (!needsDraft(change) && unable === null)
    return [{ at, by: someone(change, cast.deciders), command: { command: 'followUp', ...body } }]
  const half = change.now.until(at).total('seconds') / 2
  const handedIn = at.subtract({ seconds: Math.round(Math.min(half, 3 * 3600)) })
  return [{ at: handedIn, by: cast.liaison, command: { command: 'draftFollowUp', ...body } }]
}

/** Somebody who did not give the answer that was objected to. */
const someone = ({ after }: Change, from: readonly Officer[]): Officer => {
  const found = from.find(({ id }) => !after.notByAgain.includes(id)) ?? from[0]
  if (found === undefined) throw new Error('nobody may decide')
  return found
}

function decideDraft(character: Character, change: Change, event: EventOf<'draftHandedIn'>): Act[] {
  const { cast, answeredAt, chance } = character
  const by = someone(change, event.unable === null ? cast.deciders : cast.superiors)
  const command = { command: 'approve', draft: event.seq } as const
  const isRecorded =
    answeredAt instanceof Temporal.Instant &&
    change.after.answers.length === 0 &&
    Temporal.Instant.compare(answeredAt, change.now) > 0
  if (isRecorded) return [{ at: answeredAt, by, command }]
  const { share, hours } = rules.office.decidesDraft
  return chance.happens(share) ? [{ at: change.now.add(chance.hours(hours)), by, command }] : []
}

function answerAgain(character: Character, change: Change): Act[] {
  const { share, hours } = rules.office.answersAgain
  const { chance } = character
  return chance.happens(share) ? answer(character, change, change.now.add(chance.hours(hours))) : []
}

function afterAnswer(character: Character, change: Change, event: EventOf<'followedUp'>): Act[] {
  if (event.kind === 'interim') return answerAgain(character, change)
  const { chance, cast } = character
  const acts = deliver(character, change, 'followUp', event.seq)
  const { confirms, replies, objects } = rules.afterAnswer
  const said = { text: 'Di lapangan belum selesai.' }
  if (chance.happens(rules.office.retracts.share)) {
    const by = someone(change, cast.deciders)
    const command = { command: 'retract', answer: event.seq, text: 'Jawaban ini tertukar.' } as const
    return [...acts, { at: change.now.add(chance.hours(rules.office.retracts.hours)), by, command }]
  }
  const confirmed = maybe(character, change, confirms, reporter, { command: 'confirm' })
  if (confirmed.length > 0) return [...acts, ...confirmed]
  const replied = maybe(character, change, replies, reporter, { command: 'reply', ...said })
  if (replied.length > 0) return [...acts, ...replied]
  return [...acts, ...maybe(character, change, objects, reporter, { command: 'object', ...said })]
}

function afterClosing(character: Character, change: Change, event: EventOf<'closed'>): Act[] {
  const acts = deliver(character, change, 'closing', event.seq)
  if (event.reason === 'withdrawn')
    return [...acts, ...maybe(character, change, rules.reporter.regrets, reporter, { command: 'regret' })]
  const rated: SpokenCommand = { command: 'rate', stars: character.chance.pick([1, 2, 3, 4, 5]), text: null }
  acts.push(...maybe(character, change, rules.rates, reporter, rated))
  if (event.reason === 'confirmed') return acts
  const objection: SpokenCommand = { command: 'object', text: 'Masalahnya masih ada.' }
  return [...acts, ...maybe(character, change, rules.objectsAfterClosing, reporter, objection)]
}

/** The gateway takes the notice, or it comes back; where no contact was given posting counted at once. */
function deliver(
  { chance }: Character,
  { after, now }: Change,
  what: 'clarification' | 'followUp' | 'closing',
  of: number,
): Act[] {
  if (!after.reachable) return []
  const at = now.add(chance.hours(rules.notices.afterHours))
  const command: SpokenCommand = chance.happens(rules.notices.failing)
    ? { command: 'recordDeliveryFailure', what, of }
    : { command: 'recordDelivery', what, of, how: 'accepted' }
  return [{ at, by: clock, command }]
}
