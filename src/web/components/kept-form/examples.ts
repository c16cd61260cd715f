import { html } from '../../html.ts'
import { messages } from '../../messages/messages.ts'
import { button } from '../button/button.ts'
import type { Example } from '../example.ts'
import { textArea } from '../field/field.ts'
import { keptForm, keptStatus } from './kept-form.ts'

export const keptFormExamples: readonly Example[] = [
  {
    name: 'a form whose words are kept until it is sent',
    view: html`<form method="get"${keptForm({ name: 'galeri' })}>${keptStatus(messages.id.kept.saved, messages.id)}
${textArea({ name: 'cerita', label: 'Ceritakan apa yang terjadi', value: '' })}
${button({ label: 'Lanjutkan' })}</form>`,
  },
]
