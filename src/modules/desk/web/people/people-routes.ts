import type { Officer } from '../../../../kernel/actor.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { roles, type Role } from '../../../../kernel/law/words.ts'
import type { Now } from '../../../../kernel/now.ts'
import { agenciesWhere } from '../../../../kernel/permission.ts'
import type { Db } from '../../../../platform/db/db.ts'
import { page, redirect, type Answer } from '../../../../web/answer.ts'
import { button } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { selectField, textField } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { loadAgencies, treeOf, type Agencies } from '../../../agencies/index.ts'
import { createOfficer, listOfficers, type OfficerRefusal } from '../../../people/index.ts'
import { officerOf } from '../asked.ts'

const path = '/petugas/orang'
/** The use case writes the audit log. */
const manage = { permission: 'people.manage', audit: 'none' } as const

/** `/petugas/orang`: who holds which duty in this officer's part of the tree, and an account for a new colleague. */
export const peopleDeskRoutes = (db: Db, now: Now): readonly Route[] => [
  route({ method: 'GET', path, ...manage, handler: (ask) => show(db, now, ask, {}, {}) }),
  route({
    method: 'POST',
    path,
    ...manage,
    handler: async (ask) => {
      const role = roles.find((one) => one === fieldText(ask.body, 'tugas'))
      if (role === undefined) return show(db, now, ask, ask.body, { tugas: ask.text.operate.choiceMissing })
      const created = await createOfficer(
        db,
        now(),
        {
          email: fieldText(ask.body, 'surel'),
          name: fieldText(ask.body, 'nama'),
          // As it was typed: blanks may belong to it.
          password: String(ask.body['sandi'] ?? ''),
          posts: [{ role, agency: fieldText(ask.body, 'instansi') as AgencyId }],
        },
        officerOf(ask),
      )
      if (created.ok) return redirect(`${path}?tersimpan=ya`)
      const { refusal } = created.refusal
      return show(db, now, ask, ask.body, { [fieldOf[refusal]]: ask.text.operate.officerRefusals[refusal] })
    },
  }),
]

const fieldOf: Readonly<Record<OfficerRefusal['refusal'], string>> = {
  passwordTooShort: 'sandi',
  passwordTooLong: 'sandi',
  passwordHoldsName: 'sandi',
  emailInvalid: 'surel',
  emailTaken: 'surel',
  nameMissing: 'nama',
  agencyUnknown: 'instansi',
  roleNotAtHome: 'tugas',
  notPermitted: 'instansi',
}

type Asking = Pick<Ask, 'actor' | 'csrf' | 'text' | 'address'>

async function show(db: Db, now: Now, ask: Asking, typed: Fields, mistakes: Mistakes): Promise<Answer> {
  const { operate, people } = ask.text
  const [agencies, cards] = await Promise.all([loadAgencies(db), listOfficers(db, now())])
  const reached = new Set(agenciesWhere(officerOf(ask), 'people.manage', treeOf(agencies)))
  const isReached = ({ posts }: Officer): boolean => posts.some(({ agency }) => reached.has(agency))
  const rows = cards
    .filter(({ officer }) => isReached(officer))
    .map(({ officer, name, email }) => [
      name,
      email,
      html`${officer.posts.map(({ role, agency }) => html`<div>${people.dutyAt(people.roles[role], agencies.get(agency)?.name ?? agency)}</div>`)}`,
    ])
  return page({
    title: operate.peopleTitle,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, mistakes)}
${ask.address.endsWith('?tersimpan=ya') ? notice({ tone: 'success', title: operate.saved }) : null}
${table({ caption: operate.peopleTitle, columns: [{ label: operate.officer }, { label: operate.email }, { label: operate.duties }], rows })}
<h2 class="ds-heading" data-size="sm">${operate.newOfficer}</h2>
${newOfficerForm({ agencies, reached, typed, mistakes, csrf: ask.csrf() }, ask.text)}`,
  })
}

function newOfficerForm(
  view: {
    readonly agencies: Agencies
    readonly reached: ReadonlySet<AgencyId>
    readonly typed: Fields
    readonly mistakes: Mistakes
    readonly csrf: string
  },
  { operate, people }: Messages,
): Html {
  const { agencies, reached, typed, mistakes, csrf } = view
  const frame = (name: string, label: string) => ({
    name,
    label,
    value: fieldText(typed, name),
    mistake: mistakes[name],
  })
  const places = [...agencies.values()]
    .filter(({ id }) => reached.has(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  const duties = roles.map((value: Role) => ({ value, label: people.roles[value] }))
  return html`<form method="post" action="${path}">${csrfField(csrf)}
${textField({ ...frame('nama', operate.officerName), autocomplete: 'off' })}
${textField({ ...frame('surel', operate.email), type: 'email', autocomplete: 'off' })}
${textField({ ...frame('sandi', operate.password), type: 'password', hint: operate.passwordHint, autocomplete: 'new-password' })}
${selectField({ ...frame('tugas', operate.role), none: '–', choices: duties })}
${selectField({ ...frame('instansi', operate.agency), none: '–', choices: places })}
${button({ label: operate.createIt })}</form>`
}
