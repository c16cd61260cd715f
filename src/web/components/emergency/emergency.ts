import { html, type Html } from '../../html.ts'

/** Whom to call: a short number, and what it is for. */
export type EmergencyCall = { readonly number: string; readonly label: string }

/** Where a form cannot help: numbers to call at once, first of all in the row. */
export const emergency = (view: { readonly lead: string; readonly calls: readonly EmergencyCall[] }): Html =>
  html`<p class="darurat"><span>${view.lead}</span> ${view.calls.map(
    ({ number, label }) => html`<a href="tel:${number}">${label}</a> `,
  )}</p>`
