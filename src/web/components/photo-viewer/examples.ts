import { html } from '../../html.ts'
import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { photoViewer } from './photo-viewer.ts'

export const photoViewerExamples: readonly Example[] = [
  {
    name: 'closed until a photo is opened',
    view: html`<p>Foto dibuka di atas halaman ini.</p>${photoViewer(messages.id)}`,
  },
]
