import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from './log.ts'

/** Work that is looked for again and again. `run` takes one piece and answers whether more is waiting. */
export type PeriodicWork = {
  readonly name: string
  readonly everyMs: number
  run(): Promise<'more' | 'idle'>
  /** How much of it waits; absent where nobody counts. */
  readonly backlog?: () => Promise<number>
  /** Asks the piece that runs to end at once; absent where every piece is short. */
  readonly interrupt?: () => void
}

/** Told of each end of a piece of work; `failure` null where it went well. Never fails itself. */
export type Watch = (name: string, failure: string | null) => Promise<void>

export type Loop = { readonly stop: () => Promise<void> }

const longestBackoffMs = 60_000

/**
 * Runs `work` until stopped: at once again while there is more, after `everyMs` when idle, after doubling pauses (up to
 * a minute) while it fails, each failure logged. `watch` is told how each run ended. `stop` lets the piece that runs
 * finish, or end where it can be interrupted.
 */
export function startLoop(work: PeriodicWork, log: Log, watch: Watch = async () => {}): Loop {
  const stopping = new AbortController()
  const { signal } = stopping
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => {})

  const repeat = async () => {
    let failures = 0
    while (!signal.aborted) {
      try {
        const left = await work.run()
        failures = 0
        await watch(work.name, null)
        if (left === 'idle') await pause(work.everyMs)
      } catch (error) {
        log.error({ err: error, work: work.name }, 'periodic work failed')
        await watch(work.name, String(error))
        await pause(Math.min(work.everyMs * 2 ** ++failures, longestBackoffMs))
      }
    }
  }
  const ended = repeat()
  return {
    stop() {
      stopping.abort()
      work.interrupt?.()
      return ended
    },
  }
}
