import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Change, EventOf, SpokenCommand } from '../../reports/index.ts'
import { rules } from '../domain/rules.ts'
import { maybe, type Character } from './character.ts'
import type { Act } from './play.ts'

export const dispose = (lead: AgencyId): SpokenCommand => ({
  command: 'dispose',
  lead,
  copies: [],
  tasks: [],
  text: null,
})

/** When it is verified: a part of the way to the recorded answer, else by habit. */
export function verify(character: Character, change: Change): Act[] {
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
export function work(character: Character, change: Change, event: EventOf<'disposed'>): Act[] {
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
export const someone = ({ after }: Change, from: readonly Officer[]): Officer => {
  const found = from.find(({ id }) => !after.notByAgain.includes(id)) ?? from[0]
  if (found === undefined) throw new Error('nobody may decide')
  return found
}

export function decideDraft(character: Character, change: Change, event: EventOf<'draftHandedIn'>): Act[] {
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

export function answerAgain(character: Character, change: Change): Act[] {
  const { share, hours } = rules.office.answersAgain
  const { chance } = character
  return chance.happens(share) ? answer(character, change, change.now.add(chance.hours(hours))) : []
}
