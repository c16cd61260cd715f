import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { statesOf } from '../store/alike.ts'
import { seqsOf } from '../store/seqs.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** Reports as a page shows them: by number, the last event that is on it. */
export type Seen = ReadonlyMap<ReportNumber, number>

/** One page that wants to hear of changes. `changed` is told of each report once; `lost` when nobody watches any more. */
export type Watcher = {
  readonly seen: Seen
  readonly changed: (number: ReportNumber) => void
  readonly lost: () => void
}

/** Watches reports for all open pages of this process together; answers how to stop for the page that was added. */
export type ReportWatch = (watcher: Watcher) => () => void

const watchEveryMs = 2000

/**
 * Asks the database again and again, while any page is open, how far the reports on these pages have gone. What a page
 * has missed it hears at once, so no process need remember whom it told what. Why not LISTEN: docs/decisions/0022.
 */
export function reportWatch({ db }: Pick<ReportsRoom, 'db'>, everyMs = watchEveryMs): ReportWatch {
  /** With the reports that each still waits to hear of. */
  const watchers = new Map<Watcher, Map<ReportNumber, number>>()
  let timer: NodeJS.Timeout | null = null

  const look = async (): Promise<void> => {
    const numbers = new Set([...watchers.values()].flatMap((waiting) => [...waiting.keys()]))
    const seqs = await seqsOf(db, [...numbers])
    for (const [watcher, waiting] of watchers)
      for (const [number, seen] of waiting)
        if ((seqs.get(number) ?? 0) > seen) {
          waiting.delete(number)
          watcher.changed(number)
        }
  }
  const again = (ms: number): void => {
    timer = setTimeout(() => {
      look()
        // A page that comes back asks anew, and then hears what is wrong.
        .catch(() => {
          for (const { lost } of watchers.keys()) lost()
        })
        .finally(() => (watchers.size > 0 ? again(everyMs) : (timer = null)))
    }, ms)
    timer.unref()
  }
  return (watcher) => {
    watchers.set(watcher, new Map(watcher.seen))
    if (timer === null) again(0)
    return () => void watchers.delete(watcher)
  }
}

/** What of this the officer may read, and so may hear of. */
export async function readableOf(
  room: Pick<ReportsRoom, 'db' | 'lawShelf'>,
  officer: Officer,
  seen: Seen,
): Promise<Seen> {
  const [law, reports] = await Promise.all([room.lawShelf.open(), statesOf(room.db, [...seen.keys()])])
  const readable = reports.filter(({ state }) => mayRead(officer, state, law))
  return new Map(readable.map(({ number }) => [number, seen.get(number) ?? 0]))
}
