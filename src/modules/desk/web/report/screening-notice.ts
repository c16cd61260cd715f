import { notice } from '../../../../web/components/notice/notice.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { doubtsIn, flagsIn, type ReportView } from '../../../reports/index.ts'

/** Why a report was marked as it came in, with the words that did it, while it waits for a look; null where it does not. */
export function screeningNotice({ state, title, body }: ReportView, language: Language): Html | null {
  if (state.screening?.isWaiting !== true) return null
  const { screening } = messages[language]
  const { alarms, doubts } = state.screening
  // The words are found again where they stand: the event keeps no part of the text.
  const said = `${title ?? ''}\n${body ?? ''}`
  const flagWords = new Map(flagsIn(said).map(({ alarm, words }) => [alarm, words]))
  const doubtWords = new Map(doubtsIn(said).map(({ doubt, words }) => [doubt, words]))
  const reason = (name: string, words: readonly string[] = []): Html =>
    html`<li><strong>${name}</strong>${words.length === 0 ? null : html`, ${screening.because(words.join(', '))}`}</li>`
  return notice({
    tone: 'warning',
    title: screening.title,
    body: html`<ul>${alarms.map((alarm) => reason(screening.alarms[alarm], flagWords.get(alarm)))}${doubts.map((doubt) => reason(screening.doubts[doubt], doubtWords.get(doubt)))}</ul>
<p>${doubts.length > 0 ? screening.waitsHeld : screening.waitsHidden}</p>`,
  })
}
