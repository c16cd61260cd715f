import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { languages, messages, type Language } from '../../../../web/messages/messages.ts'
import { officerTemplates, reporterTemplates, type Template } from '../../domain/templates.ts'
import type { SavedWording } from '../../store/wordings.ts'

export const wordingsPath = '/petugas/naskah'
export const wordingAddress = (template: Template, of: Language): `/${string}` => `${wordingsPath}/${template}/${of}`

export type WordingListView = {
  readonly newest: readonly SavedWording[]
  readonly mayChange: boolean
  readonly language: Language
}

/** Every template in each language, and whether somebody changed its words. */
export function wordingListPage(view: WordingListView): PageContent {
  const { wordingPages } = messages[view.language]
  return {
    title: wordingPages.title,
    density: 'dense',
    main: html`<p>${wordingPages.lead}</p>
${view.mayChange ? null : html`<p>${wordingPages.readOnly}</p>`}
${group(wordingPages.groups.reporter, reporterTemplates, view)}
${group(wordingPages.groups.officer, officerTemplates, view)}`,
  }
}

function group(title: string, templates: readonly Template[], { newest, language }: WordingListView): Html {
  const { wordingPages, wordings } = messages[language]
  const { columns } = wordingPages
  return table({
    caption: title,
    columns: [{ label: columns.wording }, ...languages.map((of) => ({ label: wordingPages.languages[of] }))],
    rows: templates.map((template) => [
      wordings[template].subject,
      ...languages.map((of) => stateOf(template, of, newest, language)),
    ]),
  })
}

function stateOf(template: Template, of: Language, newest: readonly SavedWording[], language: Language): Html {
  const { wordingPages, wordings } = messages[language]
  const saved = newest.find((one) => one.template === template && one.language === of)
  const own = saved === undefined || saved.wording === null
  const state = own ? wordingPages.builtIn : wordingPages.changed(saved.version)
  // A list of links that all say the same words tells whoever hears it nothing.
  const name = `${state}: ${wordingPages.editTitle(wordings[template].subject, wordingPages.languages[of])}`
  return html`<a class="ds-link" href="${wordingAddress(template, of)}" aria-label="${name}">${own ? state : badge(state, 'running')}</a>`
}
