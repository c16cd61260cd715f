import type { AgencyId } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { selectField } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import { messages } from '../../../../web/messages/messages.ts'
import type { Agency } from '../../../agencies/index.ts'
import { conditionsInWords, ruleName, targetInWords, type Rule, type RuleNames } from '../../../routing/index.ts'

export const rulesPath = '/petugas/aturan'
export const tryPath = `${rulesPath}/uji` as const
/** In place of an id, the address of a rule that is not there yet. */
export const newRuleId = 'baru'

/** The same page about this owner's rules. */
export const ofOwner = (path: `/${string}`, owner: AgencyId): `/${string}` => `${path}?milik=${owner}`

export type RulesView = {
  readonly owner: Agency
  /** Whose rules this officer keeps. */
  readonly owners: readonly Agency[]
  readonly rules: readonly Rule[]
  /** Those that are asked after them, by owner; to be read only. */
  readonly above: readonly { readonly owner: Agency; readonly rules: readonly Rule[] }[]
  readonly done: 'simpan' | 'geser' | null
  readonly csrf: string
  readonly names: RuleNames
}

/** The rules of one owner in the order in which they are asked, and what is asked after them. */
export function rulesPage(view: RulesView): PageContent {
  const { rules: words } = messages[view.names.language]
  const { owner, done, above } = view
  return {
    title: words.title,
    density: 'dense',
    main: html`${done === null ? null : notice({ tone: 'success', title: done === 'simpan' ? words.saved : words.moved })}
<p>${words.lead}</p>
${ownerChoice(view)}
${buttons(
  buttonLink({ href: ofOwner(`${rulesPath}/${newRuleId}`, owner.id), label: words.newRule }),
  buttonLink({ href: ofOwner(tryPath, owner.id), label: words.tryText, variant: 'secondary' }),
)}
${view.rules.length === 0 ? html`<p>${words.none}</p>` : ownTable(view)}
${above.map(({ owner: upper, rules }) => tableOf(words.above(upper.shortName), rules, view.names, null))}`,
  }
}

/** Nothing to choose for whoever keeps the rules of one agency. */
function ownerChoice({ owner, owners, names }: RulesView): Html | null {
  const { rules: words } = messages[names.language]
  if (owners.length < 2) return null
  return filter({
    action: rulesPath,
    unasked: {},
    fields: [
      selectField({
        name: 'milik',
        label: words.whose,
        value: owner.id,
        choices: owners.map(({ id, name }) => ({ value: id, label: name })),
      }),
    ],
    buttons: button({ label: words.show, variant: 'secondary' }),
  })
}

const ownTable = (view: RulesView): Html => {
  const { rules: words } = messages[view.names.language]
  return tableOf(words.ofOwner(view.owner.shortName), view.rules, view.names, (rule) => actions(rule, view))
}

function tableOf(caption: string, rules: readonly Rule[], names: RuleNames, last: ((rule: Rule) => Html) | null): Html {
  const { rules: words } = messages[names.language]
  const columns = [
    { label: words.number, numeric: true },
    { label: words.when },
    { label: words.goesTo },
    ...(last === null ? [] : [{ label: words.steps }]),
  ]
  const rows = rules.map((rule) => [
    rule.position,
    html`${conditionsInWords(rule.conditions, names)}${rule.isActive ? null : html` ${badge(words.switchedOff, 'neutral')}`}${
      rule.note === null ? null : html`<div class="ringkas">${rule.note}</div>`
    }`,
    targetInWords(rule.target, names),
    ...(last === null ? [] : [last(rule)]),
  ])
  return table({ caption, columns, rows })
}

/** Each says which rule it is about, for those who listen. */
function actions(rule: Rule, { names, rules, csrf }: RulesView): Html {
  const { rules: words } = messages[names.language]
  const name = ruleName(rule, names)
  return html`<form method="post" action="${`${rulesPath}/${rule.id}/geser`}">${csrfField(csrf)}
<div class="tombol"><a class="ds-button" data-variant="tertiary" href="${`${rulesPath}/${rule.id}`}" aria-label="${words.changeRule(name)}">${words.change}</a>
${rule.position === 1 ? null : move('naik', words.moveUp, words.moveUpRule(name))}
${rule.position === rules.length ? null : move('turun', words.moveDown, words.moveDownRule(name))}</div></form>`
}

const move = (direction: 'naik' | 'turun', label: string, full: string): Html =>
  html`<button class="ds-button"${attributes({ type: 'submit', name: 'arah', value: direction, 'data-variant': 'tertiary', 'aria-label': full })}>${label}</button>`
