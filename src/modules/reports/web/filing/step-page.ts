import type { PageContent } from '../../../../web/answer.ts'
import type { ScriptName } from '../../../../web/assets.ts'
import { button, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { keptForm, keptNoMore, keptStatus } from '../../../../web/components/kept-form/kept-form.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { stepList } from '../../../../web/components/step-list/step-list.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { eventFields } from './event-step.ts'
import { personFields } from './person-step.ts'
import { placeFields } from './place-step.ts'
import { dropPath, keptName, pathOf, savePath, stepBefore, steps, stepTitle } from './steps.ts'
import type { StepFields } from './step-fields.ts'
import type { Step } from './steps.ts'

export type StepView = StepFields & {
  readonly step: Step
  readonly csrf: string
  /** Came from the check page, and goes back there. */
  readonly isChange: boolean
  /** The form's token had grown old: nothing was kept on the server, and it must be sent once more. */
  readonly isStale: boolean
  /** The draft that is shown; null before the first one. */
  readonly draft: string | null
  /** A draft that this browser has sent: whatever it still keeps of that one is over. */
  readonly sent: string | null
  /** The words were just thrown away. */
  readonly isDropped: boolean
}

/** The names of the buttons that do not go on. */
export const direction = { name: 'arah', back: 'kembali' } as const

const fieldsOf: Readonly<Record<Step, (view: StepFields, text: Messages) => Html>> = {
  kejadian: eventFields,
  tempat: placeFields,
  pribadi: personFields,
}

const scriptsOf: Readonly<Record<Step, readonly ScriptName[]>> = {
  kejadian: ['draft', 'upload'],
  tempat: ['draft', 'place'],
  pribadi: ['draft'],
}

/** One step of the form; with mistakes it comes back as it was typed. */
export function stepPage(view: StepView, text: Messages): PageContent {
  const { step, mistakes, draft, isChange } = view
  const { filing } = text
  const isWrong = Object.keys(mistakes).length > 0
  const kept = { name: keptName, of: draft, saveTo: savePath, isTabOnly: step === 'pribadi' } as const
  return {
    title: stepTitle(step, text),
    ...(view.isStale ? { status: 403 } : isWrong ? { status: 422 } : {}),
    // On a shared phone “back” must not show the words of who was there before.
    isSecret: true,
    scripts: scriptsOf[step],
    main: html`${whereIn(step, text)}
${errorSummary(filing.mistakes, mistakes)}${view.isStale ? notice({ tone: 'warning', title: text.kept.stale, body: text.kept.staleBody }) : null}${over(view, text)}
<form method="post"${attributes({ action: pathOf[step], enctype: step === 'kejadian' ? 'multipart/form-data' : null })} novalidate${keptForm(kept)}>${csrfField(view.csrf)}
${isChange ? html`<input type="hidden" name="ubah" value="ya">` : null}${fieldsOf[step](view, text)}
${keptStatus(filing.kept, text)}
${buttons(
  button({ label: isChange ? filing.toCheck : filing.next }),
  stepBefore(step) === undefined || isChange
    ? null
    : button({ label: filing.back, variant: 'secondary', name: direction.name, value: direction.back }),
)}
</form>
<p${attributes({ 'data-draft-drop': true, hidden: draft === null })}><a class="ds-link" href="${dropPath}">${filing.drop}</a></p>`,
  }
}

/** Where one is in the form, the check page included. */
export const whereIn = (step: Step | 'periksa', { filing }: Messages): Html =>
  stepList(
    filing.progress,
    [...steps, 'periksa' as const].map((one) => filing.stepNames[one]),
    step === 'periksa' ? steps.length : steps.indexOf(step),
  )

function over({ isDropped, sent }: StepView, { filing }: Messages): Html | null {
  if (isDropped) return html`${keptNoMore(keptName)}${notice({ tone: 'success', title: filing.dropped })}`
  return sent === null ? null : keptNoMore(keptName, sent)
}
