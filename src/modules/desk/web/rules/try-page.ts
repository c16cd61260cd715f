import type { AgencyId } from '../../../../kernel/brand.ts'
import { nationalClasses, reportKinds } from '../../../../kernel/law/words.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import type { Fields, Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages } from '../../../../web/messages/messages.ts'
import type { PlaceAnswer } from '../../../agencies/index.ts'
import {
  conditionsInWords,
  ruleName,
  targetInWords,
  whyHere,
  type Asked,
  type Route,
  type RuleNames,
} from '../../../routing/index.ts'
import { fieldView, type FieldSpec } from '../field-spec.ts'
import { placeAsked } from './place-asked.ts'
import { topicChoices } from './rule-form.ts'
import { ofOwner, rulesPath, tryPath } from './rules-page.ts'

/** What is asked of a report that rules are tried with, beside its place. */
export function tryFields(names: RuleNames): FieldSpec[] {
  const { rules, report } = messages[names.language]
  const { fields } = rules
  const kinds = reportKinds.map((value) => ({ value, label: report.kinds[value] }))
  const classes = nationalClasses.map((value) => ({ value, label: report.classes[value] }))
  const optional = { kind: 'select', isRequired: false } as const
  return [
    { kind: 'words', name: 'isi', label: fields.text, hint: fields.textHint, isRequired: true },
    { ...optional, name: 'kategori', label: fields.category, choices: topicChoices(names), none: fields.anyCategory },
    { ...optional, name: 'jenis', label: fields.kind, choices: kinds, none: fields.anyKind },
    { ...optional, name: 'golongan', label: fields.reportClass, choices: classes, none: fields.anyClass },
  ]
}

/** A report is typed; the page says which rule matches, which were passed over, and why. */
export function tryPage(view: {
  readonly owner: AgencyId
  readonly typed: Fields
  readonly place: PlaceAnswer
  readonly mistakes: Mistakes
  /** Null before anything was tried. */
  readonly route: Route | null
  readonly csrf: string
  readonly names: RuleNames
}): PageContent {
  const { owner, typed, mistakes, route, names } = view
  const text = messages[names.language]
  const { rules } = text
  const [words, ...others] = tryFields(names).map((spec) => fieldView(spec, typed, mistakes))
  return {
    title: rules.tryTitle,
    density: 'dense',
    scripts: ['place'],
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(rules.notTried, mistakes)}
<p>${rules.tryLead}</p>
${route === null ? null : resultOf(route, names)}
<form method="post" action="${tryPath}">${csrfField(view.csrf)}
<input type="hidden" name="milik" value="${owner}">
${words}
${placeAsked({ label: rules.fields.area }, view.place, typed, mistakes, text)}
${others}
${buttons(
  button({ label: rules.tryButton }),
  buttonLink({ href: ofOwner(rulesPath, owner), label: rules.cancel, variant: 'tertiary' }),
)}</form>`,
  }
}

function resultOf(route: Route, names: RuleNames): Html {
  const { rules } = messages[names.language]
  const agency = route.agency === null ? rules.nobody : (names.agencies.get(route.agency)?.name ?? route.agency)
  const rows = route.asked.map((asked) => [
    html`<a class="ds-link" href="${`${rulesPath}/${asked.rule.id}`}">${ruleName(asked.rule, names)}</a>`,
    conditionsInWords(asked.rule.conditions, names),
    targetInWords(asked.rule.target, names),
    outcomeOf(asked, names),
  ])
  const columns = [rules.number, rules.when, rules.goesTo, rules.outcome].map((label) => ({ label }))
  return html`${notice({ tone: 'info', title: `${rules.result}: ${agency}`, body: whyHere(route, names) })}
${rows.length === 0 ? null : table({ caption: rules.asked, columns, rows })}`
}

const outcomeOf = ({ passedOver }: Asked, { language }: RuleNames): string => {
  const { rules } = messages[language]
  return passedOver === null ? rules.matched : rules.passedOver[passedOver]
}
