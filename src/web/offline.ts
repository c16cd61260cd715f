import { page } from './answer.ts'
import { buttonLink, buttons } from './components/button/button.ts'
import { html, type Html } from './html.ts'
import { languages, messages, type Language } from './messages/messages.ts'
import { route } from './route.ts'

/** Where the page is kept; the worker of `assets/offline.ts` shows it where another one could not be fetched. */
const path = '/luring'

/** What a browser shows without a network, in both languages: it is fetched once, long before it is needed. */
export const offlineRoute = route({
  method: 'GET',
  path,
  permission: 'public',
  audit: 'none',
  handler: ({ language }) => {
    const others = languages.filter((one) => one !== language)
    return page({
      title: messages[language].offline.title,
      main: html`${advice(language)}
${others.map((other) => html`<section lang="${other}"><h2 class="ds-heading" data-size="md">${messages[other].offline.title}</h2>${advice(other)}</section>`)}`,
    })
  },
})

/** An empty address means the page that was asked for: trying again is loading it again. */
function advice(language: Language): Html {
  const { offline, shell } = messages[language]
  return html`<p>${offline.kept}</p>
<p>${offline.emergency}</p>
${buttons(buttonLink({ href: '', label: shell.tryAgain }))}`
}
