import { clockEn } from './clock.en.ts'
import { peopleEn } from './people.en.ts'
import { reportEn } from './report.en.ts'
import { reportRefusalsEn } from './refusals-reports.en.ts'
import { shellEn } from './shell.en.ts'
import { shellRefusalsEn } from './shell-refusals.en.ts'
import type { id } from './id.ts'

export const en: typeof id = {
  people: peopleEn,
  report: reportEn,
  shell: shellEn,
  clock: clockEn,
  refusals: { ...shellRefusalsEn, ...reportRefusalsEn },
}
