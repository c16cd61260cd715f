import { Worker } from 'node:worker_threads'
import type { MediaType } from '../../kernel/attachments.ts'
import type { DocumentReading } from '../../kernel/document-part.ts'

/** What one document may take of the machine. */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 8 } as const
/** What decoders unfold lies outside of that heap and of its limit: it is looked at so often, and ended beyond so much. */
const outside = { mostBytes: 192 * 1024 * 1024, lookEveryMs: 25 } as const
const patienceMs = 20_000

/**
 * Reads what stands in the document at `path` and what is hidden in it. It is read in a thread of its own, with a limit of
 * memory and time and without the program's environment: whatever somebody made a document for, the program goes on. What
 * could not be read is said (`flaw`), and is never taken for empty.
 */
export function readDocument(path: string, mediaType: MediaType, timeoutMs = patienceMs): Promise<DocumentReading> {
  return inTurn(
    () =>
      new Promise((resolve) => {
        const worker = new Worker(new URL('document-worker.ts', import.meta.url), {
          workerData: { path, mediaType },
          resourceLimits: limits,
          env: {},
          stdout: true,
          stderr: true,
        })
        const end = (reading: DocumentReading): void => {
          clearTimeout(late)
          clearInterval(looking)
          resolve(reading)
          void worker.terminate()
        }
        const giveUp = (): void => end({ parts: [], flaw: 'tooLong' })
        const late = setTimeout(giveUp, timeoutMs)
        const look = async (): Promise<void> => {
          if ((await heldOutside(worker)) > outside.mostBytes) giveUp()
        }
        const looking = setInterval(() => void look(), outside.lookEveryMs)
        worker.once('message', end)
        worker.once('error', (error: NodeJS.ErrnoException) =>
          end({ parts: [], flaw: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLong' : 'broken' }),
        )
        worker.once('exit', () => end({ parts: [], flaw: 'broken' }))
      }),
  )
}

/** Bytes that a thread holds outside of its heap; none where it is not there yet, or not any more. */
async function heldOutside(worker: Worker): Promise<number> {
  const told = await worker.getHeapStatistics().catch(() => null)
  return told?.external_memory ?? 0
}

let last: Promise<unknown> = Promise.resolve()

/** One after the other: each may take a quarter of a gigabyte. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}
