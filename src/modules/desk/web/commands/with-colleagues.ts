import { colleaguesOf, type ReportsRoom } from '../../../reports/index.ts'
import type { At } from './command-form.ts'
import type { OfficersCommand } from './officers-command.ts'

/** The form of a note knows whom it can call; no other asks. */
export const withColleagues = async (room: ReportsRoom, command: OfficersCommand, at: At): Promise<At> =>
  command === 'note' ? { ...at, colleagues: await colleaguesOf(room, at.view, at.officer) } : at
