import { z } from 'zod'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { nationalClasses, reportKinds } from '../../../../kernel/law/words.ts'
import { may } from '../../../../kernel/permission.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { treeOf, type Agency } from '../../../agencies/index.ts'
import type { ReportsRoom } from '../../../reports/index.ts'
import {
  addRule,
  changeRule,
  findRule,
  moveRule,
  routeFor,
  ruleName,
  rulesAbout,
  tryRule,
  type Matter,
  type Route as RuleRoute,
  type Rule,
  type RuleId,
  type RuleNames,
  type RuleRefusal,
  type Trial,
} from '../../../routing/index.ts'
import { officerOf } from '../asked.ts'
import { readFields } from '../field-spec.ts'
import { mistakesInPlace, placeTyped } from './place-asked.ts'
import { factsOf, ruleFields, typedOf } from './rule-form.ts'
import { rulePage } from './rule-page.ts'
import { newRuleId, ofOwner, rulesPage, rulesPath, tryPath } from './rules-page.ts'
import { tryFields, tryPage } from './try-page.ts'

/** The use cases write the audit log. */
const change = { permission: 'rule.change', audit: 'none' } as const
const params = z.object({ rule: z.string() })
const query = z.object({
  milik: z.string().catch('').default(''),
  tersimpan: z.enum(['simpan', 'geser']).nullable().catch(null).default(null),
})
type Asked = Ask<unknown, unknown, Fields>

/** Whose rules are meant, of those that this officer keeps; and what names are taken from. */
type Keeping = { readonly owner: Agency; readonly owners: readonly Agency[]; readonly names: RuleNames }

/** `/petugas/aturan`: rules of competence, listed, ordered, changed, and tried before they count. */
export const ruleRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: rulesPath,
    ...change,
    query,
    handler: (ask) =>
      keeping(room, ask, ask.query.milik, async ({ owner, owners, names }) => {
        const all = await rulesAbout(room.db, names.agencies, owner.id)
        const rulesOwnedBy = (id: AgencyId) => all.filter((rule) => rule.owner === id)
        const uppers = [...new Set(all.map((rule) => rule.owner))].filter((id) => id !== owner.id)
        const above = uppers.flatMap((id) => {
          const upper = names.agencies.get(id)
          return upper === undefined ? [] : [{ owner: upper, rules: rulesOwnedBy(id) }]
        })
        const { tersimpan: done } = ask.query
        return page(rulesPage({ owner, owners, rules: rulesOwnedBy(owner.id), above, done, csrf: ask.csrf(), names }))
      }),
  }),
  route({
    method: 'GET',
    path: tryPath,
    ...change,
    query,
    handler: (ask) => keeping(room, ask, ask.query.milik, (kept) => showTry(ask, kept, {}, {}, null)),
  }),
  route({
    method: 'POST',
    path: tryPath,
    ...change,
    handler: (ask) => keeping(room, ask, fieldText(ask.body, 'milik'), (kept) => tryTyped(room, ask, kept)),
  }),
  route({
    method: 'GET',
    path: `${rulesPath}/:rule`,
    ...change,
    params,
    query,
    handler: (ask) =>
      withRule(room, ask, ask.query.milik, (kept, rule) =>
        show(ask, kept, { rule, typed: rule === null ? {} : typedOf(rule) }),
      ),
  }),
  route({
    method: 'POST',
    path: `${rulesPath}/:rule`,
    ...change,
    params,
    handler: (ask) =>
      withRule(room, ask, fieldText(ask.body, 'milik'), (kept, rule) => saveOrTry(room, ask, kept, rule)),
  }),
  route({
    method: 'POST',
    path: `${rulesPath}/:rule/geser`,
    ...change,
    params,
    handler: async (ask) => {
      if (!z.uuid().safeParse(ask.params.rule).success) return problem('notFound')
      const direction = fieldText(ask.body, 'arah') === 'naik' ? 'up' : 'down'
      const moved = await moveRule(room.db, ask.params.rule as RuleId, direction, {
        officer: officerOf(ask),
        at: room.now(),
      })
      return moved.ok ? redirect(`${ofOwner(rulesPath, moved.value.owner)}&tersimpan=geser`) : problem('notFound')
    },
  }),
]

/** The nation, regions and ministries have rules; the first that the officer keeps where none, or another's, is named. */
async function keeping(
  { lawShelf }: ReportsRoom,
  { actor, language }: Pick<Ask, 'actor' | 'language'>,
  named: string,
  work: (keeping: Keeping) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { agencies, categories } = await lawShelf.open()
  const owners = [...agencies.values()].filter(
    ({ id, kind }) =>
      (kind === 'nation' || kind === 'region' || kind === 'ministry') &&
      may(actor, 'rule.change', treeOf(agencies), id),
  )
  const first = owners.find(({ kind }) => kind === 'nation') ?? owners[0]
  const owner = named === '' ? first : owners.find(({ id }) => id === named)
  return owner === undefined ? problem('notFound') : work({ owner, owners, names: { agencies, categories, language } })
}

/** The rule of the address with its own owner; null is the new one. */
async function withRule(
  room: ReportsRoom,
  ask: Pick<Ask<z.output<typeof params>>, 'actor' | 'language' | 'params'>,
  named: string,
  work: (keeping: Keeping, rule: Rule | null) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { rule: address } = ask.params
  if (address === newRuleId) return keeping(room, ask, named, (kept) => work(kept, null))
  const rule = z.uuid().safeParse(address).success ? await findRule(room.db, address as RuleId) : null
  return rule === null ? problem('notFound') : keeping(room, ask, rule.owner, (kept) => work(kept, rule))
}

type Showing = {
  readonly rule: Rule | null
  readonly typed: Fields
  readonly mistakes?: Mistakes
  readonly trial?: Trial | null
}

function show(
  ask: Pick<Asked, 'csrf' | 'text' | 'language'>,
  { owner, names }: Keeping,
  { rule, typed, mistakes = {}, trial = null }: Showing,
): Answer {
  const { rules } = ask.text
  return page(
    rulePage({
      title: rule === null ? rules.newRuleOf(owner.shortName) : rules.changeRule(ruleName(rule, names)),
      address: rule?.id ?? newRuleId,
      owner: owner.id,
      typed,
      place: placeTyped(names.agencies, typed),
      mistakes,
      version: rule === null ? null : rules.version(rule.version, moment(rule.savedAt, owner.zone, ask.language)),
      trial,
      csrf: ask.csrf(),
      names,
    }),
  )
}

async function saveOrTry(room: ReportsRoom, ask: Asked, kept: Keeping, rule: Rule | null): Promise<Answer> {
  const { owner, names } = kept
  const place = placeTyped(names.agencies, ask.body)
  const read = readFields(ruleFields(owner.id, names), ask.body, ask.text)
  const mistakes = { ...(read.state === 'invalid' ? read.mistakes : {}), ...mistakesInPlace(place, ask.text) }
  if (read.state === 'invalid' || Object.keys(mistakes).length > 0)
    return show(ask, kept, { rule, typed: ask.body, mistakes })
  const facts = factsOf(read.values, place)
  const by = { officer: officerOf(ask), at: room.now() }
  const isTrial = fieldText(ask.body, 'langkah') === 'coba'
  const done = isTrial
    ? await tryRule(room, { owner: owner.id, rule, facts }, by)
    : rule === null
      ? await addRule(room.db, owner.id, facts, by)
      : await changeRule(room.db, { id: rule.id, version: Number(fieldText(ask.body, 'versi')) }, facts, by)
  if (!done.ok) {
    const { refusal } = done.refusal
    // Whoever has been told of the newer version may put what they typed in its place.
    const typed = rule === null ? ask.body : { ...ask.body, versi: String(rule.version) }
    return show(ask, kept, { rule, typed, mistakes: { [fieldOf[refusal]]: ask.text.rules.refusals[refusal] } })
  }
  return 'tried' in done.value
    ? show(ask, kept, { rule, typed: ask.body, trial: done.value })
    : redirect(`${ofOwner(rulesPath, owner.id)}&tersimpan=simpan`)
}

/** Where on the form a refusal belongs. */
const fieldOf: Readonly<Record<RuleRefusal['refusal'], string>> = {
  nothingAsked: 'wilayah',
  areaUnknown: 'wilayah',
  topicUnknown: 'kategori',
  agencyUnknown: 'tujuan',
  agencyElsewhere: 'tujuan',
  ruleUnknown: 'tujuan',
  changedMeanwhile: 'kata',
  notPermitted: 'tujuan',
}

async function tryTyped(room: ReportsRoom, ask: Asked, kept: Keeping): Promise<Answer> {
  const { owner, names } = kept
  const place = placeTyped(names.agencies, ask.body)
  const read = readFields(tryFields(names), ask.body, ask.text)
  const mistakes = { ...(read.state === 'invalid' ? read.mistakes : {}), ...mistakesInPlace(place, ask.text) }
  if (read.state === 'invalid' || Object.keys(mistakes).length > 0) return showTry(ask, kept, ask.body, mistakes, null)
  const { text, maybe } = read.values
  const matter: Matter = {
    receivedBy: owner.id,
    areaCode: place.state === 'chosen' ? place.area.code : null,
    category: maybe('kategori'),
    kind: reportKinds.find((one) => one === text('jenis')) ?? null,
    reportClass: nationalClasses.find((one) => one === text('golongan')) ?? null,
    channel: null,
    text: text('isi'),
  }
  const rules = await rulesAbout(room.db, names.agencies, owner.id)
  return showTry(ask, kept, ask.body, {}, routeFor({ ...names, rules }, matter))
}

function showTry(
  ask: Pick<Asked, 'csrf'>,
  { owner, names }: Keeping,
  typed: Fields,
  mistakes: Mistakes,
  found: RuleRoute | null,
): Answer {
  const place = placeTyped(names.agencies, typed)
  return page(tryPage({ owner: owner.id, typed, place, mistakes, route: found, csrf: ask.csrf(), names }))
}
