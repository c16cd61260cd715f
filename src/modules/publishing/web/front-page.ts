import { ruleFor, type StandardTerms } from '../../../kernel/law/terms.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textArea } from '../../../web/components/field/field.ts'
import { keptForm, keptStatus } from '../../../web/components/kept-form/kept-form.ts'
import { promiseRail } from '../../../web/components/promise-rail/promise-rail.ts'
import { split } from '../../../web/components/split/split.ts'
import { html, type Html } from '../../../web/html.ts'
import { monthAndYear } from '../../../web/messages/dates.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import { keptReportName } from '../../reports/index.ts'
import { keptWords, type Figure } from '../../insight/index.ts'
import { newsSection, type NewsView } from './news-section.ts'

export type FrontView = NewsView & {
  /** The national standard in force: what is promised where an agency has no standard of its own. */
  readonly terms: StandardTerms
  /** How all agencies together kept their limits in the month that has passed. */
  readonly figures: readonly Figure[]
  readonly lastMonth: Temporal.PlainDate
  readonly csrf: string
  readonly origin: string
  readonly language: Language
}

export function frontPage(view: FrontView, text: Messages): PageContent {
  const { terms, csrf, origin } = view
  const { publicPages } = text
  return {
    title: publicPages.question,
    about: { description: publicPages.frontAbout, canonical: `${origin}/` },
    scripts: ['draft', 'place'],
    main: html`${split({
      label: publicPages.track,
      main: html`<form method="post" action="/lapor/mulai"${keptForm({ name: keptReportName })}>${csrfField(csrf)}
${textArea({ name: 'isi', label: publicPages.questionHint, value: '', rows: 4 })}
${keptStatus('', text)}
${button({ label: publicPages.begin })}</form>`,
      aside: html`<p>${publicPages.trackLead}</p>
${buttonLink({ label: publicPages.track, href: '/lacak', variant: 'secondary' })}`,
      below: html``,
    })}
<section class="lapang"><h2 class="ds-heading" data-size="md">${publicPages.promise}</h2>
${promised(terms, text)}
<p>${publicPages.promiseLead} <a class="ds-link" href="/instansi/${terms.agency}">${publicPages.promiseSource}</a></p></section>
${kept(view, text)}
${newsSection(view, text)}
<section><h2 class="ds-heading" data-size="md">${publicPages.counter}</h2>
<p>${publicPages.counterWords} <a class="ds-link" href="/instansi">${publicPages.allAgencies}</a></p></section>`,
  }
}

/** The promise with its numbers, each as the standard has it. */
function promised(terms: StandardTerms, { publicPages, clock }: Messages): Html {
  const step = (label: string, limit: LimitName) => {
    const rule = ruleFor(terms, limit, 'nonSupervisory')
    if (rule === null) return { label, state: 'ahead', words: publicPages.notStated } as const
    const most = publicPages.atMost(clock.units[rule.unit](rule.amount))
    const words = rule.source.strength === 'unverified' ? publicPages.unverified(most) : most
    return { label, state: 'ahead', words } as const
  }
  const { sent, verified, answered, finished } = publicPages.promiseSteps
  return promiseRail(publicPages.promise, [
    { label: sent, state: 'ahead', words: publicPages.sentWords },
    step(verified, 'verification'),
    step(answered, 'firstResponse'),
    step(finished, 'resolution'),
  ])
}

/** How it was kept last month, or honestly that there is nothing to tell yet. */
function kept({ figures, lastMonth, terms, language }: FrontView, text: Messages): Html {
  const { figures: words, publicPages } = text
  const isTold = figures.some(({ told }) => told === 'kept')
  return html`<section class="lapang"><h2 class="ds-heading" data-size="md">${words.frontTitle(monthAndYear(lastMonth, language))}</h2>
${
  isTold
    ? html`<p>${words.frontLead}</p>
${definitionList(figures.map((figure) => ({ term: words.limits[figure.limit], description: keptWords(figure, text) })))}`
    : html`<p>${words.nothingYet}</p>`
}
<p><a class="ds-link" href="/instansi/${terms.agency}#ditepati">${publicPages.moreFigures}</a></p></section>`
}
