import { shellId } from './shell.id.ts'
import { shellRefusalsId } from './shell-refusals.id.ts'

/** One line per area; a module's texts live in `<area>.id.ts`, its refusals' words join `refusals`. */
export const id = {
  shell: shellId,
  refusals: { ...shellRefusalsId },
}
