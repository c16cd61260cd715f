import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { ReportView } from '../../../reports/index.ts'
import { commandFormView, type CommandFormView } from '../commands/command-form-view.ts'
import { slugOf, type OfficersCommand } from '../commands/officers-command.ts'
import { stepPath } from './report-path.ts'
import { isOthers, type Forbidden, type Steps } from './steps.ts'
import { whoCould } from './who-could.ts'

export type StepsSection = {
  readonly view: ReportView
  readonly steps: Steps
  /** The form that stands open: of the next sensible step, or of the one that was asked for. */
  readonly form: CommandFormView | null
  readonly language: Language
}

/** What to do with the report: one form open, the other steps a link away, and why the rest is not possible. */
export function stepsSection(section: StepsSection): Html {
  const { view, steps, form, language } = section
  const { desk, deskCommands } = messages[language]
  const others = [...(steps.next === null ? [] : [steps.next]), ...steps.others].filter((one) => one !== form?.command)
  const link = (command: OfficersCommand) =>
    html`<li><a class="ds-link" data-step="${slugOf(command)}" href="${stepPath(view.state.number, command)}">${deskCommands.commands[command].does}</a></li>`
  return html`${form === null ? html`<p id="langkah">${desk.nothingToDo}</p>` : openForm(form, steps, language)}
${others.length === 0 ? null : html`<h2 class="ds-heading" data-size="sm">${desk.otherSteps}</h2><ul>${others.map(link)}</ul>`}
${forbidden(section)}`
}

function openForm(form: CommandFormView, steps: Steps, language: Language): Html {
  const { desk, deskCommands } = messages[language]
  const { does } = deskCommands.commands[form.command]
  const isNext = form.command === steps.next
  return html`<section class="langkah-ini" id="langkah" tabindex="-1" aria-label="${does}">
${isNext ? html`<p class="ringkas">${desk.nextStep}</p>` : null}
<h2 class="ds-heading" data-size="sm">${does}</h2>
${commandFormView(form, { isNext })}</section>`
}

/** What cannot be done, each with the rule that stands against it; what is somebody else's office folded once more. */
function forbidden(section: StepsSection): Html | null {
  const { steps, language } = section
  const { desk } = messages[language]
  if (steps.forbidden.length === 0) return null
  const [others, own] = [steps.forbidden.filter(isOthers), steps.forbidden.filter((one) => !isOthers(one))]
  return html`<details class="ds-details"><summary>${desk.notPossible}</summary><div>${byReason(own, section)}${
    others.length === 0
      ? null
      : html`<details><summary>${desk.othersSteps(others.length)}</summary>${byReason(others, section)}</details>`
  }</div></details>`
}

/** Steps that one reason stands against are named together, so that it is read once. */
function byReason(list: readonly Forbidden[], { view, language }: StepsSection): Html | null {
  if (list.length === 0) return null
  const { deskCommands, refusals } = messages[language]
  const reasonOf = ({ command, refusal: { refusal } }: Forbidden): string => {
    const isAnyones = refusal === 'notYours' || refusal === 'notInThisState'
    const advice = isAnyones ? whoCould(command, view, language) : refusals[refusal].advice
    return refusal === 'notYours' && advice !== '' ? advice : `${refusals[refusal].title}. ${advice}`
  }
  return html`<dl>${[...Map.groupBy(list, reasonOf)].map(
    ([reason, steps]) =>
      html`<dt>${steps.map(({ command }) => deskCommands.commands[command].does).join(' · ')}</dt><dd>${reason}</dd>`,
  )}</dl>`
}
