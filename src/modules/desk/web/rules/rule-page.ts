import type { AgencyId } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { attributes, html } from '../../../../web/html.ts'
import { messages } from '../../../../web/messages/messages.ts'
import type { PlaceAnswer } from '../../../agencies/index.ts'
import type { RuleNames, Trial } from '../../../routing/index.ts'
import { fieldView } from '../field-spec.ts'
import { placeAsked } from './place-asked.ts'
import { ruleFields } from './rule-form.ts'
import { ofOwner, rulesPath } from './rules-page.ts'
import { trialSection } from './trial-section.ts'

export type RulePage = {
  readonly title: string
  /** The rule's id, or `newRuleId`. */
  readonly address: string
  readonly owner: AgencyId
  readonly typed: Fields
  readonly place: PlaceAnswer
  readonly mistakes: Mistakes
  /** “Versi 3, disimpan …”; null for a new rule. */
  readonly version: string | null
  /** What the rule as typed would do to past reports; null where nobody asked. */
  readonly trial: Trial | null
  readonly csrf: string
  readonly names: RuleNames
}

/** One rule, there or new: its conditions, where it leads, and what it would do to past reports before it is saved. */
export function rulePage(view: RulePage): PageContent {
  const { typed, mistakes, owner, names, trial } = view
  const text = messages[names.language]
  const { rules } = text
  const specs = ruleFields(owner, names)
  const shown = (isRare: boolean, from: number, to?: number) =>
    specs
      .slice(from, to)
      .filter((spec) => (spec.isRare ?? false) === isRare)
      .map((spec) => fieldView(spec, typed, mistakes))
  const rare = specs.filter((spec) => spec.isRare)
  const isUsed = rare.some(({ name }) => fieldText(typed, name) !== '' || mistakes[name] !== undefined)
  const target = specs.findIndex(({ name }) => name === 'tujuan')
  return {
    title: view.title,
    density: 'dense',
    scripts: ['place'],
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(rules.notSaved, mistakes)}
${trial === null ? null : trialSection(trial, names)}
<form method="post" action="${`${rulesPath}/${view.address}`}">${csrfField(view.csrf)}
<input type="hidden" name="milik" value="${owner}">
<input type="hidden" name="versi" value="${fieldText(typed, 'versi')}">
<h2 class="ds-heading" data-size="sm">${rules.conditionsLegend}</h2>
${placeAsked({ label: rules.fields.area, hint: rules.fields.areaHint }, view.place, typed, mistakes, text)}
${shown(false, 0, target)}
<details class="ds-details"${attributes({ open: isUsed })}><summary>${rules.fields.moreConditions}</summary><div>${shown(true, 0)}</div></details>
${shown(false, target)}
${buttons(
  button({ label: rules.saveRule, name: 'langkah', value: 'simpan' }),
  button({ label: rules.tryOnReports, variant: 'secondary', name: 'langkah', value: 'coba' }),
  buttonLink({ href: ofOwner(rulesPath, owner), label: rules.cancel, variant: 'tertiary' }),
)}</form>
${view.version === null ? null : html`<p class="ringkas">${view.version}</p>`}`,
  }
}
