import { z } from 'zod'
import type { Db } from '../../../platform/db/db.ts'
import { json } from '../../../web/answer.ts'
import { route, type Route } from '../../../web/route.ts'
import { loadAgencies } from '../store/agencies.ts'
import { suggestAreas } from '../usecases/find-areas.ts'

/** `/wilayah?q=`: what `assets/place.ts` offers while somebody types a place. */
export const placeRoutes = (db: Db): readonly Route[] => [
  route({
    method: 'GET',
    path: '/wilayah',
    permission: 'public',
    audit: 'none',
    query: z.object({ q: z.string().max(200) }),
    handler: async ({ query }) => {
      const found = suggestAreas((await loadAgencies(db)).values(), query.q)
      return json({ places: found.map(({ code, name, within }) => ({ code, name, within })) })
    },
  }),
]
