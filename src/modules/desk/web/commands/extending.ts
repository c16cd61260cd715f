import { ruleFor } from '../../../../kernel/law/terms.ts'
import { limitNames, type LimitName } from '../../../../kernel/law/words.ts'
import type { TimeLimit } from '../../../../kernel/clock/time-limit.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { html, type Html } from '../../../../web/html.ts'
import { runningClocks } from '../../../reports/index.ts'
import type { FieldSpec } from '../field-spec.ts'
import { chosen, words, type At, type CommandForms } from './command-form.ts'

type Extendable = { readonly limit: LimitName; readonly extension: NonNullable<TimeLimit['extension']> }

/** The limits that run for this report and that its standard lets somebody put off once more. */
function extendable({ view: { state, law } }: At): Extendable[] {
  const terms = law.law.terms(state.terms ?? state.receivingTerms)
  return runningClocks(state).flatMap(({ limit, extensions }) => {
    const extension = ruleFor(terms, limit, state.reportClass)?.extension ?? null
    return extension === null || extensions.length >= extension.times ? [] : [{ limit, extension }]
  })
}

function extensionFields(at: At): FieldSpec[] {
  const { deskCommands, report, clock, people } = at.text
  const limits = extendable(at)
  const isReasonNeeded = limits.some(({ extension }) => extension.reasonRequired)
  return [
    {
      kind: 'radios',
      name: 'limit',
      label: deskCommands.fields.limit,
      choices: limits.map(({ limit, extension: { amount, unit, grantedBy } }) => ({
        value: limit,
        label: report.limits[limit],
        hint: deskCommands.fields.extensionHint(clock.units[unit](amount), people.roles[grantedBy]),
      })),
      ...(limits[0] === undefined ? {} : { initial: limits[0].limit }),
    },
    words('reason', isReasonNeeded ? deskCommands.fields.reason : deskCommands.fields.reasonOptional, isReasonNeeded),
  ]
}

/** Who asked for more time, and why: whoever grants it has read that. */
function askedAbove({ view, text }: At): Html | null {
  const asked = view.timeline.findLast(({ event }) => event.type === 'extensionRequested')
  if (asked === undefined) return null
  const { report, deskCommands } = text
  const { event } = asked
  const limit = event.type === 'extensionRequested' ? report.limits[event.limit] : ''
  return notice({
    tone: 'info',
    title: deskCommands.fields.extensionAsked(limit),
    body: html`<div class="surat">${asked.text ?? deskCommands.fields.noReason}</div>`,
  })
}

/** More time, as far as the standard knows it. */
export const extending = {
  requestExtension: {
    fields: extensionFields,
    speak: (values) => ({
      command: 'requestExtension',
      limit: chosen(limitNames, values.text('limit')),
      text: values.maybe('reason'),
    }),
  },
  extend: {
    above: askedAbove,
    fields: extensionFields,
    speak: (values) => ({
      command: 'extend',
      limit: chosen(limitNames, values.text('limit')),
      text: values.maybe('reason'),
    }),
  },
} satisfies CommandForms<'requestExtension' | 'extend'>
