import { json, page, redirect } from '../../../../web/answer.ts'
import { buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { html } from '../../../../web/html.ts'
import { route, type Route } from '../../../../web/route.ts'
import { dropDraft } from '../../usecases/draft-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { draftOf, draftToken, keepDraft, typedOf, withDraft, withoutDraft } from './draft-cookie.ts'
import { showStep } from './step-routes.ts'
import { dropPath, pathOf, savePath, typedIn } from './steps.ts'

const open = { permission: 'public', audit: 'none' } as const

/** How a draft begins elsewhere, is kept while somebody types, and is thrown away. */
export const draftRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'POST',
    path: '/lapor/mulai',
    ...open,
    keepsTyped: true,
    handler: async (ask) => {
      const typed = typedIn(ask.body, 'kejadian')
      if (ask.isStale) {
        const draft = await draftOf(room, ask)
        return showStep(room, 'kejadian', ask, { draft, typed: { ...typedOf(draft), ...typed }, isChange: false })
      }
      const { token } = await keepDraft(room, ask, typed)
      return withDraft(redirect(pathOf.kejadian), token)
    },
  }),
  route({
    method: 'POST',
    path: savePath,
    ...open,
    handler: async (ask) => {
      const { token, draft } = await keepDraft(room, ask, typedIn(ask.body))
      return withDraft(json({ draft: draft.id }), token)
    },
  }),
  route({
    method: 'GET',
    path: dropPath,
    ...open,
    handler: ({ text: { filing }, csrf }) =>
      page({
        title: filing.dropTitle,
        main: html`<p>${filing.dropLead}</p>
<form method="post" action="${dropPath}">${csrfField(csrf())}
${buttons(
  html`<button class="ds-button" data-color="danger" type="submit">${filing.dropYes}</button>`,
  buttonLink({ label: filing.dropNo, href: pathOf.kejadian, variant: 'secondary' }),
)}</form>`,
      }),
  }),
  route({
    method: 'POST',
    path: dropPath,
    ...open,
    handler: async (ask) => {
      const token = draftToken(ask)
      if (token !== null) await dropDraft(room, token)
      return withoutDraft(redirect(`${pathOf.kejadian}?dihapus=ya`))
    },
  }),
]
