import { never, type Result } from '../../kernel/result.ts'
import { submitReport, type ReportsRoom, type SubmitRefusal } from '../../modules/reports/index.ts'
import type { Mapping } from './mapping.ts'
import { readCsv, type CsvRefusal, type ReadRow } from './read-csv.ts'
import { openRejects } from './rejects.ts'

/** What became of the rows: `read` is the sum of the others. */
export type Imported = {
  readonly read: number
  readonly imported: number
  readonly alreadyThere: number
  readonly rejected: number
}

/** Filed side by side: the database answers several at once. */
const batchSize = 16

/**
 * Files every row of a CSV file as a report, received when its row says. A row that cannot be filed goes into
 * `rejectsPath` with its line and the reason. The key of each is the file's hash and the line, so a second run goes on
 * where the first was interrupted and doubles nothing. Refuses before the first row; `onBytes` hears of the progress.
 */
export async function importCsv(
  room: ReportsRoom,
  file: { readonly path: string; readonly mapping: Mapping; readonly rejectsPath: string },
  onBytes: (done: number, all: number) => void = () => {},
): Promise<Result<Imported, CsvRefusal>> {
  const opened = await readCsv(file.path, file.mapping, onBytes)
  if (!opened.ok) return opened
  const { hash, header, rows } = opened.value
  const count = { read: 0, imported: 0, alreadyThere: 0, rejected: 0 }
  const rejects = openRejects(file.rejectsPath, header, file.mapping.separator)
  try {
    for await (const batch of inBatches(rows, batchSize)) {
      const outcomes = await Promise.all(batch.map((one) => fileRow(room, hash, one)))
      for (const [i, { row }] of batch.entries()) {
        const outcome = outcomes[i] ?? 'imported'
        count.read += 1
        if (outcome === 'imported' || outcome === 'alreadyThere') count[outcome] += 1
        else {
          count.rejected += 1
          await rejects.add(row, outcome.reason)
        }
      }
    }
  } finally {
    await rejects.close()
  }
  return { ok: true, value: count }
}

async function fileRow(
  room: ReportsRoom,
  hash: string,
  { row, read }: ReadRow,
): Promise<'imported' | 'alreadyThere' | { readonly reason: string }> {
  if (!read.ok) return { reason: read.refusal }
  const { report, receivedAt } = read.value
  if (receivedAt !== null && Temporal.Instant.compare(receivedAt, room.now()) > 0)
    return { reason: 'The report was received in the future.' }
  const options = { key: `import:${hash}:${row.line}`, ...(receivedAt === null ? {} : { receivedAt }) }
  const submitted = await submitReport(room, report, options)
  if (!submitted.ok) return { reason: explain(submitted.refusal) }
  return submitted.value.isNew ? 'imported' : 'alreadyThere'
}

function explain(refusal: SubmitRefusal): string {
  switch (refusal.refusal) {
    case 'unknownAgency':
      return 'There is no such agency. List its name in the mapping with a slug.'
    case 'unknownCategory':
      return 'There is no such category. List it in the mapping with a slug.'
    case 'unknownArea':
      return 'There is no such area code.'
    case 'nameAndContactNeeded':
      return 'Consent to a referral needs a name and a phone number or e-mail address.'
    case 'dayInFuture':
      return 'It happened after it was received.'
    case 'phoneInvalid':
      return 'The phone number is none.'
    case 'emailInvalid':
      return 'The e-mail address is none.'
    case 'unknownAttachment':
      return 'A table brings no files along.'
    case 'keyUsedForAnother':
      return 'This line was imported before with another mapping; the report of then stands.'
    default:
      return never(refusal)
  }
}

async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    if (batch.push(item) < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
