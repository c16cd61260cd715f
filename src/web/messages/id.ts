import { clockId } from './clock.id.ts'
import { peopleId } from './people.id.ts'
import { reportId } from './report.id.ts'
import { reportRefusalsId } from './refusals-reports.id.ts'
import { shellId } from './shell.id.ts'
import { shellRefusalsId } from './shell-refusals.id.ts'

/** One line per area; a module's texts live in `<area>.id.ts`, its refusals' words join `refusals`. */
export const id = {
  people: peopleId,
  report: reportId,
  shell: shellId,
  clock: clockId,
  refusals: { ...shellRefusalsId, ...reportRefusalsId },
}
