import type { PageContent } from './answer.ts'
import { asset } from './assets.ts'
import { csrfField } from './components/field/csrf-field.ts'
import { attributes, html, type Html } from './html.ts'
import { messages, type Language } from './messages/messages.ts'

/** What the frame around a page needs to know about the visit. */
export type Visit = {
  readonly language: Language
  /** Path and query of this page. */
  readonly address: string
  /** The token for the sign-out form where an officer is signed in; null for everybody else. */
  readonly signOutToken: string | null
  /** What the policy of this very response lets scripts run by; null where the same page is shown to many. */
  readonly nonce: string | null
}

/** The whole document: skip link, header, the page's own main content, footer with the other language. */
export function layout(content: PageContent, visit: Visit): Html {
  const text = messages[visit.language].shell
  return html`<!doctype html>
<html${attributes({ lang: visit.language, 'data-color-scheme': 'auto', 'data-size': content.density === 'dense' ? 'sm' : 'md' })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${content.title} – ${text.siteName}</title>
${introduction(content, visit.language)}
<link rel="stylesheet" href="${asset('style.css')}">
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
${(['page', ...(content.scripts ?? [])] as const).map(
  (name) => html`<script${attributes({ type: 'module', src: asset(`${name}.js`), nonce: visit.nonce })}></script>
`,
)}
</head>
<body>
<a class="ds-skip-link" href="#isi">${text.skipToContent}</a>
<header class="kepala"><div class="lebar">
<a class="merek" href="/">${text.siteName}</a>
<button class="buka-menu" type="button" popovertarget="menu">${text.menu}</button>
<nav class="menu" id="menu" popover aria-label="${text.navigation}">
<ul>${citizenLinks(text).map((link) => menuItem(link, visit))}</ul>
<ul>${visit.signOutToken === null ? menuItem({ href: '/akun', label: text.account }, visit) : null}${officerLink(visit, text)}
<li><a${attributes({ href: inOtherLanguage(visit), lang: other(visit.language), hreflang: other(visit.language) })}>${text.otherLanguage}</a></li>
${visit.signOutToken === null ? null : html`<li>${signOut(visit.signOutToken, text.signOut)}</li>`}</ul>
</nav>
</div></header>
<main id="isi" class="lebar" tabindex="-1">
<h1 class="ds-heading" data-size="lg">${content.title}</h1>
${content.main}
</main>
<footer class="kaki"><div class="lebar">
<div><p><strong>${text.siteName}</strong></p><p>${text.siteMotto}</p><p>${text.emergency} <a href="tel:112">112</a></p></div>
<nav aria-label="${text.forCitizens}"><ul>${citizenLinks(text).map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)}</ul></nav>
<nav aria-label="${text.behindIt}"><ul>
<li><a href="/instansi">${text.agencies}</a></li>
<li><a href="/catatan">${messages[visit.language].record.title}</a></li>
<li><a href="/periksa">${messages[visit.language].record.checkTitle}</a></li>
<li><a href="/api/openapi.json">${text.api}</a></li>
<li><a href="https://github.com/fityannugroho/idn-area-data" rel="external">${messages[visit.language].places.mapSource}</a></li></ul></nav>
</div></footer>
</body>
</html>`
}

/** What the page tells of itself to those who only look at its head. */
function introduction({ title, about }: PageContent, language: Language): Html {
  if (about === undefined) return html`<meta name="robots" content="noindex">`
  const { description, canonical, feed } = about
  const graph = {
    'og:type': 'website',
    'og:site_name': messages[language].shell.siteName,
    'og:locale': language === 'id' ? 'id_ID' : 'en_GB',
    'og:title': title,
    'og:description': description,
    'og:url': canonical,
  }
  return html`<meta name="description"${attributes({ content: description })}>
<link rel="canonical"${attributes({ href: canonical })}>
${Object.entries(graph).map(
  ([property, content]) => html`<meta${attributes({ property, content })}>
`,
)}${
    feed === undefined
      ? null
      : html`<link rel="alternate" type="application/atom+xml"${attributes({ title: feed.title, href: feed.href })}>`
  }`
}

type ShellText = (typeof messages)[Language]['shell']
type Link = { readonly href: string; readonly label: string }

const citizenLinks = (text: ShellText): readonly Link[] => [
  { href: '/lapor', label: text.report },
  { href: '/lacak', label: text.track },
  { href: '/laporan', label: text.reports },
  { href: '/kalkulator', label: text.calculator },
]

const officerLink = (visit: Visit, text: ShellText): Html =>
  visit.signOutToken === null
    ? menuItem({ href: '/masuk', label: text.signIn }, visit)
    : menuItem({ href: '/petugas', label: text.workspace }, visit)

const menuItem = ({ href, label }: Link, { address }: Visit): Html =>
  html`<li><a${attributes({ href, 'aria-current': isHere(href, address) ? 'page' : isWithin(href, address) ? 'true' : null })}>${label}</a></li>`

const signOut = (token: string, label: string): Html =>
  html`<form method="post" action="/keluar">${csrfField(token)}<button class="ds-button" data-variant="tertiary" data-size="sm" type="submit">${label}</button></form>`

const isHere = (href: string, address: string): boolean => address === href || address.startsWith(`${href}?`)
const isWithin = (href: string, address: string): boolean => address.startsWith(`${href}/`)
const other = (language: Language): Language => (language === 'id' ? 'en' : 'id')

function inOtherLanguage(visit: Visit): string {
  const [path = '/', query = ''] = visit.address.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.set('lang', other(visit.language))
  return `${path}?${parameters.toString()}`
}
