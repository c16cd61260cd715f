import { z } from 'zod'
import { page, problem } from './answer.ts'
import { agencySearchExamples } from './components/agency-search/examples.ts'
import { attachmentExamples } from './components/attachments/examples.ts'
import { actionBoxExamples } from './components/action-box/examples.ts'
import { buttonExamples } from './components/button/examples.ts'
import { errorSummaryExamples } from './components/error-summary/examples.ts'
import type { Example } from './components/example.ts'
import { explainedDateExamples } from './components/explained-date/examples.ts'
import { fieldExamples } from './components/field/examples.ts'
import { emergencyExamples } from './components/emergency/examples.ts'
import { stepListExamples } from './components/step-list/examples.ts'
import { keptFormExamples } from './components/kept-form/examples.ts'
import { placeFieldExamples } from './components/place-field/examples.ts'
import { shortcutsExamples } from './components/shortcuts/examples.ts'
import { marksExamples } from './components/marks/examples.ts'
import { paneExamples } from './components/pane/examples.ts'
import { loadBarExamples } from './components/load-bar/examples.ts'
import { noticeExamples } from './components/notice/examples.ts'
import { officeAnswerExamples } from './components/office-answer/examples.ts'
import { promiseRailExamples } from './components/promise-rail/examples.ts'
import { receiptExamples } from './components/receipt/examples.ts'
import { reportHeadExamples } from './components/report-head/examples.ts'
import { reportListExamples } from './components/report-list/examples.ts'
import { tableExamples } from './components/table/examples.ts'
import { timelineExamples } from './components/timeline/examples.ts'
import { dueBarExamples } from './components/due-bar/examples.ts'
import { chipsExamples } from './components/chips/examples.ts'
import { finderExamples } from './components/finder/examples.ts'
import { letterExamples } from './components/letter/examples.ts'
import { citationExamples } from './components/citation/examples.ts'
import { fingerprintExamples } from './components/fingerprint/examples.ts'
import { registerExamples } from './components/register/examples.ts'
import { shareBarExamples } from './components/share-bar/examples.ts'
import { treeExamples } from './components/tree/examples.ts'
import { splitExamples } from './components/split/examples.ts'
import { liveExamples } from './components/live/examples.ts'
import { tabsExamples } from './components/tabs/examples.ts'
import { fileFieldExamples } from './components/file-field/examples.ts'
import { locatorExamples } from './components/locator/examples.ts'
import { photoEditorExamples } from './components/photo-editor/examples.ts'
import { photoViewerExamples } from './components/photo-viewer/examples.ts'
import { templateListExamples } from './components/template-list/examples.ts'
import { mentionListExamples } from './components/mention-list/examples.ts'
import { filterExamples } from './components/filter/examples.ts'
import { html } from './html.ts'
import { refusalStatus, type RefusalName } from './refusals.ts'
import { route } from './route.ts'

const shelves: Readonly<Record<string, readonly Example[]>> = {
  Live: liveExamples,
  'Explained date': explainedDateExamples,
  'Promise rail': promiseRailExamples,
  Receipt: receiptExamples,
  'Report list': reportListExamples,
  'Report head': reportHeadExamples,
  'Office answer': officeAnswerExamples,
  Timeline: timelineExamples,
  'Action box': actionBoxExamples,
  'Error summary': errorSummaryExamples,
  Field: fieldExamples,
  'Place field': placeFieldExamples,
  'Agency search': agencySearchExamples,
  'File field': fileFieldExamples,
  Attachments: attachmentExamples,
  'Kept form': keptFormExamples,
  'Step list': stepListExamples,
  Emergency: emergencyExamples,
  Button: buttonExamples,
  Notice: noticeExamples,
  'Table, badge, pager, particulars': tableExamples,
  Marks: marksExamples,
  Pane: paneExamples,
  'Due bar': dueBarExamples,
  Filter: filterExamples,
  Finder: finderExamples,
  Chips: chipsExamples,
  Letter: letterExamples,
  Tree: treeExamples,
  'Load bar': loadBarExamples,
  'Share bar': shareBarExamples,
  Register: registerExamples,
  Citation: citationExamples,
  Fingerprint: fingerprintExamples,
  Split: splitExamples,
  Tabs: tabsExamples,
  Shortcuts: shortcutsExamples,
  'Mention list': mentionListExamples,
  'Template list': templateListExamples,
  'Photo viewer': photoViewerExamples,
  'Photo editor': photoEditorExamples,
  Locator: locatorExamples,
}

const open = { method: 'GET', permission: 'public', audit: 'none' } as const
const density = z.object({ padat: z.literal('ya').optional() })
const state = z.object({ refusal: z.enum(Object.keys(refusalStatus) as RefusalName[]) })

/** Every component in every state on one page, in the officers' density where `padat=ya`. */
const componentsRoute = route({
  ...open,
  path: '/_galeri',
  query: density,
  handler: ({ query }) =>
    page({
      title: 'Galeri',
      density: query.padat === undefined ? 'airy' : 'dense',
      main: html`${Object.entries(shelves).map(
        ([shelf, examples]) => html`<h2 class="ds-heading" data-size="md">${shelf}</h2>
${examples.map(({ name, view }) => html`<h3 class="ds-heading" data-size="2xs">${name}</h3>${view}`)}
`,
      )}`,
    }),
})

/** What people meet when something goes wrong. */
const stateRoute = route({
  ...open,
  path: '/_galeri/:refusal',
  params: state,
  handler: ({ params }) => problem(params.refusal),
})

/** For whoever builds pages; not served in production. */
export const galleryRoutes = [componentsRoute, stateRoute]
