import type { Officer } from '../../../kernel/actor.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { readNames } from '../../people/index.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import type { RegisterLine } from '../domain/register.ts'
import { noteShown } from './note-shown.ts'
import { everyRegistered, type RegisterAsked, type RegisteredReport } from './list-register.ts'

export type RegisterRoom = Pick<ReportsRoom, 'db' | 'lawShelf' | 'vault' | 'now'>

export type ExportAsked = RegisterAsked & {
  readonly format: string
  /** Why reporters shall stand in it by name, in the officer's words; null for the book without names. */
  readonly because: string | null
}

/**
 * The register of a period on its way out of the program, some lines at a time. One entry in the audit log says how many
 * lines and names left, also where the reading broke off; each name is in its reporter's own log before it leaves.
 */
export async function* exportRegister(
  room: RegisterRoom,
  officer: Officer,
  asked: ExportAsked,
): AsyncGenerator<readonly RegisterLine[]> {
  const left = { reports: 0, names: 0 }
  try {
    for await (const batch of everyRegistered(room, officer, asked)) {
      const lines =
        asked.because === null ? batch.map(({ line }) => line) : await withNames(room, officer, batch, asked.because)
      await noteShown(room, officer, lines)
      left.reports += lines.length
      left.names += lines.filter(({ name }) => name !== null).length
      yield lines
    }
  } finally {
    const { format, from, to, agency, because } = asked
    const detail = { format, from: from.toString(), to: to.toString(), agency, because, ...left }
    await transact(room.db, (tx) =>
      recordAudit(tx, { at: room.now(), actor: officer, event: 'register.exported', subject: null, detail }),
    )
  }
}

async function withNames(
  { db, vault, lawShelf, now }: RegisterRoom,
  officer: Officer,
  reports: readonly RegisteredReport[],
  reason: string,
): Promise<readonly RegisterLine[]> {
  const { tree } = await lawShelf.open()
  const names = await transact(db, (tx) => readNames(tx, vault, tree, officer, { reports, reason, at: now() }))
  return reports.map(({ id, line }) => ({ ...line, name: names.get(id) ?? null }))
}
