import type { AgencyId } from '../../../kernel/brand.ts'
import { countLying, learnableReports, type Learnable, type ReportsRoom } from '../../reports/index.ts'
import type { Decision, Subject } from '../domain/learned/learn.ts'
import { isDue, modelsOf, receiversOf, type ModelKey } from '../domain/learned/scopes.ts'
import { claimModel, findModelCard, releaseModel, saveModel } from '../store/learned-models.ts'
import { teach } from './teach.ts'

type Room = Pick<ReportsRoom, 'db' | 'now' | 'lawShelf'>

/** What was decided long ago tells little of how work is divided now. */
const mostReports = 12_000
/** A thread that takes longer than this is gone. */
const longestLesson = { minutes: 30 }

/** Makes the next model that is due; null where none is, or `signal` ended it: then the one of before stays. */
export async function trainDue(room: Room, signal: AbortSignal): Promise<ModelKey | null> {
  const { tree, nation } = await room.lawShelf.open()
  for (const key of modelsOf(tree, nation)) {
    const reports = await countLying(room.db, receiversOf(tree, key), mostReports)
    const isWanted = isDue(await findModelCard(room.db, key), reports, room.now())
    if (isWanted && (await trainModel(room, key, signal))) return key
  }
  return null
}

/** Every model that there may be, in the order in which `trainDue` looks at them. */
export async function listModelKeys(room: Pick<Room, 'lawShelf'>): Promise<ModelKey[]> {
  const { tree, nation } = await room.lawShelf.open()
  return modelsOf(tree, nation)
}

/** Makes one model anew, whatever is there; false where somebody else is at it or `signal` ended it. */
export async function trainModel(room: Room, key: ModelKey, signal: AbortSignal): Promise<boolean> {
  const { tree } = await room.lawShelf.open()
  const receivers = receiversOf(tree, key)
  const at = room.now()
  if (!(await claimModel(room.db, key, at, at.add(longestLesson)))) return false
  try {
    const reports = await countLying(room.db, receivers, mostReports)
    const lesson = await teach(decisions(room, key.subject, receivers), signal)
    if (lesson === null) return false
    await saveModel(room.db, key, lesson, { reports, at: room.now() })
    return true
  } finally {
    await releaseModel(room.db, key)
  }
}

/** The newest decisions about what these agencies received; each agency's share of attention is the same. */
async function* decisions({ db }: Room, subject: Subject, receivers: readonly AgencyId[]): AsyncGenerator<Decision[]> {
  const each = Math.max(1000, Math.floor(mostReports / receivers.length))
  let read = 0
  for (const agency of receivers)
    for await (const batch of learnableReports(db, agency, each)) {
      if (read >= mostReports) return
      read += batch.length
      yield batch.flatMap((report) => decisionIn(report, subject) ?? [])
    }
}

/** What counts is who has it in the end: refusals and rulings have corrected the first disposition. */
function decisionIn({ lead, category, areaCode, title, body }: Learnable, subject: Subject): Decision | null {
  if (title === null && body === null) return null
  const text = `${title ?? ''}\n${body ?? ''}`
  if (subject === 'agency') return lead === null ? null : { clues: { text, areaCode, category }, label: lead }
  return category === null ? null : { clues: { text, areaCode: null, category: null }, label: category }
}
