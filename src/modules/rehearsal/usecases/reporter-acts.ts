import type { Actor } from '../../../kernel/actor.ts'
import type { Change, EventOf, SpokenCommand } from '../../reports/index.ts'
import { rules } from '../domain/rules.ts'
import { maybe, type Character } from './character.ts'
import { answerAgain, someone } from './office-acts.ts'
import type { Act } from './play.ts'

export const reporter: Actor = { kind: 'reporter' }
const clock: Actor = { kind: 'clock' }

/** An answer was posted: it is delivered, and the reporter confirms, replies, objects or stays silent. */
export function afterAnswer(character: Character, change: Change, event: EventOf<'followedUp'>): Act[] {
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

/** Closed: the reporter hears of it, and may rate, regret or object. */
export function afterClosing(character: Character, change: Change, event: EventOf<'closed'>): Act[] {
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
export function deliver(
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
