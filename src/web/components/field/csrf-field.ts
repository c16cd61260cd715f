import { attributes, html, type Html } from '../../html.ts'

export const csrfFieldName = '_csrf'

/** The token without which a form is refused: `csrfField(ask.csrf())`. */
export const csrfField = (token: string): Html =>
  html`<input type="hidden"${attributes({ name: csrfFieldName, value: token })}>`
