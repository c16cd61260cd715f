import { join } from 'node:path'
import type { Mapping } from '../../channels/csv/mapping.ts'
import { readCsv } from '../../channels/csv/read-csv.ts'
import { seedDemoRegion } from '../../demo-region.ts'
import type { AgencyId } from '../../kernel/brand.ts'
import { keepDemoPassword } from '../../modules/people/index.ts'
import { newTally, rehearse as playRehearsal, rules, tailDays, type Complaint } from '../../modules/rehearsal/index.ts'
import { verifyReports, type ReportsRoom } from '../../modules/reports/index.ts'
import { transact } from '../../platform/db/db.ts'
import { isEmptyDatabase, setDurable } from '../../platform/db/throwaway.ts'
import { realNow } from '../../platform/real-clock.ts'
import { advanceClock } from '../../platform/rehearsal-clock.ts'
import { CannotDo, WrongUse, type Asked, type Command } from '../command.ts'
import { startProgress } from '../progress.ts'
import { explainCsvRefusal, readCsvSource } from '../read-csv-source.ts'
import { describeRehearsal } from '../rehearsal-tables.ts'

/** The calendars begin here: the region is set up on this day, whenever the record begins. */
const opening = Temporal.Instant.from('2018-01-01T00:00:00+07:00')

export const rehearse: Command = {
  name: 'rehearse',
  usage: '<file.csv> --mapping <file.yaml> [--regency kampar|empat-lawang] [--seed <n>] [--limit <n>] [--days <n>]',
  summary: 'Lets a record of complaints live on a virtual clock in a database of its own, and counts what came of it.',
  details: `The database is a new folder in DATA_DIR/rehearsals, or the empty one that DATABASE_URL names.
--limit takes the first rows only; --days is over how many days they are filed where the record has no times.
Ends with an exit code other than 0 where something was lost or disagrees. See docs/rehearsal.md.`,
  options: {
    mapping: { type: 'string' },
    regency: { type: 'string' },
    seed: { type: 'string' },
    limit: { type: 'string' },
    days: { type: 'string' },
  },

  async settingsFor(asked, settings) {
    await readCsvSource(asked)
    if (settings.production) throw new CannotDo('A rehearsal is refused in production. Unset NODE_ENV for it.')
    if (settings.databaseUrl !== null && !(await isEmptyDatabase(settings.databaseUrl)))
      throw new CannotDo('The database that DATABASE_URL names is in use. Name an empty one, or unset it.')
    const stamp = realNow().toString({ smallestUnit: 'second' }).replaceAll(/\W/g, '')
    const dataFolder = join(settings.dataFolder, 'rehearsals', stamp)
    return { ...settings, dataFolder, seed: 'none', clockStart: opening }
  },

  async run(asked, { db, reports, settings, now }) {
    const { path, mapping } = await readCsvSource(asked)
    const { complaints, unreadable } = await readComplaints(path, mapping, wholeNumber(asked, 'limit', Infinity))
    const plan = {
      complaints,
      regency: regencyOf(asked),
      seed: wholeNumber(asked, 'seed', 1),
      from: Temporal.PlainDate.from('2024-01-08'),
      days: wholeNumber(asked, 'days', 120),
    }
    console.log(
      `Rules (seed ${plan.seed}, ${tailDays} days after the last complaint; shares from 0 to 1, hours elapsed):`,
    )
    for (const [who, rule] of Object.entries(rules)) console.log(`  ${who}: ${JSON.stringify(rule)}`)
    await setDurable(db, false)
    const password = await keepDemoPassword(settings.dataFolder)
    await transact(db, (tx) => seedDemoRegion(tx, password, opening))
    // Nobody is written to, and nothing is shown: the rules say which notices arrive.
    const room: ReportsRoom = { ...reports, now: () => opening, reactions: [] }
    const progress = startProgress()
    const began = performance.now()
    const rehearsed = await playRehearsal(room, plan, (at, filed, { from, until }) => {
      const done = from.until(at).total('hours')
      progress.show(done, from.until(until).total('hours'), `${at.toString().slice(0, 10)}, ${filed} filed`)
    })
    progress.end()
    const tally = newTally()
    const { law } = await room.lawShelf.open()
    const disagreements: string[] = []
    for await (const { number, state, events, disagreements: found } of verifyReports(room)) {
      tally.add(law, state, events)
      disagreements.push(...found.map((one) => `${number}: ${one.what}${'where' in one ? ` ${one.where}` : ''}`))
    }
    await setDurable(db, true)
    await advanceClock(db, now().until(rehearsed.until))
    const seconds = Math.round((performance.now() - began) / 1000)
    const { text, isSound } = describeRehearsal({
      rehearsed,
      tally: tally.sum(),
      rows: complaints.length,
      unreadable,
      disagreements,
      seconds,
    })
    console.log(text)
    console.log(
      `The database stands in ${settings.databaseUrl === null ? settings.dataFolder : 'DATABASE_URL'}; sign in with ${password}.`,
    )
    if (!isSound) throw new CannotDo('The rehearsal is not sound: see the checks above.')
  },
}

/** The rows of a record as complaints, and why the others could not be read. */
async function readComplaints(path: string, mapping: Mapping, limit: number) {
  const opened = await readCsv(path, mapping)
  if (!opened.ok) throw new CannotDo(explainCsvRefusal(path, opened.refusal))
  const answers = mapping.fields.answeredAt !== undefined
  const complaints: Complaint[] = []
  const unreadable: string[] = []
  for await (const { row, read } of opened.value.rows) {
    if (complaints.length + unreadable.length >= limit) break
    if (!read.ok) {
      unreadable.push(`line ${row.line}: ${read.refusal}`)
      continue
    }
    const { report, receivedAt, answeredAt, agencyName, group } = read.value
    const { title, body, place, agency } = report
    complaints.push({
      name: String(row.line),
      title,
      body,
      address: place.address,
      office: agency,
      officeName: agencyName,
      group,
      filedAt: receivedAt,
      answeredAt: answers ? answeredAt : 'notRecorded',
    })
  }
  return { complaints, unreadable }
}

function regencyOf({ options: { regency = 'kampar' } }: Asked): AgencyId {
  if (regency !== 'kampar' && regency !== 'empat-lawang')
    throw new WrongUse('--regency is one of kampar, empat-lawang.')
  return regency as AgencyId
}

function wholeNumber({ options }: Asked, name: string, otherwise: number): number {
  const text = options[name]
  if (text === undefined) return otherwise
  if (typeof text !== 'string' || !/^[1-9]\d{0,8}$/.test(text))
    throw new WrongUse(`--${name} is a whole number from 1 on.`)
  return Number(text)
}
