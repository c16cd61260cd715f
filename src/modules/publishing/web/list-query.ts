import { z } from 'zod'

const typed = z.string().trim().max(200).catch('').default('')
/** A search as its address says it; what does not fit counts as not said. */
export const listQuerySchema = z.object({
  q: typed,
  agency: typed,
  state: typed,
  kind: typed,
  category: typed,
  area: typed,
  /** The code that was chosen for the words; addresses that we write need only the code. */
  area_kode: typed,
  from: typed,
  to: typed,
  after: typed,
})
export type ListQuery = z.output<typeof listQuerySchema>

/** The address of a search; what is empty is left out. */
export function listAddress(query: Partial<ListQuery>, path: '/laporan' | '/laporan.atom' = '/laporan'): string {
  const said = Object.entries(query).filter(([, value]) => value !== '')
  const parameters = new URLSearchParams(said).toString()
  return parameters === '' ? path : `${path}?${parameters}`
}
