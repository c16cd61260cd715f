import { releasableText, visibleText, type DocumentReading } from '../../../../kernel/document-part.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { attachmentsOf } from '../../../../web/components/attachments/attachments.ts'
import { fileWords } from '../../../../web/components/attachments/file-words.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { ReadDocument } from '../../../attachments/index.ts'
import { markedWords } from '../marks/marks-section.ts'
import { releasePath, reportPath } from '../report/report-path.ts'
import { findingsIn, type Finding, type FoundIn } from './findings.ts'

/** More is in the file itself. */
const most = { findings: 300, hidden: 200, characters: 30_000 } as const

/** A document beside what may be somebody's in it, and what is hidden there. */
export function documentPage(
  number: string,
  { card, reading }: ReadDocument,
  mayRelease: boolean,
  text: Messages,
): PageContent {
  const { documents: words, attachments, deskReport } = text
  const findings = findingsIn(card.name, reading)
  const hidden = reading.parts.filter(({ isHidden }) => isHidden)
  const visible = visibleText(reading)
  const file = `${attachmentsOf(number)}/${card.id}/${encodeURIComponent(card.name)}`
  return {
    title: words.title,
    density: 'dense',
    scripts: ['desk-keys'],
    main: html`<p><a class="ds-link" href="${reportPath(number)}">${number}</a></p>
<p><strong>${card.name}</strong> (${fileWords(card, attachments)}) · <a class="ds-link" href="${file}">${deskReport.viewerOpen}</a></p>
${reading.flaw === null ? null : notice({ tone: 'warning', title: words.flaws[reading.flaw], body: words.flawAdvice })}
${mayRelease && reading.flaw === null ? releaseLink(number, card.id, reading, text) : null}
<h2 class="ds-heading" data-size="sm">${words.found}</h2>
<p>${findings.length === 0 ? words.nothingFound : words.foundLead}</p>
${findings.length === 0 ? null : html`<ul class="temuan">${findings.slice(0, most.findings).map((one) => findingView(one, text))}</ul>`}
<h2 class="ds-heading" data-size="sm">${words.hidden}</h2>
<p>${hidden.length === 0 ? words.nothingHidden : words.hiddenLead}</p>
${
  hidden.length === 0
    ? null
    : html`<ul class="temuan">${hidden
        .slice(0, most.hidden)
        .map(
          (part) => html`<li>${part.text.slice(0, 500)} <span class="ringkas">${placeWords(part, words)}</span></li>`,
        )}</ul>`
}
<details class="ds-details"><summary>${words.visible}</summary><div class="surat">${markedWords(visible.slice(0, most.characters), text)}</div></details>`,
  }
}

function releaseLink(number: string, id: string, reading: DocumentReading, text: Messages): Html {
  return releasableText(reading).ok
    ? html`<p><a class="ds-link" href="${releasePath(number, id)}">${text.documents.release}</a></p>`
    : html`<p class="ringkas">${text.refusals.documentTooLong.title}. ${text.refusals.documentTooLong.advice}</p>`
}

function findingView({ words, mark, places }: Finding, { documents, marks }: Messages): Html {
  const why = mark === null ? documents.isAuthor : `${marks.kinds[mark.kind]}, ${marks.reasons[mark.reason]}`
  const [shown, rest] = [places.slice(0, 5), places.length - 5]
  const where = shown.map((place) => placeWords(place, documents)).join('; ')
  return html`<li><mark>${words}</mark> ${why} <span class="ringkas">${where}${rest > 0 ? `; ${documents.more(rest)}` : ''}</span></li>`
}

function placeWords(place: FoundIn, words: Messages['documents']): string {
  if (place === 'fileName') return words.fileName
  const said = words.places[place.where](place.at)
  return place.isHidden ? `${said}, ${words.isHidden}` : said
}
