import { nameOfficers } from '../../../people/index.ts'
import { colleaguesOf, mayName, type ReportsRoom } from '../../../reports/index.ts'
import type { At } from './command-form.ts'
import type { OfficersCommand } from './officers-command.ts'

/** The form of a note knows whom it can call, that of a conflict of interest whom it may be about; no other asks. */
export async function withColleagues(room: ReportsRoom, command: OfficersCommand, at: At): Promise<At> {
  if (command === 'note' || command === 'nameInvolved') {
    const colleagues = await colleaguesOf(room, at.view, at.officer)
    if (command === 'note') return { ...at, colleagues }
    return { ...at, colleagues: colleagues.filter(({ post }) => mayName(at.officer, [post], at.view.law.tree)) }
  }
  if (command !== 'releaseInvolved') return at
  const names = await nameOfficers(room.db, at.view.state.involved ?? [])
  return { ...at, involved: Array.from(names, ([id, name]) => ({ id, name })) }
}
