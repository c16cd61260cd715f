import { z } from 'zod'

const typed = z.string().trim().max(200).catch('').default('')
/** A search as its address says it; what does not fit counts as not said. */
export const listQuerySchema = z.object({
  q: typed,
  agency: typed,
  state: typed,
  area: typed,
  from: typed,
  to: typed,
  after: typed,
})
export type ListQuery = z.output<typeof listQuerySchema>
