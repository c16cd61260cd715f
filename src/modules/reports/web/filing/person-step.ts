import { onlyThen, radios, textField, type Choice } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { tidyIdentity, type Representative } from '../../../people/index.ts'
import { categoryIn } from './choices.ts'
import type { Found, StepFields, Words } from './step-fields.ts'
import { textOf, type Typed } from './steps.ts'

const nameLength = 200

/** The third step: for whom, what may be seen of them, and how they are told. Each answer says what follows from it. */
export function personFields(view: StepFields, { filing }: Messages): Html {
  return html`${whoIsHere(view, filing)}${representation(view, filing)}
${asked(view, 'anonim', filing.anonymous, [
  ['tidak', filing.anonymousNo, filing.anonymousNoHint],
  ['ya', filing.anonymousYes, filing.anonymousYesHint],
])}
${confidentiality(view, filing)}
${contact(view, filing)}
${asked(view, 'rujukan', filing.consent, [
  ['ya', filing.consentYes, filing.consentYesHint],
  ['tidak', filing.consentNo, filing.consentNoHint],
])}`
}

/** Who is signed in; or, where the standard asks for an account, why it does and that nobody must have one. */
function whoIsHere({ signedIn, accountAsked }: StepFields, words: Words): Html | null {
  if (signedIn !== null)
    return notice({ tone: 'info', title: words.signedIn(signedIn.name ?? ''), body: words.signedInBody })
  if (accountAsked === null) return null
  const { agency, sentence, document } = accountAsked
  return notice({
    tone: 'info',
    title: words.accountAsked(agency),
    body: html`<p>${words.accountAskedBody}</p>
<details class="ds-details"><summary>${words.accountAskedSource}</summary><p>“${sentence}” (${document})</p></details>
<p><a class="ds-link" href="/akun/masuk?lanjut=/lapor/pribadi">${words.accountEnter}</a></p>`,
  })
}

/** Somebody may report for another person (UU 25/2009 art. 42, docs/law/national-frame.md). */
function representation({ typed, mistakes }: StepFields, words: Words): Html {
  return html`${radios({
    name: 'untuk',
    label: words.forWhom,
    value: typed['untuk'] ?? 'sendiri',
    choices: [
      { value: 'sendiri', label: words.forMyself },
      { value: 'lain', label: words.forAnother, hint: words.forAnotherHint, opens: true },
    ],
  })}
${onlyThen(html`${textField({
  name: 'wakil',
  label: words.agentName,
  value: textOf(typed, 'wakil'),
  maxLength: nameLength,
  mistake: mistakes['wakil'],
})}
${textField({
  name: 'hubungan',
  label: words.agentRelation,
  hint: words.agentRelationHint,
  value: textOf(typed, 'hubungan'),
  maxLength: nameLength,
  mistake: mistakes['hubungan'],
})}
${radios({
  name: 'kabar',
  label: words.newsTo,
  isCompact: true,
  value: typed['kabar'] ?? 'wakil',
  choices: [
    { value: 'wakil', label: words.newsToAgent },
    { value: 'pelapor', label: words.newsToReporter },
  ],
})}`)}`
}

/** Where the topic decides it, nothing is asked. */
function confidentiality(view: StepFields, words: Words): Html {
  if (categoryIn(view.typed, view.choices)?.isSensitive === true)
    return notice({ tone: 'info', title: words.sensitiveTitle, body: words.sensitiveBody })
  return asked(view, 'rahasia', words.confidential, [
    ['tidak', words.confidentialNo, words.confidentialNoHint],
    ['ya', words.confidentialYes, words.confidentialYesHint],
  ])
}

function contact({ typed, mistakes }: StepFields, words: Words): Html {
  const line = { autocomplete: 'name', maxLength: nameLength }
  return html`<fieldset class="ds-fieldset">
<legend class="ds-label">${words.contact}</legend>
<div data-field="description">${words.contactLead}</div>
${textField({ name: 'nama', label: words.name, value: textOf(typed, 'nama'), ...line, mistake: mistakes['nama'] })}
${textField({ name: 'telepon', label: words.phone, hint: words.phoneHint, type: 'tel', value: textOf(typed, 'telepon'), autocomplete: 'tel', mistake: mistakes['telepon'] })}
${textField({ name: 'surel', label: words.email, type: 'email', value: textOf(typed, 'surel'), autocomplete: 'email', mistake: mistakes['surel'] })}
</fieldset>`
}

const asked = (
  { typed, mistakes }: StepFields,
  name: string,
  label: string,
  options: readonly [value: 'ya' | 'tidak', label: string, hint: string][],
): Html =>
  radios({
    name,
    label,
    value: typed[name] ?? 'tidak',
    choices: options.map(([value, choice, hint]): Choice => ({ value, label: choice, hint })),
    mistake: mistakes[name],
  })

export function mistakesInPerson(typed: Typed, words: Words): Found {
  const [phone, email] = [textOf(typed, 'telepon'), textOf(typed, 'surel')]
  const wantsReferral = typed['rujukan'] === 'ya'
  const isMissing = (name: string): boolean => isForAnother(typed) && textOf(typed, name) === ''
  return {
    wakil: isMissing('wakil') ? words.agentNameMissing : null,
    hubungan: isMissing('hubungan') ? words.agentRelationMissing : null,
    nama: wantsReferral && textOf(typed, 'nama') === '' ? words.nameMissing : null,
    telepon: !tidyIdentity({ phone }).ok
      ? words.phoneInvalid
      : wantsReferral && phone === '' && email === ''
        ? words.contactMissing
        : null,
    surel: tidyIdentity({ email }).ok ? null : words.emailInvalid,
  }
}

const isForAnother = (typed: Typed): boolean => typed['untuk'] === 'lain'

export const representativeIn = (typed: Typed): Representative | null =>
  isForAnother(typed)
    ? {
        name: textOf(typed, 'wakil'),
        relation: textOf(typed, 'hubungan'),
        hasContact: typed['kabar'] !== 'pelapor',
      }
    : null
