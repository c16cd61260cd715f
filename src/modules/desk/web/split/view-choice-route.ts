import { redirect, withCookie } from '../../../../web/answer.ts'
import { fieldText } from '../../../../web/form.ts'
import { route, type Route } from '../../../../web/route.ts'
import { viewCookie } from './cookies.ts'

const yearSeconds = 365 * 24 * 60 * 60

/** Whether reports stand beside their list in this browser. */
export const viewChoiceRoutes = (): readonly Route[] => [
  route({
    method: 'POST',
    path: '/petugas/berdampingan',
    permission: 'desk.read',
    audit: 'none',
    handler: ({ body }) => {
      const to = fieldText(body, 'ke')
      const isSplit = fieldText(body, 'berdampingan') === 'ya'
      return withCookie(redirect(/^\/petugas[/?]/.test(to) ? (to as '/petugas') : '/petugas'), {
        name: viewCookie,
        value: isSplit ? 'ya' : '',
        path: '/petugas',
        maxAgeSeconds: isSplit ? yearSeconds : 0,
      })
    },
  }),
]
