import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { ReportView } from '../../../reports/index.ts'
import { commandFormView, type CommandFormView } from '../commands/command-form-view.ts'
import { slugOf, type OfficersCommand } from '../commands/officers-command.ts'
import { stepPath } from './report-path.ts'
import type { Steps } from './steps.ts'
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

/** Each with the rule that stands against it, in which states it could be done and by whom. */
function forbidden({ view, steps, language }: StepsSection): Html | null {
  const { desk, deskCommands, refusals } = messages[language]
  if (steps.forbidden.length === 0) return null
  return html`<details class="ds-details"><summary>${desk.notPossible}</summary><div><dl>${steps.forbidden.map(
    ({ command, refusal: { refusal } }) =>
      html`<dt>${deskCommands.commands[command].does}</dt><dd>${refusals[refusal].title}. ${
        refusal === 'notYours' || refusal === 'notInThisState'
          ? whoCould(command, view, language)
          : refusals[refusal].advice
      }</dd>`,
  )}</dl></div></details>`
}
