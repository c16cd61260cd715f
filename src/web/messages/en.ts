import { shellEn } from './shell.en.ts'
import { shellRefusalsEn } from './shell-refusals.en.ts'
import type { id } from './id.ts'

export const en: typeof id = {
  shell: shellEn,
  refusals: { ...shellRefusalsEn },
}
