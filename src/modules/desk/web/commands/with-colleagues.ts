import { nameOfficers } from '../../../people/index.ts'
import { colleaguesOf, type ReportsRoom } from '../../../reports/index.ts'
import type { At } from './command-form.ts'
import type { OfficersCommand } from './officers-command.ts'

/** The form of a note knows whom it can call, that of a conflict of interest whom it may be about; no other asks. */
export async function withColleagues(room: ReportsRoom, command: OfficersCommand, at: At): Promise<At> {
  if (command === 'note' || command === 'nameInvolved')
    return { ...at, colleagues: await colleaguesOf(room, at.view, at.officer) }
  if (command !== 'releaseInvolved') return at
  const names = await nameOfficers(room.db, at.view.state.involved ?? [])
  return { ...at, involved: Array.from(names, ([id, name]) => ({ id, name })) }
}
