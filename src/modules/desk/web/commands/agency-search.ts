import { z } from 'zod'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { json } from '../../../../web/answer.ts'
import { agencySearch } from '../../../../web/components/agency-search/agency-search.ts'
import type { Html } from '../../../../web/html.ts'
import { route, type Route } from '../../../../web/route.ts'
import type { ReportsRoom } from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import type { At } from './command-form.ts'
import { isInScope, pickScopes, soughtAgencies, type PickScope } from './sought-agencies.ts'

const searchPath = '/petugas/cari-instansi'

/** So many one looks through without searching. */
const lookedThrough = 12

/** Stands above the form of a command that chooses an agency, where there are more than one looks through. */
export function agencySearchAbove(action: string, scope: PickScope, at: At): Html | null {
  const { view, officer, text, sought = '' } = at
  const isMeant = (agency: AgencyId): boolean => isInScope(scope, view.law, officer, agency)
  if (sought === '' && [...view.law.agencies.keys()].filter(isMeant).length <= lookedThrough) return null
  const isInVain = sought !== '' && soughtAgencies(view.law, sought, isMeant).length === 0
  return agencySearch({ action, offers: `${searchPath}/${scope}`, value: sought, isInVain }, text)
}

/** `/petugas/cari-instansi/…?q=`: what `assets/place.ts` offers while an officer types the name of an agency. */
export const agencySearchRoutes = ({ lawShelf }: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: `${searchPath}/:scope`,
    permission: 'report.command',
    audit: 'none',
    params: z.object({ scope: z.enum(pickScopes) }),
    query: z.object({ q: z.string().max(200) }),
    handler: async (ask) => {
      const law = await lawShelf.open()
      const officer = officerOf(ask)
      const found = soughtAgencies(law, ask.query.q, (agency) => isInScope(ask.params.scope, law, officer, agency))
      const places = found.map(({ id, name, parent }) => {
        const above = parent === null ? undefined : law.agencies.get(parent)
        return { code: id, name, within: above?.shortName ?? '' }
      })
      return json({ places })
    },
  }),
]
