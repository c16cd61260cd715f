import { nothingAsked, words, type CommandForms } from './command-form.ts'
import { verdict } from './verifying.ts'

/** The Ombudsman's side. */
export const referring = {
  acknowledgeReferral: { fields: nothingAsked, speak: () => ({ command: 'acknowledgeReferral' }) },
  askAgency: {
    fields: ({ text }) => [words('text', text.deskCommands.fields.message)],
    speak: (values) => ({ command: 'askAgency', text: values.text('text') }),
  },
  facilitate: {
    fields: ({ text }) => [words('text', text.deskCommands.fields.step)],
    speak: (values) => ({ command: 'facilitate', text: values.text('text') }),
  },
  declineReferral: {
    fields: ({ text }) => [words('reason', text.deskCommands.fields.reason)],
    speak: (values) => ({ command: 'declineReferral', text: values.text('reason') }),
  },
  decideWithdrawal: {
    fields: ({ text }) => [verdict(text.deskCommands.fields), words('reason', text.deskCommands.fields.reason)],
    speak: (values) => ({
      command: 'decideWithdrawal',
      granted: values.text('verdict') === 'granted',
      text: values.text('reason'),
    }),
  },
  conclude: {
    fields: ({ text: { deskCommands } }) => [
      {
        kind: 'radios',
        name: 'outcome',
        label: deskCommands.fields.outcome,
        choices: [
          { value: 'findings', label: deskCommands.fields.findings },
          { value: 'settled', label: deskCommands.fields.settled },
        ],
      },
      { kind: 'count', name: 'workingDays', label: deskCommands.fields.workingDays },
      words('text', deskCommands.fields.reason),
    ],
    speak: (values) => ({
      command: 'conclude',
      outcome: values.text('outcome') === 'findings' ? 'findings' : 'settled',
      workingDays: Number(values.text('workingDays')) || null,
      text: values.text('text'),
    }),
  },
} satisfies CommandForms<
  'acknowledgeReferral' | 'askAgency' | 'facilitate' | 'declineReferral' | 'decideWithdrawal' | 'conclude'
>
