import type { PageContent } from '../../../../web/answer.ts'
import type { AttachmentCard } from '../../../../kernel/attachments.ts'
import { looseList } from '../../../../web/components/attachments/attachments.ts'
import { button, buttons } from '../../../../web/components/button/button.ts'
import { definitionList, type Entry } from '../../../../web/components/definition-list/definition-list.ts'
import { emergency } from '../../../../web/components/emergency/emergency.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { fieldId } from '../../../../web/components/field/frame.ts'
import { keptForm, keptStatus } from '../../../../web/components/kept-form/kept-form.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { beside } from '../../../../web/components/split/split.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import { fullName } from '../../../agencies/index.ts'
import { alarmIn } from '../../domain/screening/alarm-words.ts'
import type { ReportToSubmit } from '../../usecases/submit-report.ts'
import { agencySection } from './agency-section.ts'
import { agencyIn, categoryIn, placeIn, type Choices } from './choices.ts'
import type { ProbableAgency, SimilarReport } from './room.ts'
import { similarSection } from './similar-section.ts'
import { whereIn } from './step-page.ts'
import { checkPath, dropPath, keptName, pathOf, type Step, type Typed } from './steps.ts'

export type CheckView = {
  readonly report: ReportToSubmit
  readonly draft: { readonly id: string; readonly typed: Typed }
  readonly choices: Choices
  readonly files: readonly AttachmentCard[]
  readonly similar: readonly SimilarReport[]
  readonly suggested: readonly ProbableAgency[]
  readonly csrf: string
  readonly language: Language
  /** The form's token had grown old: nothing was sent. */
  readonly isStale: boolean
}

/** The last look before sending: what the public may see beside what only officers see. */
export function checkPage(view: CheckView, text: Messages): PageContent {
  const { report, draft, similar, csrf, isStale } = view
  const { filing } = text
  const isPublic = !report.confidential && categoryIn(draft.typed, view.choices)?.isSensitive !== true
  return {
    title: filing.checkTitle,
    isSecret: true,
    ...(isStale ? { status: 403 } : {}),
    scripts: ['draft'],
    main: html`${whereIn('periksa', text)}
${isStale ? notice({ tone: 'warning', title: text.kept.stale, body: text.kept.staleBody }) : null}
<p>${filing.checkLead}</p>
${alarm(view, text)}
${beside(publicPart(view, isPublic, text), officersPart(view, isPublic, text))}
<form method="post" action="${checkPath}"${keptForm({ name: keptName, of: draft.id })}>${csrfField(csrf)}
${view.suggested.length === 0 ? null : agencySection(view.suggested, text)}
${similar.length === 0 ? null : similarSection(similar, draft.typed['gabung'] ?? '', text)}
${keptStatus(filing.unsent, text)}
${buttons(button({ label: filing.send }))}</form>
<p><a class="ds-link" href="${dropPath}">${filing.drop}</a></p>`,
  }
}

/** The chosen topic speaks along with the words. */
function alarm({ report, draft, choices }: CheckView, { filing }: Messages): Html | null {
  const sound = alarmIn([report.title, report.body, categoryIn(draft.typed, choices)?.name.id].join('\n'))
  if (sound === null) return null
  return sound === 'violence'
    ? emergency({ lead: filing.soundsViolent, calls: [filing.call112, filing.call129] })
    : emergency({ lead: filing.soundsDangerous, calls: [filing.call112] })
}

function publicPart(view: CheckView, isPublic: boolean, text: Messages): Html {
  const { filing } = text
  const area = areaOf(view)
  return html`<h2 class="ds-heading" data-size="sm">${filing.anybody}</h2>
${
  isPublic
    ? html`<p>${filing.anybodyLead}</p>
${definitionList([...storyOf(view, text), changeable(filing.areaTerm, area, 'tempat', 'wilayah', text), ...subjectOf(view, text), ...photosLater(view, text), { term: filing.state, description: filing.stateShown }])}`
    : html`<p>${view.report.confidential ? filing.nobody : filing.sensitive}</p>`
}`
}

/** Nobody has looked at the photos yet, so they are not in what will be published. */
const photosLater = ({ files }: CheckView, { attachments }: Messages): readonly Entry[] =>
  files.length === 0 ? [] : [{ term: attachments.files, description: attachments.publicLater }]

function officersPart(view: CheckView, isPublic: boolean, text: Messages): Html {
  const { report, choices, language, draft } = view
  const { filing } = text
  const { place } = report
  const day = place.occurredOn === null ? null : longDay(place.occurredOn, language)
  const area = areaOf(view)
  const files = looseList(view.files, text.attachments)
  const entries = [
    changeable(text.attachments.files, files, 'kejadian', fileFieldNames.incoming, text),
    ...(isPublic ? [] : [...storyOf(view, text), changeable(filing.areaTerm, area, 'tempat', 'wilayah', text)]),
    changeable(filing.dayTerm, day, 'kejadian', 'kapan', text),
    changeable(filing.place, place.address, 'tempat', 'alamat', text),
    changeable(
      filing.receivedBy,
      agencyIn(draft.typed, choices)?.name ?? filing.agencyNone,
      'tempat',
      'instansi',
      text,
    ),
    ...(isPublic ? [] : subjectOf(view, text)),
    ...peopleOf(report, text),
    changeable(filing.privacy, report.anonymous ? filing.isAnonymous : filing.isNamed, 'pribadi', 'anonim', text),
    changeable(
      filing.referral,
      report.consentToReferral ? filing.consentYes : filing.consentNo,
      'pribadi',
      'rujukan',
      text,
    ),
  ]
  return html`<h2 class="ds-heading" data-size="sm">${filing.onlyOfficers}</h2>
<p>${filing.onlyOfficersLead}</p>
${definitionList(entries)}`
}

function areaOf({ draft, choices }: CheckView): string | null {
  const place = placeIn(draft.typed, choices)
  return place.state === 'chosen' ? fullName(place.area) : null
}

const storyOf = ({ report }: CheckView, text: Messages): readonly Entry[] => [
  changeable(text.filing.subjectTerm, report.title, 'kejadian', 'judul', text),
  changeable(text.filing.text, html`<div class="surat">${report.body}</div>`, 'kejadian', 'isi', text),
]

const subjectOf = ({ report, draft, choices, language }: CheckView, text: Messages): readonly Entry[] => [
  changeable(text.filing.kindTerm, text.report.kinds[report.kind], 'kejadian', 'jenis', text),
  changeable(
    text.filing.categoryTerm,
    categoryIn(draft.typed, choices)?.name[language] ?? text.filing.categoryNone,
    'tempat',
    'kategori',
    text,
  ),
]

const line = (...said: readonly (string | null | undefined)[]): string => said.filter(Boolean).join(', ')

/** The contact stands with the one whose it is. */
function peopleOf({ reporter }: ReportToSubmit, text: Messages): readonly Entry[] {
  const { filing } = text
  const { name, phone, email, representative = null } = reporter
  if (representative === null) return [changeable(filing.you, line(name, phone, email), 'pribadi', 'nama', text)]
  const agent = filing.agentWords(representative.name, representative.relation)
  const [own, agents] = representative.hasContact
    ? [line(name), line(agent, phone, email)]
    : [line(name, phone, email), agent]
  return [
    changeable(filing.you, own, 'pribadi', 'nama', text),
    changeable(filing.agentTerm, agents, 'pribadi', 'wakil', text),
  ]
}

/** A line with the way back to where it was typed. */
const changeable = (
  term: string,
  said: Html | string | null | undefined,
  step: Step,
  field: string,
  { filing }: Messages,
): Entry => ({
  term,
  description: said === undefined || said === null || said === '' ? filing.notGiven : said,
  change: { href: `${pathOf[step]}?ubah=ya#${fieldId(field)}`, label: filing.change },
})
