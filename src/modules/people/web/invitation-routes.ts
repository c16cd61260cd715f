import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import { page, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Mistakes } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { takeInvitation } from '../usecases/take-invitation.ts'
import { invitationPage } from './invitation-page.ts'
import { passwordMistakes } from './password-form.ts'
import { typedPassword } from './sign-in-form.ts'

/** The use case writes the audit log: it tells what came of it. */
const open = { permission: 'public', audit: 'none' } as const

/** `/undangan`: whoever was invited chooses a password. A code has 256 bits, so guessing needs no guard. */
export const invitationRoutes = (db: Db, now: Now): readonly Route[] => [
  route({
    method: 'GET',
    path: '/undangan',
    ...open,
    handler: (ask) => page(invitationPage({ code: '', mistakes: {}, csrf: ask.csrf() }, ask.text)),
  }),
  route({
    method: 'POST',
    path: '/undangan',
    ...open,
    handler: async (ask): Promise<Answer> => {
      const { people, staff } = ask.text
      // Whoever copies the whole link has copied the code.
      const code = fieldText(ask.body, 'kode').replace(/^.*#/, '')
      const password = typedPassword(ask.body, 'baru')
      if (code === '') return again(ask, code, { kode: staff.codeMissing })
      if (password !== typedPassword(ask.body, 'ulang')) return again(ask, code, { ulang: people.repeatDiffers })
      const taken = await takeInvitation(db, now(), { token: code, password })
      if (taken.ok) return redirect('/masuk?siap=ya')
      const { refusal } = taken
      if (refusal.refusal === 'invitationOver') return again(ask, code, { kode: staff.codeOver })
      return again(ask, code, passwordMistakes(refusal, now(), ask.text))
    },
  }),
]

const again = (ask: Pick<Ask, 'csrf' | 'text'>, code: string, mistakes: Mistakes): Answer =>
  page(invitationPage({ code, mistakes, csrf: ask.csrf() }, ask.text))
