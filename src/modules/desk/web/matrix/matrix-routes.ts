import { page } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { matrixPage } from './matrix-page.ts'

/** `/petugas/peran`: every officer may know who may do what. */
export const matrixRoutes = (): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas/peran',
    permission: 'account.use',
    audit: 'none',
    handler: ({ text }) => page(matrixPage(text)),
  }),
]
