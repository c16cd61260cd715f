import type { PageContent } from '../../../../web/answer.ts'
import { attachmentList, attachmentsOf } from '../../../../web/components/attachments/attachments.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { buttonLink } from '../../../../web/components/button/button.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { keptNoMore } from '../../../../web/components/kept-form/kept-form.ts'
import { liveNotice } from '../../../../web/components/live/live.ts'
import type { Key } from '../../../../web/components/shortcuts/keys.ts'
import { photoViewer } from '../../../../web/components/photo-viewer/photo-viewer.ts'
import { shortcuts } from '../../../../web/components/shortcuts/shortcuts.ts'
import { beside, split } from '../../../../web/components/split/split.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import {
  cardsIn,
  clocksSection,
  isHeld,
  isOpen,
  isUrgent,
  type AlikeReports,
  type ReportView,
  type Queue,
  type TimelineEntry,
} from '../../../reports/index.ts'
import { scriptsOf, type CommandFormView } from '../commands/command-form-view.ts'
import type { OfficersCommand } from '../commands/officers-command.ts'
import { holdingSection, type HoldingView } from '../holding/holding-section.ts'
import { markedWords } from '../marks/marks-section.ts'
import { keptCommand } from '../commands/kept-command.ts'
import { commandKeys, queueKeys } from '../keys/desk-keys.ts'
import { particulars, zoneOfView, type Names } from './facts.ts'
import { alikeSection } from './alike-section.ts'
import { earlierSection, nearSection, type Surroundings } from './context-section.ts'
import { examinationBadge } from './examination-badge.ts'
import { historySection } from './history-section.ts'
import { placeSection } from './place-section.ts'
import { documentPath, reportPath } from './report-path.ts'
import { screeningNotice } from './screening-notice.ts'
import type { Steps } from './steps.ts'
import { stepsSection } from './steps-section.ts'
import { toldSection, type Told } from './told-section.ts'
import type { TimelineFilter } from './timeline-filter.ts'

export type ReportPage = {
  readonly view: ReportView
  readonly names: Names
  readonly steps: Steps
  /** The form that stands open beside the report; null where there is nothing to do. */
  readonly form: CommandFormView | null
  readonly surroundings: Surroundings & { readonly told: Told; readonly alike: AlikeReports }
  /** The part of the history that is shown. */
  readonly filter: TimelineFilter
  /** What this officer may learn of the reporter: by asking for a purpose, or not at all. */
  readonly identity: 'ask' | 'anonymous' | 'closed'
  /** Is the reader the Ombudsman's office that has it? */
  readonly isOmbudsman: boolean
  /** The command that was just given; null where the page is only looked at. */
  readonly done: OfficersCommand | null
  readonly queues: readonly Queue[]
  /** The names of others who have it open just now. */
  readonly readers: readonly string[]
  readonly holding: HoldingView
  readonly now: Temporal.Instant
  readonly language: Language
}

/** The report on the left, like a letter; on the right what to do, the limits, the particulars. */
export function reportPage(page: ReportPage): PageContent {
  const { view, language } = page
  const { desk, report } = messages[language]
  const { state } = view
  return {
    title: view.title ?? desk.reportTitle(state.number),
    density: 'dense',
    scripts: [
      'desk',
      'desk-keys',
      'desk-live',
      ...(page.form === null ? ['report' as const] : scriptsOf(page.form.command)),
    ],
    main: html`${doneNotice(page)}
${walkBar(desk)}
${liveNotice([state], messages[language], { changes: `${reportPath(state.number)}/perubahan?sejak=${state.seq}` })}
${page.readers.length === 0 ? null : notice({ tone: 'warning', title: desk.alsoReadBy(page.readers.join(', ')) })}
<p><strong>${state.number}</strong>
${badge(report.phases[state.phase], isOpen(state) ? 'running' : 'neutral')}
${isUrgent(state) ? badge(messages[language].screening.urgent, 'late') : null}
${isHeld(state) ? badge(messages[language].screening.held, 'waiting') : null}
${state.confidential ? badge(desk.confidential, 'late') : null}
${state.anonymous ? badge(desk.anonymous, 'neutral') : null}
${badge(desk.publication[state.publication], state.publication === 'due' ? 'waiting' : 'neutral')}
${examinationBadge(state, messages[language])}
${state.referral === 'none' ? null : badge(report.referral[state.referral], 'waiting')}</p>
${view.isClosed ? notice({ tone: 'warning', title: desk.closedByReporter, body: desk.closedByReporterLead }) : null}
${screeningNotice(view, language)}
${nextStepLink(page)}
${split({
  label: desk.nextStep,
  main: html`${letter(page)}${placeSection(view, language)}`,
  aside: html`${dossierLink(page)}${stepsSection(page)}${askOutside(page)}
${holdingSection(page.holding, messages[language])}
<h2 class="ds-heading" data-size="sm">${desk.clocks}</h2>
${clocksSection({ clocks: view.clocks, zone: zoneOfView(view), now: page.now, language })}
<h2 class="ds-heading" data-size="sm">${desk.reporter}</h2>
${identitySection(page)}
${earlierSection(view, page.surroundings, language)}`,
  below: html`${historySection(view, page.filter, page.holding.history, language)}
<h2 class="ds-heading" data-size="sm">${desk.particulars}</h2>
${particulars(view, page.names, page.now, language)}
${alikeSection(state, page.surroundings.alike, mayJoin(page) ? page.holding : null, language)}
${nearSection(view, page.surroundings, page.names.area, language)}
${toldSection(view, page.surroundings.told, language)}
<p><a class="ds-link" href="${reportPath(state.number)}/bukti">${messages[language].record.proveOwn}</a></p>`,
})}
${photoViewer(messages[language])}
${shortcuts('report', messages[language], keysHere(page))}`,
  }
}

/** Whoever may ask an agency for help may ask one that has no officers here. */
const askOutside = ({ steps: { next, others }, view, language }: ReportPage): Html | null =>
  next === 'addTask' || others.includes('addTask')
    ? html`<p><a class="ds-link" href="${reportPath(view.state.number)}/tautan">${messages[language].desk.askOutside}</a></p>`
    : null

/** What was handed over of it, for the Ombudsman's office that has it. */
const dossierLink = ({ isOmbudsman, view, language }: ReportPage): Html | null =>
  isOmbudsman
    ? html`<p>${buttonLink({ href: `${reportPath(view.state.number)}/rujukan`, label: messages[language].desk.referralDossier, variant: 'secondary' })}</p>`
    : null

const mayJoin = ({ steps: { next, others } }: ReportPage): boolean =>
  next === 'linkDuplicate' || others.includes('linkDuplicate')

/** The steps that are possible here, and the officer's queues. */
const keysHere = ({ form, steps, queues, language }: ReportPage): Key[] => [
  ...commandKeys(
    form?.command ?? null,
    [steps.next, ...steps.others].filter((one) => one !== null && one !== form?.command) as OfficersCommand[],
    messages[language],
  ),
  ...queueKeys(queues, messages[language]),
]

/** What was typed into the form is not kept any longer once it is sent. */
function doneNotice({ done, view, language }: ReportPage): Html | null {
  if (done === null) return null
  const { desk, deskCommands, outside } = messages[language]
  const isOutsiders =
    done === 'returnDraft' && view.state.drafts.findLast(({ status }) => status === 'returned')?.by === null
  const sendAgain = html`<p>${outside.returnedAdvice} <a class="ds-link" href="${reportPath(view.state.number)}/tautan">${outside.returnedLink}</a></p>`
  return html`${notice({ tone: 'success', title: desk.done, body: html`${desk.doneStep(deskCommands.commands[done].does)}${isOutsiders ? sendAgain : null}` })}${keptNoMore(keptCommand(view.state.number, done))}`
}

/** Back to the list one came from, and on to the report beside this one (assets/desk.ts knows the list). */
const walkBar = (desk: Messages['desk']): Html =>
  html`<nav class="langkah" aria-label="${desk.walk}" data-walk><a class="ds-link" href="/petugas" data-walk-list>← ${desk.back}</a>
<span data-walk-place></span><a class="ds-link" href="/petugas" data-walk-before hidden>${desk.before}</a><a class="ds-link" href="/petugas" data-walk-after hidden>${desk.after}</a></nav>`

/** The words as they came, and beside them the copy that everybody may read. */
function letter({ view, form, language }: ReportPage): Html {
  // Whoever is about to publish it sees in the letter itself what is marked.
  const isSettling = form?.command === 'publish' && view.body !== null
  const { desk } = messages[language]
  const filing = view.timeline.find(({ event }) => event.type === 'submitted')
  const copy = view.timeline.findLast(({ event }) => event.type === 'published')
  const words = html`<h2 class="ds-heading" data-size="sm">${desk.body}</h2><div class="surat">${isSettling ? markedWords(view.body ?? '', messages[language]) : (view.body ?? desk.notGiven)}</div>${filesOf(view, filing, messages[language])}`
  if (copy === undefined)
    return html`${words}<p class="ringkas">${desk.noPublicCopy} ${whenPublished(view, language)}</p>`
  return beside(
    words,
    html`<h2 class="ds-heading" data-size="sm">${desk.publicCopy}</h2>
<p><strong>${copy.title}</strong></p><div class="surat">${copy.text}</div>`,
  )
}

/** When it will be time to publish it, by the standard it stands under; empty where that time has come, and while it is confidential. */
function whenPublished({ state, law: { law } }: ReportView, language: Language): string {
  const { desk, standards } = messages[language]
  if (state.publication !== 'none' || state.confidential) return ''
  return state.terms === null ? desk.whenPublished : standards.steps.publication[law.terms(state.terms).publication]
}

const filesOf = (
  view: ReportView,
  entry: TimelineEntry | undefined,
  { attachments, documents }: Messages,
): Html | null =>
  entry === undefined
    ? null
    : attachmentList(cardsIn(view, entry), attachmentsOf(view.state.number), attachments, {
        label: documents.look,
        hrefOf: (id) => documentPath(view.state.number, id),
      })

/** On a phone the steps stand below the letter; this leads there, and the key does everywhere. */
function nextStepLink({ form, language }: ReportPage): Html | null {
  const { deskCommands, deskReport } = messages[language]
  return form === null
    ? null
    : html`<p class="ke-langkah"><a class="ds-link" href="#langkah" data-next-step>${deskReport.toNextStep(deskCommands.commands[form.command].does)}</a></p>`
}

function identitySection({ view, identity, language }: ReportPage): Html {
  const { desk } = messages[language]
  if (identity === 'anonymous') return html`<p>${desk.reporterAnonymous}</p>`
  if (identity === 'closed') return html`<p>${desk.reporterClosed}</p>`
  const href = `${reportPath(view.state.number)}/pelapor`
  return html`<p>${desk.reporterLead}</p><p>${buttonLink({ href, label: desk.openIdentity, variant: 'secondary' })}</p>`
}
