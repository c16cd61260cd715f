import { createHash } from 'node:crypto'
import type { DayLine } from '../domain/day.ts'
import { partNames } from '../domain/parts.ts'
import type { Proof, ProofEvent, ProofPart, ProofText } from '../domain/proof.ts'
import { joinPair, leafOf, linkOf } from './hashes.ts'

/**
 * What a proof comes to. Of each event: `recorded` in the day that was published; `waiting` for its day to be sealed;
 * `altered`: this was never published so. Of each text: the `same` to which an event of the proof commits; `erased` by
 * law; `altered`.
 */
export type Checked = {
  readonly report: string
  readonly events: readonly CheckedEvent[]
  readonly texts: readonly { readonly text: ProofText; readonly outcome: 'same' | 'erased' | 'altered' }[]
  /** Days whose root or link is not the one that was published. */
  readonly otherDays: readonly string[]
  /** Do the events follow one another without a gap, as far as the proof shows their places? */
  readonly isUnbroken: boolean
  readonly verdict: 'whole' | 'waiting' | 'altered'
}

export type CheckedEvent = {
  readonly day: string | null
  readonly outcome: 'recorded' | 'waiting' | 'altered'
  /** Null where the proof keeps them back. */
  readonly facts: Readonly<Record<string, unknown>> | null
  readonly place: Readonly<Record<string, unknown>> | null
  /** What the event says, as far as the proof shows it. */
  readonly said: Readonly<Record<string, unknown>>
  readonly leaf: string
}

/** Compares a proof with what was published, by day. Nothing that the proof says of itself is believed. */
export function checkProof(proof: Proof, published: ReadonlyMap<string, DayLine>): Checked {
  const events = proof.events.map((event) => checkEvent(event, published, proof.report))
  const commitments = new Set(events.flatMap(({ facts }) => [facts?.['title'], facts?.['text']]))
  const erased = new Set(events.flatMap(({ facts }) => (Array.isArray(facts?.['erased']) ? facts['erased'] : [])))
  const texts = proof.texts.map((text) => ({ text, outcome: checkText(text, commitments, erased) }))
  const otherDays = proof.days.filter((line) => !isSame(line, published.get(line.day))).map(({ day }) => day)
  const isUnbroken = isChain(events) && isChainOfDays(proof)
  const isAltered =
    events.length === 0 ||
    !isUnbroken ||
    otherDays.length > 0 ||
    events.some(({ outcome }) => outcome === 'altered') ||
    texts.some(({ outcome }) => outcome === 'altered')
  const isWaiting = events.some(({ outcome }) => outcome === 'waiting')
  const verdict = isAltered ? 'altered' : isWaiting ? 'waiting' : 'whole'
  return { report: proof.report, events, texts, otherDays, isUnbroken, verdict }
}

function checkEvent(
  { day, index, path, parts }: ProofEvent,
  published: ReadonlyMap<string, DayLine>,
  report: string,
): CheckedEvent {
  const digests = parts.map((part) =>
    'digest' in part
      ? Buffer.from(part.digest, 'hex')
      : createHash('sha256').update(Buffer.from(part.salt, 'hex')).update(part.text).digest(),
  )
  const leaf = leafOf(...digests)
  const [place, facts, , parties] = partNames.map((_, i) => read(parts[i]))
  const named = [place, facts].filter((part) => part != null)
  const isOfReport = named.length > 0 && named.every((part) => part['report'] === report)
  const seen = {
    facts: facts ?? null,
    place: place ?? null,
    said: { ...parties, ...facts },
    leaf: leaf.toString('hex'),
  }
  if (day === null) return { day, outcome: isOfReport ? 'waiting' : 'altered', ...seen }
  const line = published.get(day)
  const isRecorded =
    isOfReport &&
    line !== undefined &&
    2 ** path.length === line.size &&
    index < line.size &&
    climb(leaf, index, path).toString('hex') === line.root
  return { day, outcome: isRecorded ? 'recorded' : 'altered', ...seen }
}

const climb = (leaf: Buffer, index: number, path: readonly string[]): Buffer =>
  path.reduce<Buffer>((node, hex, height) => {
    const neighbour = Buffer.from(hex, 'hex')
    const isRight = Math.floor(index / 2 ** height) % 2 === 1
    return joinPair(Buffer.concat(isRight ? [neighbour, node] : [node, neighbour]))
  }, leaf)

function read(part: ProofPart | undefined): Readonly<Record<string, unknown>> | null {
  if (part === undefined || 'digest' in part) return null
  try {
    const value: unknown = JSON.parse(part.text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

function checkText(
  { commitment, salt, text }: ProofText,
  commitments: ReadonlySet<unknown>,
  erased: ReadonlySet<unknown>,
): Checked['texts'][number]['outcome'] {
  if (!commitments.has(commitment)) return 'altered'
  if (text === null || salt === null) return erased.has(commitment) ? 'erased' : 'altered'
  const made = createHash('sha256').update(Buffer.from(salt, 'hex')).update(text).digest('hex')
  return made === commitment ? 'same' : 'altered'
}

const isSame = (line: DayLine, published: DayLine | undefined): boolean =>
  published !== undefined &&
  line.size === published.size &&
  line.root === published.root &&
  line.link === published.link

/** Each event follows the one before it, from the first on; a proof for everybody shows no places, and says nothing of it. */
function isChain(events: readonly CheckedEvent[]): boolean {
  if (events.every(({ place }) => place === null)) return true
  let previous: unknown = '0'.repeat(64)
  return events.every(({ place }, i) => {
    const follows = place?.['seq'] === i + 1 && place['previous'] === previous
    previous = place?.['hash']
    return follows
  })
}

function isChainOfDays({ previous, days }: Proof): boolean {
  let link: Buffer = Buffer.from(previous, 'hex')
  return days.every(({ day, size, root, link: said }) => {
    link = linkOf(link, { day, size, root: Buffer.from(root, 'hex') })
    return link.toString('hex') === said
  })
}
