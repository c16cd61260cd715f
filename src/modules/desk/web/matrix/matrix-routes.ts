import { z } from 'zod'
import { page } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { officerOf } from '../asked.ts'
import { matrixPage, shownRoles } from './matrix-page.ts'

/** `/petugas/peran`: every officer may know who may do what. */
export const matrixRoutes = (): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas/peran',
    permission: 'account.use',
    audit: 'none',
    query: z.object({ tugas: z.enum(shownRoles).optional().catch(undefined) }),
    // Most people come to see what they themselves may.
    handler: (ask) => page(matrixPage(ask.query.tugas ?? officerOf(ask).posts[0]?.role ?? 'semua', ask.text)),
  }),
]
