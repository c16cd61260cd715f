import { html, type Html } from '../../html.ts'

/** What a report is, under its title: its state, its number, and whom and where it concerns. */
export const reportHead = (state: Html, number: string, about: readonly string[]): Html =>
  html`<div class="pokok"><p>${state} <span class="utuh">${number}</span></p>
<p>${about.map((one, n) => html`${n === 0 ? null : html` <span aria-hidden="true">·</span> `}<span>${one}</span>`)}</p></div>`
