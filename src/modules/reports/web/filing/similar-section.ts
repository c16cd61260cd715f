import { radios } from '../../../../web/components/field/field.ts'
import { reportList } from '../../../../web/components/report-list/report-list.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { SimilarReport } from './room.ts'

/** Reports like this one, and whether to join one of them. Whoever joins loses nothing: number, dates and news stay theirs. */
export function similarSection(similar: readonly SimilarReport[], chosen: string, { filing }: Messages): Html {
  const isOffered = similar.some(({ number }) => number === chosen)
  return html`<section><h2 class="ds-heading" data-size="sm">${filing.similarTitle}</h2>
<p>${filing.similarLead}</p>
${reportList(similar)}</section>
${radios({
  name: 'gabung',
  label: filing.join,
  value: isOffered ? chosen : '',
  choices: [
    { value: '', label: filing.joinNot },
    ...similar.map(({ number, title }) => ({
      value: number,
      label: filing.joinThis(title, number),
      hint: filing.joinHint,
    })),
  ],
})}`
}
