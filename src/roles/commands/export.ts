import { once } from 'node:events'
import type { Officer } from '../../kernel/actor.ts'
import { listOfficers } from '../../modules/people/index.ts'
import { everyReport, readAsOfficer, reportJson, type ReportsRoom } from '../../modules/reports/index.ts'
import { CannotDo, WrongUse, type Command } from '../command.ts'

export const exportReports: Command = {
  name: 'export',
  usage: '--user <e-mail> [--texts]',
  summary: 'Writes every report that this officer may see, one JSON object a line, to standard output.',
  details: 'Never who reported. Title, words, place and address are left out unless --texts is given.',
  options: { user: { type: 'string' }, texts: { type: 'boolean' } },
  async run({ options: { user, texts } }, { reports }) {
    if (typeof user !== 'string') throw new WrongUse('Say for whom it is, as in --user coordinator@kampar.test.')
    const cards = await listOfficers(reports.db, reports.now())
    const card = cards.find(({ email }) => email === user.trim().toLowerCase())
    if (card === undefined) throw new CannotDo(`Nobody signs in as ${user}.`)
    for await (const line of linesFor(reports, card.officer, texts === true))
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  },
}

async function* linesFor(room: ReportsRoom, officer: Officer, withTexts: boolean): AsyncGenerator<string> {
  for await (const { number } of everyReport(room.db)) {
    const seen = await readAsOfficer(room, number, officer)
    if (!seen.ok) continue
    const report = reportJson(seen.value, '', null)
    yield JSON.stringify(withTexts ? report : withoutTexts(report))
  }
}

const withoutTexts = ({ title: _title, body: _body, timeline, inside, ...report }: ReturnType<typeof reportJson>) => ({
  ...report,
  timeline: timeline.map(({ title: _entryTitle, text: _text, ...entry }) => entry),
  inside: inside === null ? null : { ...inside, location: null },
})
