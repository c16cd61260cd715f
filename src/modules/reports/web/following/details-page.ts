import type { PageContent } from '../../../../web/answer.ts'
import { buttonLink } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { checkbox, radios, textArea, textField } from '../../../../web/components/field/field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { LawfulDetail } from '../../usecases/give-details.ts'
import { reporterForm } from './reporter-box.ts'

export type DetailsView = {
  readonly number: string
  /** Which of them we have already; what they say is not shown again. */
  readonly given: ReadonlySet<LawfulDetail>
  readonly keepsSecret: boolean
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
}

/** Under which name each detail travels in the form. */
export const detailFieldNames: Readonly<Record<LawfulDetail, string>> = {
  birthPlace: 'tempat-lahir',
  birthDate: 'tanggal-lahir',
  maritalStatus: 'status',
  occupation: 'pekerjaan',
  fullAddress: 'alamat',
}
export const maritalStatuses = ['single', 'married', 'divorced', 'widowed'] as const

/** What the law asks of a complainant, each with why; none of it must be given. */
export function detailsPage(view: DetailsView, { referrals, following }: Messages): PageContent {
  const { reporter: words } = referrals
  const { number, given, typed, mistakes } = view
  const frame = (detail: LawfulDetail) => {
    const name = detailFieldNames[detail]
    const hint = given.has(detail) ? `${words.why[detail]} ${words.detailsGiven}` : words.why[detail]
    return { name, label: words.fields[detail], hint, value: fieldText(typed, name), mistake: mistakes[name] }
  }
  const fields: Html = html`${textField({ ...frame('birthPlace') })}
${textField({ ...frame('birthDate'), type: 'date', autocomplete: 'bday' })}
${radios({
  ...frame('maritalStatus'),
  choices: [
    ...maritalStatuses.map((value) => ({ value, label: words.maritalStatuses[value] })),
    { value: '', label: words.notSaid },
  ],
})}
${textField({ ...frame('occupation') })}
${textArea({ ...frame('fullAddress'), rows: 3 })}
${checkbox({ name: 'rahasia', label: words.secret, hint: words.secretHint, checked: Object.keys(typed).length > 0 ? fieldText(typed, 'rahasia') === 'ya' : view.keepsSecret })}`
  return {
    title: words.detailsTitle,
    isSecret: true,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(following.mistakes, mistakes)}
<p>${words.detailsAskLead}</p>
<p>${words.detailsLead}</p>
${reporterForm({ number, csrf: view.csrf, path: 'rujukan/data', fields, send: words.detailsSend })}
<p>${buttonLink({ label: words.detailsLater, href: `/laporan/${number}`, variant: 'tertiary' })}</p>`,
  }
}
