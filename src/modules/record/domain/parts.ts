/**
 * An event in the record has five parts, each of which can be shown or kept back: where it stands in the chain of its
 * report, what happened, which office did it, what the reporter may know of it, and what officers alone may.
 */
export const partNames = ['place', 'facts', 'office', 'parties', 'inside'] as const
export type PartName = (typeof partNames)[number]
export type Parts = Readonly<Record<PartName, Readonly<Record<string, unknown>>>>

/** An event in its place, as far as the parts are concerned. Hashes are in hexadecimal. */
export type Placed = {
  readonly report: string
  readonly previous: string
  readonly hash: string
  readonly event: { readonly type: string; readonly seq: number; readonly by: object; readonly [name: string]: unknown }
}

const factNames = ['kind', 'how', 'lead', 'reason', 'ground']
const officeNames = ['kind', 'role', 'agency']
const partiesNames = (
  'at recordedAt number reportClass channel category addressedTo receivedBy terms anonymous confidential consent ' +
  'reachable identified title text attachments joins copies unit proposedOwner partial unable promisedOn answer ' +
  'limit amount released held group destination granted reopens afterClosing because stars outcome workingDays ' +
  'result texts files moved revision dueOn restartsAutoClose task agency'
).split(' ')

/**
 * Which part each field of an event stands in is part of the format (docs/record-format.md): it never changes for a
 * field that has been written, or the days before could not be made again. What is not named is for officers alone.
 */
export function partsOf({ report, previous, hash, event }: Placed): Parts {
  const { type, seq, by, ...fields } = event
  const rest = { ...fields }
  const behind: Record<string, unknown> = { ...by }
  return {
    place: { report, seq, previous, hash },
    facts: { report, type, ...take(rest, factNames), ...commitmentsOf(event), ...erasedBy(event) },
    office: take(behind, officeNames),
    parties: take(rest, partiesNames),
    inside: { ...rest, ...(Object.keys(behind).length === 0 ? {} : { by: behind }) },
  }
}

/** Moves the fields of these names out of the others. */
function take(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const taken = Object.fromEntries(names.flatMap((name) => (name in from ? [[name, from[name]]] : [])))
  for (const name of names) delete from[name]
  return taken
}

const commitmentsOf = (event: Placed['event']): Record<string, string> =>
  Object.fromEntries(
    ['title', 'text'].flatMap((name) => {
      const ref = event[name] as { commitment?: string } | null | undefined
      return ref?.commitment === undefined ? [] : [[name, ref.commitment]]
    }),
  )

/** What the law had erased is told by its commitments, so that a missing text or file can be told from one that was taken away. */
function erasedBy({ type, texts, files }: Placed['event']): { readonly erased?: readonly string[] } {
  const gone = type === 'textsErased' ? texts : type === 'filesErased' ? files : undefined
  return gone === undefined ? {} : { erased: (gone as readonly { commitment: string }[]).map((ref) => ref.commitment) }
}
