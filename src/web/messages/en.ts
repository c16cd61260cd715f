import { clockEn } from './clock.en.ts'
import { peopleEn } from './people.en.ts'
import { shellEn } from './shell.en.ts'
import { shellRefusalsEn } from './shell-refusals.en.ts'
import type { id } from './id.ts'

export const en: typeof id = {
  people: peopleEn,
  shell: shellEn,
  clock: clockEn,
  refusals: { ...shellRefusalsEn },
}
