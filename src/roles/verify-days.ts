import { readFile } from 'node:fs/promises'
import { readRoots, verifyRecord, type DayLine } from '../modules/record/index.ts'
import type { Db } from '../platform/db/db.ts'
import { CannotDo } from './command.ts'
import { startProgress } from './progress.ts'

const sentences = {
  daysMissing: 'days are missing between',
  link: 'does not follow from the day before',
  root: 'has another root than its leaves make',
  removed: 'was removed:',
  changed: 'was changed:',
  inserted: 'was not recorded then:',
  notAsPublished: 'was published otherwise',
  dayRemoved: 'was published and is gone',
} as const

/** Makes the record of every day again, prints each fault, and answers how many days it saw and how many faults. */
export async function verifyDays(
  db: Db,
  published: readonly DayLine[],
): Promise<{ readonly seen: number; readonly wrong: number }> {
  const progress = startProgress()
  let [seen, wrong] = [0, 0]
  const onDay = (done: number, all: number) => progress.show((seen = done), all, 'days')
  for await (const { day, what, where } of verifyRecord(db, published, onDay)) {
    console.log([day, sentences[what], where].join('  ').trim())
    wrong += 1
  }
  progress.end()
  return { seen, wrong }
}

/** Roots that somebody kept in a file. Refuses (`CannotDo`) one that is not there, or holds none. */
export async function readPublished(path: string): Promise<readonly DayLine[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CannotDo(
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}`,
    )
  })
  const lines = readRoots(text)
  if (lines === null) throw new CannotDo(`${path} holds no roots. Save /catatan.json or /catatan.atom of this site.`)
  return lines
}
