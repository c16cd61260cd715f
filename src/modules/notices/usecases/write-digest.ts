import type { Officer } from '../../../kernel/actor.ts'
import { listOfficers } from '../../people/index.ts'
import {
  countQueues,
  listQueue,
  queuesFor,
  wholeQueue,
  type Queue,
  type QueueCount,
  type ReportsRoom,
} from '../../reports/index.ts'
import type { DigestNotice } from '../domain/notice.ts'
import { countUnread } from '../store/notice-lists.ts'
import type { Taken } from '../store/notices.ts'
import type { DigestLetter, DueReport } from './letter.ts'
import type { NoticesRoom } from './room.ts'

/** In these lies work of the officer's own; the others are for looking around. */
const workQueues: readonly Queue[] = [
  'verify',
  'verifyNationally',
  'answer',
  'approve',
  'returned',
  'undeliverable',
  'appeals',
  'referrals',
]
/** So many reports are named; the rest is in the numbers. */
const namedAtMost = 15

/** What lies in the officer's queues of work; empty where nothing waits. */
export async function waitingFor(reports: ReportsRoom, officer: Officer): Promise<readonly QueueCount[]> {
  return (await countQueues(reports, officer)).filter(({ queue, count }) => count > 0 && workQueues.includes(queue))
}

/** The digest with what waits at this moment, however long ago it was planned. */
export async function writeDigest(room: NoticesRoom, { recipient, day }: Taken<DigestNotice>): Promise<DigestLetter> {
  const { reports, siteUrl } = room
  const officers = recipient.kind === 'officer' ? { officer: recipient.id } : null
  const [card] = officers === null ? [] : await listOfficers(reports.db, reports.now(), officers)
  if (card === undefined) throw new Error('a digest for somebody who holds no post')
  const { officer } = card
  const [queues, due, unread] = await Promise.all([
    waitingFor(reports, officer),
    dueFirst(room, officer),
    countUnread(reports.db, officer.id),
  ])
  const links = { link: `${siteUrl}/petugas`, settingsLink: `${siteUrl}/petugas/akun` }
  return { template: 'officerDigest', day, ...links, queues, due, unread }
}

async function dueFirst({ reports, siteUrl }: NoticesRoom, officer: Officer): Promise<DueReport[]> {
  const { agencies } = await reports.lawShelf.open()
  const found = new Map<string, DueReport>()
  for (const queue of queuesFor(officer).filter((one) => workQueues.includes(one))) {
    const asked = { ...wholeQueue(queue), order: 'due', after: null, most: namedAtMost } as const
    for (const { number, state, dueOn, workingDaysLeft } of (await listQueue(reports, officer, asked)).reports) {
      if (dueOn === null || workingDaysLeft === null) continue
      const agency = agencies.get(state.unit ?? state.lead ?? state.receivedBy)?.name ?? ''
      found.set(number, { number, agency, dueOn, workingDaysLeft, link: `${siteUrl}/petugas/laporan/${number}` })
    }
  }
  return [...found.values()].toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn)).slice(0, namedAtMost)
}
