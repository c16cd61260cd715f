import { html } from '../../html.ts'
import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { photoEditor } from './photo-editor.ts'

export const photoEditorExamples: readonly Example[] = [
  {
    name: 'hidden until its module finds a form with a list of areas',
    view: html`${photoEditor(messages.id)}`,
  },
]
