import { z } from 'zod'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { lineOf } from '../../../../kernel/agency-tree.ts'
import type { Now } from '../../../../kernel/now.ts'
import { may } from '../../../../kernel/permission.ts'
import type { Db } from '../../../../platform/db/db.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { textArea, textField } from '../../../../web/components/field/field.ts'
import { table } from '../../../../web/components/table/table.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html } from '../../../../web/html.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { loadAgencies, saveAgency, treeOf, type Agency } from '../../../agencies/index.ts'
import { officerOf } from '../asked.ts'

const path = '/petugas/instansi'
/** The use case writes the audit log. */
const change = { permission: 'agency.change', audit: 'none' } as const
const params = z.object({ agency: z.string() })

/** `/petugas/instansi`: the part of the tree that this officer keeps, and how each agency is reached. */
export const agencyDeskRoutes = (db: Db, now: Now): readonly Route[] => [
  route({
    method: 'GET',
    path,
    ...change,
    handler: async (ask) => {
      const { operate } = ask.text
      const agencies = await loadAgencies(db)
      const own = [...agencies.values()].filter(({ id }) => may(ask.actor, 'agency.change', treeOf(agencies), id))
      const rows = own.map(({ id, name, phone, smsPrefixes }) => [
        `${'– '.repeat(lineOf(agencies, id).length - 1)}${name}`,
        phone ?? '–',
        smsPrefixes.join(', ') || '–',
        html`<a class="ds-link" href="${path}/${id}" aria-label="${operate.changeAgency(name)}">${operate.change}</a>`,
      ])
      const columns = [operate.agency, operate.phone, operate.prefixes, ask.text.people.action].map((label) => ({
        label,
      }))
      return page({
        title: operate.agenciesTitle,
        density: 'dense',
        main: table({ caption: operate.agenciesTitle, columns, rows }),
      })
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:agency`,
    ...change,
    params,
    handler: (ask) => withAgency(db, ask, (agency) => show(ask, agency, typedOf(agency), {})),
  }),
  route({
    method: 'POST',
    path: `${path}/:agency`,
    ...change,
    params,
    handler: (ask) =>
      withAgency(db, ask, async (agency) => {
        const saved = await saveAgency(db, changed(agency, ask.body), officerOf(ask), now())
        if (saved.ok) return redirect(path)
        const { refusal } = saved.refusal
        const field = refusal.startsWith('smsPrefix') ? 'awalan' : 'nama'
        return show(ask, agency, ask.body, { [field]: ask.text.operate.agencyRefusals[refusal] })
      }),
  }),
]

async function withAgency(
  db: Db,
  { actor, params: { agency: id } }: Pick<Ask<{ readonly agency: string }>, 'actor' | 'params'>,
  work: (agency: Agency) => Answer | Promise<Answer>,
): Promise<Answer> {
  const agencies = await loadAgencies(db)
  const agency = agencies.get(id as AgencyId)
  if (agency === undefined || !may(actor, 'agency.change', treeOf(agencies), agency.id)) return problem('notFound')
  return work(agency)
}

const typedOf = ({ name, shortName, phone, address, website, smsPrefixes }: Agency): Fields => ({
  nama: name,
  pendek: shortName,
  telepon: phone ?? '',
  alamat: address ?? '',
  situs: website ?? '',
  awalan: smsPrefixes.join('\n'),
})

const changed = (agency: Agency, fields: Fields): Agency => ({
  ...agency,
  name: fieldText(fields, 'nama'),
  shortName: fieldText(fields, 'pendek'),
  phone: fieldText(fields, 'telepon') || null,
  address: fieldText(fields, 'alamat') || null,
  website: fieldText(fields, 'situs') || null,
  smsPrefixes: fieldText(fields, 'awalan')
    .split('\n')
    .filter((line) => line.trim() !== ''),
})

function show(ask: Pick<Ask, 'csrf' | 'text'>, agency: Agency, typed: Fields, mistakes: Mistakes): Answer {
  const { operate, desk } = ask.text
  const frame = (name: string, label: string) => ({
    name,
    label,
    value: fieldText(typed, name),
    mistake: mistakes[name],
  })
  return page({
    title: operate.changeAgency(agency.name),
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, mistakes)}
<form method="post" action="${path}/${agency.id}">${csrfField(ask.csrf())}
${textField(frame('nama', operate.name))}
${textField(frame('pendek', operate.shortName))}
${textField({ ...frame('telepon', operate.phone), type: 'tel' })}
${textField(frame('alamat', operate.address))}
${textField(frame('situs', operate.website))}
${textArea({ ...frame('awalan', operate.prefixes), hint: operate.prefixesHint, rows: 3 })}
${buttons(button({ label: operate.saveAgency }), buttonLink({ href: path, label: desk.cancel, variant: 'tertiary' }))}</form>`,
  })
}
