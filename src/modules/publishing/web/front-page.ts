import { ruleFor, type StandardTerms } from '../../../kernel/law/terms.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink } from '../../../web/components/button/button.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textArea } from '../../../web/components/field/field.ts'
import { promiseRail } from '../../../web/components/promise-rail/promise-rail.ts'
import { reportList } from '../../../web/components/report-list/report-list.ts'
import { split } from '../../../web/components/split/split.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import type { Agencies } from '../../agencies/index.ts'
import type { PublicItem } from '../domain/public-list.ts'
import { cardOf } from './cards.ts'

export type FrontView = {
  readonly items: readonly PublicItem[]
  /** The national standard in force: what is promised where an agency has no standard of its own. */
  readonly terms: StandardTerms
  readonly agencies: Agencies
  readonly csrf: string
  readonly language: Language
}

export function frontPage({ items, terms, agencies, csrf, language }: FrontView, text: Messages): PageContent {
  const { publicPages } = text
  return {
    title: publicPages.question,
    main: html`${split({
      label: publicPages.track,
      main: html`<form method="post" action="/lapor/mulai">${csrfField(csrf)}
${textArea({ name: 'isi', label: publicPages.questionHint, value: '', rows: 4 })}
${button({ label: publicPages.begin })}</form>`,
      aside: html`<p>${publicPages.trackLead}</p>
${buttonLink({ label: publicPages.track, href: '/lacak', variant: 'secondary' })}`,
      below: html``,
    })}
<section><h2 class="ds-heading" data-size="md">${publicPages.promise}</h2>
${promised(terms, text)}
<p>${publicPages.promiseLead} <a class="ds-link" href="/instansi/${terms.agency}">${publicPages.promiseSource}</a></p></section>
<section><h2 class="ds-heading" data-size="md">${publicPages.newest}</h2>
${
  items.length === 0
    ? html`<p>${publicPages.noReports}</p>`
    : html`${reportList(items.map((item) => cardOf(item, agencies, language)))}
<p><a class="ds-link" href="/laporan">${publicPages.allReports}</a></p>`
}</section>
<section><h2 class="ds-heading" data-size="md">${publicPages.counter}</h2>
<p>${publicPages.counterWords} <a class="ds-link" href="/instansi">${publicPages.agenciesTitle}</a></p></section>`,
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
