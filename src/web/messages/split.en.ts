import type { splitId } from './split.id.ts'

export const splitEn: typeof splitId = {
  beside: 'Show the list beside the report',
  alone: 'Show the report alone',
  nextReport: 'Next:',
}
