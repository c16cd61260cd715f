import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Decision, Lesson } from '../domain/learned/learn.ts'

/**
 * Hands decisions to a thread that learns from them, so that nobody waits for its many seconds of thought; null where
 * `signal` ended it.
 */
export async function teach(
  decisions: AsyncIterable<readonly Decision[]>,
  signal: AbortSignal,
): Promise<Lesson | null> {
  const thread = new Worker(new URL('./training-thread.ts', import.meta.url), { execArgv: [] })
  const answered = once(thread, 'message', { signal })
  // It is awaited only after all decisions are read; until then its failure must not count as one that nobody hears.
  answered.catch(() => {})
  try {
    for await (const batch of decisions) {
      signal.throwIfAborted()
      thread.postMessage(batch)
    }
    thread.postMessage('learn')
    const [lesson] = (await answered) as [Lesson]
    return lesson
  } catch (error) {
    if (signal.aborted) return null
    throw error
  } finally {
    await thread.terminate()
  }
}
