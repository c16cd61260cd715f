import { z } from 'zod'
import { never } from '../../../../kernel/result.ts'
import { page, redirect, withCookie, type Answer, type Cookie } from '../../../../web/answer.ts'
import { qrCode } from '../../../../web/components/receipt/qr.ts'
import { fieldText, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { loadAgencies, listCategories, loadAreas, nameAreas } from '../../../agencies/index.ts'
import { readDraft, saveDraft, sendDraft, type ReportDraft } from '../../usecases/draft-report.ts'
import { readAsReporter } from '../../usecases/read-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { clocksSection } from '../following/clocks-section.ts'
import { checkPage } from './check-page.ts'
import { mistakesIn, reportIn, steps, typedIn, type Choices, type Step, type Typed } from './filing-form.ts'
import { receiptPage } from './receipt-page.ts'
import { checkPath, pathOf, stepPage } from './step-pages.ts'

const receiptPath = '/lapor/terkirim'
const cookieName = 'draf'
const draftCookie = (token: string): Cookie => ({
  name: cookieName,
  value: token,
  path: '/lapor',
  maxAgeSeconds: 7 * 24 * 60 * 60,
})
const open = { permission: 'public', audit: 'none' } as const

/** `/lapor`: three short pages, a look at everything, and the receipt. `baseUrl` is where phones find this site. */
export const filingRoutes = (room: ReportsRoom, baseUrl: string): readonly Route[] => [
  ...steps.flatMap((step) => stepRoutes(room, step)),
  route({
    method: 'POST',
    path: '/lapor/mulai',
    ...open,
    handler: async (ask) => {
      const token = await saveDraft(room, ask.cookie(cookieName), { isi: fieldText(ask.body, 'isi') })
      return withCookie(redirect('/lapor'), draftCookie(token))
    },
  }),
  route({
    method: 'GET',
    path: checkPath,
    ...open,
    handler: async (ask) => {
      const draft = await draftOf(room, ask)
      if (draft?.state === 'sent') return redirect(receiptPath)
      const choices = await choicesOf(room)
      const typed = typedOf(draft)
      const wrong = firstWrongStep(room, typed, choices, ask)
      if (wrong !== undefined) return redirect(pathOf[wrong])
      return page(
        checkPage({ report: reportIn(typed, choices), choices, csrf: ask.csrf(), language: ask.language }, ask.text),
      )
    },
  }),
  route({ method: 'POST', path: checkPath, ...open, handler: (ask) => send(room, ask) }),
  route({ method: 'GET', path: receiptPath, ...open, handler: (ask) => showReceipt(room, ask, baseUrl) }),
]

function stepRoutes(room: ReportsRoom, step: Step): Route[] {
  const path = pathOf[step]
  return [
    route({
      method: 'GET',
      path,
      ...open,
      query: z.object({
        ubah: z.literal('ya').optional().catch(undefined),
        instansi: z.string().max(100).catch('').default(''),
      }),
      handler: async (ask) => {
        const { ubah, instansi } = ask.query
        const typed = { ...typedOf(await draftOf(room, ask)), ...(instansi === '' ? {} : { instansi }) }
        return showStep(room, step, ask, typed, {}, ubah === 'ya')
      },
    }),
    route({
      method: 'POST',
      path,
      ...open,
      handler: async (ask) => {
        const token = await saveDraft(room, ask.cookie(cookieName), typedIn(step, ask.body))
        const draft = await readDraft(room, token)
        const typed = typedOf(draft)
        const choices = await choicesOf(room)
        const mistakes = mistakesIn(step, typed, choices, room.now(), ask.text)
        const isChange = fieldText(ask.body, 'ubah') === 'ya'
        const answer =
          Object.keys(mistakes).length > 0
            ? await showStep(room, step, ask, typed, mistakes, isChange)
            : redirect(isChange ? checkPath : after(step))
        return withCookie(answer, draftCookie(token))
      },
    }),
  ]
}

function after(step: Step): `/${string}` {
  const next = steps[steps.indexOf(step) + 1]
  return next === undefined ? checkPath : pathOf[next]
}

async function showStep(
  room: ReportsRoom,
  step: Step,
  ask: Ask,
  typed: Typed,
  mistakes: Mistakes,
  isChange: boolean,
): Promise<Answer> {
  const choices = await choicesOf(room)
  const { language, text } = ask
  return page(stepPage({ step, typed, mistakes, choices, csrf: ask.csrf(), language, isChange }, text))
}

/** Sending twice is sending once: a draft that is sent already only shows its receipt again. */
async function send(room: ReportsRoom, ask: Ask): Promise<Answer> {
  const token = ask.cookie(cookieName)
  const draft = await draftOf(room, ask)
  if (token === null || draft === null) return redirect('/lapor')
  if (draft.state === 'sent') return redirect(receiptPath)
  const choices = await choicesOf(room)
  const wrong = firstWrongStep(room, draft.typed, choices, ask)
  if (wrong !== undefined) return redirect(pathOf[wrong])
  const sent = await sendDraft(room, token, draft, reportIn(draft.typed, choices), ask.language)
  if (sent.ok) return redirect(receiptPath)
  const place = placeOf(sent.refusal)
  const { title, advice } = ask.text.refusals[place.refusal]
  return showStep(room, place.step, ask, draft.typed, { [place.field]: `${title}. ${advice}` }, true)
}

/** The field that a refusal of the whole report is about. */
function placeOf({ refusal }: Extract<Awaited<ReturnType<typeof sendDraft>>, { ok: false }>['refusal']) {
  switch (refusal) {
    case 'unknownAgency':
      return { refusal, step: 'tempat', field: 'instansi' } as const
    case 'unknownCategory':
      return { refusal, step: 'tempat', field: 'kategori' } as const
    case 'unknownArea':
      return { refusal, step: 'tempat', field: 'wilayah' } as const
    case 'dayInFuture':
      return { refusal, step: 'kejadian', field: 'tanggal' } as const
    case 'nameAndContactNeeded':
      return { refusal, step: 'pribadi', field: 'nama' } as const
    case 'phoneInvalid':
      return { refusal, step: 'pribadi', field: 'telepon' } as const
    case 'emailInvalid':
      return { refusal, step: 'pribadi', field: 'surel' } as const
    default:
      return never(refusal)
  }
}

async function showReceipt(room: ReportsRoom, ask: Ask, baseUrl: string): Promise<Answer> {
  const draft = await draftOf(room, ask)
  if (draft === null) return redirect('/lacak')
  if (draft.state === 'writing') return redirect(checkPath)
  const { number, secret } = draft
  const view = await readAsReporter(room, number, secret)
  if (!view.ok) return redirect('/lacak')
  const { clocks, state } = view.value
  const qr = await qrCode(`${baseUrl}/lacak?nomor=${number}#${secret}`, ask.text.filing.qr)
  const agency = state.lead ?? state.receivedBy
  const zone = view.value.law.tree.get(agency)?.zone ?? 'Asia/Jakarta'
  const section = clocksSection({ clocks, zone, now: room.now(), language: ask.language })
  return page(receiptPage({ number, secret, qr, clocks: section, csrf: ask.csrf() }, ask.text))
}

const draftOf = (room: ReportsRoom, ask: Pick<Ask, 'cookie'>): Promise<ReportDraft | null> => {
  const token = ask.cookie(cookieName)
  return token === null ? Promise.resolve(null) : readDraft(room, token)
}

/** A sent draft is over: whoever opens the form again begins anew. */
const typedOf = (draft: ReportDraft | null): Typed => (draft?.state === 'writing' ? draft.typed : {})

const firstWrongStep = (room: ReportsRoom, typed: Typed, choices: Choices, ask: Pick<Ask, 'text'>): Step | undefined =>
  steps.find((step) => Object.keys(mistakesIn(step, typed, choices, room.now(), ask.text)).length > 0)

async function choicesOf({ db }: ReportsRoom): Promise<Choices> {
  const [agencies, areas, categories] = await Promise.all([loadAgencies(db), loadAreas(db), listCategories(db)])
  return {
    areas: nameAreas(areas),
    agencies: [...agencies.values()].filter(
      ({ isActive, kind }) => isActive && kind !== 'ombudsman' && kind !== 'nation',
    ),
    categories,
  }
}
