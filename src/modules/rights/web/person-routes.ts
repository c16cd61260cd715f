import { z } from 'zod'
import { zoneOf } from '../../../kernel/agency-tree.ts'
import { file, page, problem, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, fieldTexts, type Fields, type Mistakes } from '../../../web/form.ts'
import { placeIn } from '../../../web/list-address.ts'
import { route, type Ask, type Route, type RouteLimit } from '../../../web/route.ts'
import { accountCookieName } from '../../../web/session.ts'
import { accountOf, isAccountRestricted, withProof } from '../../accounts/index.ts'
import { withOwnReport } from '../../reports/index.ts'
import { aboutWords, canBeAsked, choicesFor } from '../domain/choices.ts'
import { isLifting } from '../domain/request.ts'
import { hasEffect, type RequestKind } from '../domain/request-kind.ts'
import { dueOfRequest } from '../domain/rights-law.ts'
import { keptOf, type Kept } from '../usecases/erase-own.ts'
import { liftRestriction } from '../usecases/lift-restriction.ts'
import { breachesTo } from '../store/breaches.ts'
import { fileRequest, needsProof, type FileRefusal } from '../usecases/file-request.ts'
import { stopRequest } from '../usecases/act-on-waiting.ts'
import { gatherOwnData, ownTrail } from '../usecases/own-data.ts'
import { mayReadOwnData, ownRequest, ownRequests, type ToldRequest } from '../usecases/own-requests.ts'
import type { RightsRoom } from '../usecases/room.ts'
import { proofOf } from '../usecases/proof-of.ts'
import { circumstancesOf, isProven, subjectOfReport, type ReportSubject, type Subject } from '../usecases/subject.ts'
import { askPath, kindOfSlug, proofFor, requestPath, type RightsBase } from './addresses.ts'
import { askPage, valueLength, wordsLength } from './ask-page.ts'
import { dataJson, trailJson } from './data-json.ts'
import { dataPage, trailPage } from './data-page.ts'
import { isProofShown } from './proof-cookies.ts'
import { sendProof, showProof, takeProof, withCode } from './report-proof.ts'
import { requestPage, type RequestView } from './request-page.ts'
import { rightsPage } from './rights-page.ts'

const open = { permission: 'public', audit: 'none' } as const

/** So many requests one visitor files (product): a person asks for a few things, a program for many. */
const asking: RouteLimit = { name: 'rightsAsked', times: 20, windowSeconds: 60 * 60, per: 'visitor' }

/** So often one visitor reads or takes all that is held of them (product): it is gathered anew each time. */
const reading: RouteLimit = { name: 'ownDataRead', times: 120, windowSeconds: 10 * 60, per: 'visitor' }

/** Only a report's address has a number in it. */
const params = z.object({ number: z.string().max(40).optional() })

/** Which report of an account, and where the page begins. */
const trailQuery = z.object({
  laporan: z.string().max(40).catch(''),
  sesudah: z.string().max(100).optional().catch(undefined),
})

/** The person in front of the page, and where their rights stand. */
type Person = { readonly subject: Subject; readonly base: RightsBase }
type Visit = Ask<{ readonly number?: string | undefined }, unknown, Fields>
type Opening = (ask: Visit, work: (person: Person) => Promise<Answer>, asked?: 'page' | 'form') => Promise<Answer>

/** `/laporan/{number}/hak` and `/akun/hak`: what is held about somebody, and what they ask of it. */
export const personRoutes = (room: RightsRoom): readonly Route[] => [
  ...proofRoutes(room),
  ...routesUnder(room, '/laporan/:number/hak', byReport(room)),
  ...routesUnder(room, '/akun/hak', byAccount(room)),
]

const byReport =
  (room: RightsRoom): Opening =>
  (ask, work) =>
    withReporter(room, ask, work)

type OfReport = { readonly subject: ReportSubject; readonly base: RightsBase }

/** A report that is open on this browser, with how sure it is that its reporter sits there. */
const withReporter = (room: RightsRoom, ask: Visit, work: (person: OfReport) => Promise<Answer>): Promise<Answer> =>
  withOwnReport(room.reports, { ...ask, params: { number: ask.params.number ?? '' } }, async (view) => {
    const { number } = view.state
    const account = await accountHere(room, ask)
    const proof = await proofOf(room, view, {
      code: isProofShown(room.reports, { number, reporter: view.reporter }, ask),
      account: account?.isProved === true ? account.id : null,
    })
    return work({ subject: subjectOfReport(view, proof), base: `/laporan/${number}/hak` })
  })

const accountHere = ({ reports }: RightsRoom, ask: Pick<Ask, 'cookie'>) =>
  accountOf(reports.db, reports.now(), ask.cookie(accountCookieName))

/** An open browser shows nobody all that is held of an account's holder: it is proved lately who sits there. */
const byAccount =
  (room: RightsRoom): Opening =>
  async (ask, work, asked = 'page') => {
    if ((await accountHere(room, ask)) === null) return redirect('/akun/masuk?lanjut=/akun/hak')
    const law = await room.reports.lawShelf.open()
    return withProof(room.accounts, ask, asked, ({ id }) =>
      work({ subject: { kind: 'account', person: id, law }, base: '/akun/hak' }),
    )
  }

/** `/laporan/{number}/hak/bukti`: a code to the report's contact, before anything is shown or done that a receipt is too little for. */
const proofRoutes = (room: RightsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/laporan/:number/hak/bukti',
    ...open,
    params,
    query: z.object({ lanjut: z.string().max(500).default('') }),
    handler: (ask) => withReporter(room, ask, (person) => showProof(room, person, ask, ask.query.lanjut)),
  }),
  route({
    method: 'POST',
    path: '/laporan/:number/hak/bukti',
    ...open,
    params,
    handler: (ask) => withReporter(room, ask, (person) => takeProof(room, person, ask)),
  }),
  route({
    method: 'POST',
    path: '/laporan/:number/hak/bukti/kirim',
    ...open,
    params,
    handler: (ask) => withReporter(room, ask, (person) => sendProof(room, person, ask)),
  }),
]

function routesUnder(
  room: RightsRoom,
  prefix: '/laporan/:number/hak' | '/akun/hak',
  opening: Opening,
): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: prefix,
      ...open,
      params,
      handler: (ask) => opening(ask, (person) => showRights(room, person, ask)),
    }),
    route({
      method: 'GET',
      path: `${prefix}/data`,
      ...open,
      limits: [reading],
      params,
      handler: (ask) =>
        opening(ask, (person) =>
          withOwnData(room, person, async () =>
            page(
              dataPage(
                await gatherOwnData(room, person.subject, 'read'),
                person.base,
                person.subject.law,
                ask.language,
              ),
            ),
          ),
        ),
    }),
    route({
      method: 'GET',
      path: `${prefix}/data.json`,
      ...open,
      limits: [reading],
      params,
      handler: (ask) =>
        opening(ask, (person) =>
          withOwnData(room, person, async () => {
            const data = await gatherOwnData(room, person.subject, 'taken')
            return file('application/json', JSON.stringify(dataJson(data, person.base), null, 1), 'data-saya.json')
          }),
        ),
    }),
    route({
      method: 'GET',
      path: `${prefix}/data/jejak`,
      ...open,
      limits: [reading],
      params,
      query: trailQuery,
      handler: (ask) =>
        opening(ask, (person) =>
          withTrail(room, person, ask.query, 'read', (own) => page(trailPage(own, person.base, ask.language))),
        ),
    }),
    route({
      method: 'GET',
      path: `${prefix}/data/jejak.json`,
      ...open,
      limits: [reading],
      params,
      query: trailQuery,
      handler: (ask) =>
        opening(ask, (person) =>
          withTrail(room, person, ask.query, 'taken', ({ view, trail }) => {
            const { number } = view.state
            const text = JSON.stringify({ number, ...trailJson(trail, person.base, number) }, null, 1)
            return file('application/json', text, `jejak-${number}.json`)
          }),
        ),
    }),
    route({
      method: 'GET',
      path: `${prefix}/permohonan/:id`,
      ...open,
      params: params.extend({ id: z.uuid() }),
      handler: (ask) =>
        opening(ask, async (person) => {
          const told = await ownRequest(room, person.subject, ask.params.id)
          if (told === null) return problem('notFound')
          const isOpen = told.request.kind === 'access' && (await mayReadOwnData(room, person.subject))
          return page(
            requestPage(person.base, viewOf(room, person.subject, told, ask.language), {
              isDataOpen: isOpen,
              isCovered: !isProven(person.subject),
              mayStop: told.request.state === 'open',
              mayLift: await mayLift(room, person.subject, told),
              looked: whyLookedAt(person.subject, ask),
              kept: await keptFor(room, person.subject, told),
              csrf: ask.csrf(),
            }),
          )
        }),
    }),
    route({
      method: 'POST',
      path: `${prefix}/permohonan/:id/cabut`,
      ...open,
      params: params.extend({ id: z.uuid() }),
      handler: (ask) =>
        opening(
          ask,
          (person) =>
            proven(room, person, ask, `${requestPath(person.base, ask.params.id)}/cabut`, async ({ subject, base }) => {
              const lifted = await liftRestriction(room, subject, ask.params.id)
              if (lifted.ok) return redirect(requestPath(base, lifted.value))
              if (lifted.refusal.refusal === 'unknownRequest') return problem('notFound')
              return redirect(requestPath(base, ask.params.id))
            }),
          'form',
        ),
    }),
    route({
      method: 'POST',
      path: `${prefix}/permohonan/:id/hentikan`,
      ...open,
      params: params.extend({ id: z.uuid() }),
      // Stopping takes nothing from anybody: whoever reads the letter does it.
      handler: (ask) =>
        opening(
          ask,
          async ({ subject, base }) => {
            await stopRequest(room, subject, ask.params.id)
            return redirect(requestPath(base, ask.params.id))
          },
          'form',
        ),
    }),
    route({
      method: 'GET',
      path: `${prefix}/:kind`,
      ...open,
      params: params.extend({ kind: z.string().max(40) }),
      handler: (ask) =>
        opening(ask, (person) =>
          withKind(ask.params.kind, async (kind) =>
            needsProof(kind, person.subject)
              ? redirect(proofFor(person.base, askPath(person.base, kind)))
              : showForm(room, person, kind, ask, {}),
          ),
        ),
    }),
    route({
      method: 'POST',
      path: `${prefix}/:kind`,
      ...open,
      limits: [asking],
      params: params.extend({ kind: z.string().max(40) }),
      handler: (ask) =>
        opening(ask, (person) => withKind(ask.params.kind, (kind) => takeProven(room, person, kind, ask)), 'form'),
    }),
  ]
}

/** Does it once it is shown by a code who asks, where one can be. An account's holder showed it before. */
const proven = (
  room: RightsRoom,
  { subject, base }: Person,
  ask: Visit,
  action: string,
  work: (person: Person) => Promise<Answer>,
): Promise<Answer> =>
  subject.kind === 'account'
    ? work({ subject, base })
    : withCode(room, { subject, base }, ask, action, (of) => work({ subject: of, base }))

const takeProven = (room: RightsRoom, person: Person, kind: RequestKind, ask: Visit): Promise<Answer> =>
  needsProof(kind, person.subject)
    ? proven(room, person, ask, askPath(person.base, kind), (of) => take(room, of, kind, ask))
    : take(room, person, kind, ask)

function withKind(slug: string, work: (kind: RequestKind) => Promise<Answer>): Promise<Answer> {
  const kind = kindOfSlug(slug)
  return kind === null ? Promise.resolve(problem('notFound')) : work(kind)
}

/** All data at once is shown to whoever asked for it a short while ago; else they are asked to. */
async function withOwnData(room: RightsRoom, { subject, base }: Person, work: () => Promise<Answer>): Promise<Answer> {
  return (await mayReadOwnData(room, subject)) ? work() : redirect(`${base}/akses`)
}

/** A page of who dealt with a report, as long as all data are shown. */
const withTrail = (
  room: RightsRoom,
  person: Person,
  { laporan, sesudah }: z.output<typeof trailQuery>,
  how: 'read' | 'taken',
  shown: (own: NonNullable<Awaited<ReturnType<typeof ownTrail>>>) => Answer,
): Promise<Answer> =>
  withOwnData(room, person, async () => {
    const own = await ownTrail(room, person.subject, laporan, placeIn(sesudah), how)
    return own === null ? problem('notFound') : shown(own)
  })

const zoneFor = (subject: Subject) =>
  zoneOf(
    subject.law.tree,
    subject.kind === 'account' ? null : (subject.view.state.lead ?? subject.view.state.receivedBy),
  )

async function showRights(
  room: RightsRoom,
  { subject, base }: Person,
  { language, text }: Pick<Ask, 'language' | 'text'>,
): Promise<Answer> {
  const [requests, circumstances, breaches] = await Promise.all([
    ownRequests(room, subject),
    circumstancesOf(room.reports, subject),
    breachesTo(room.reports.db, subject.person),
  ])
  const back =
    subject.kind === 'account'
      ? { href: '/akun/saya', label: text.rights.backToAccount }
      : { href: `/laporan/${subject.view.state.number}`, label: text.following.backToReport }
  const now = room.reports.now()
  return page(rightsPage({ base, requests, circumstances, breaches, back, zone: zoneFor(subject), now, language }))
}

function viewOf(
  { reports }: RightsRoom,
  { law }: Subject,
  { request, steps }: ToldRequest,
  language: Ask['language'],
): RequestView {
  const calendar = law.law.calendar(request.agency, law.revision)
  return {
    request,
    steps,
    due: dueOfRequest(request, calendar),
    zone: calendar.zone,
    now: reports.now(),
    nameOf: (agency) => law.agencies.get(agency)?.name ?? agency,
    language,
  }
}

/** Is this the request by which the report, or the account, is restricted now? */
async function mayLift({ reports }: RightsRoom, subject: Subject, { request, steps }: ToldRequest): Promise<boolean> {
  if (request.kind !== 'restriction' || isLifting(request) || steps.some(({ step }) => step === 'lifted')) return false
  return subject.kind === 'report'
    ? subject.view.state.restricted !== undefined
    : request.report === null && isAccountRestricted(reports.db, subject.person)
}

/** Until when what was asked to go is kept; nothing where it was another request. */
const keptFor = async (
  { reports }: RightsRoom,
  subject: Subject,
  { request }: ToldRequest,
): Promise<readonly Kept[]> =>
  subject.kind === 'report' ? keptOf(reports.db, subject.view, request, reports.now()) : []

async function showForm(
  room: RightsRoom,
  { subject, base }: Person,
  kind: RequestKind,
  ask: Pick<Ask<unknown, unknown, Fields>, 'body' | 'csrf' | 'text' | 'language'>,
  mistakes: Mistakes,
): Promise<Answer> {
  const circumstances = await circumstancesOf(room.reports, subject)
  if (!canBeAsked(kind, circumstances)) return redirect(base)
  const choices = choicesFor(kind, circumstances)
  const unproven = hasEffect(kind) ? whyLookedAt(subject, ask) : null
  const view = { base, kind, choices, typed: ask.body, mistakes, csrf: ask.csrf(), unproven }
  return page(askPage({ ...view, elsewhere: elsewhereFor(kind, subject, ask.text) }, ask.text))
}

/** Why an officer finds out first who asks; null where it is proven, or can be. */
function whyLookedAt(subject: Subject, { text }: Pick<Ask, 'text'>): string | null {
  const { proof: words } = text.rights
  if (subject.kind === 'account') return null
  const { proof } = subject
  if (proof.proof === 'contactUnsure') return words.contactUnsure
  return proof.proof === 'noRoute' ? words.noRoute : null
}

/** What is mended at once by its owner needs no request. */
function elsewhereFor(kind: RequestKind, subject: Subject, { rights: words }: Ask['text']) {
  if (subject.kind === 'account')
    return kind === 'correction' ? [{ href: '/akun/saya/data', label: words.toAccount }] : []
  const own = `/laporan/${subject.view.state.number}`
  if (kind === 'correction')
    return [
      { href: `${own}/kontak`, label: words.toContact },
      { href: `${own}#tindakan`, label: words.toReply },
    ]
  return kind === 'automatedDecision' ? [{ href: `${own}#tindakan`, label: words.toObject }] : []
}

async function take(
  room: RightsRoom,
  person: Person,
  kind: RequestKind,
  ask: Pick<Ask<unknown, unknown, Fields>, 'body' | 'csrf' | 'text' | 'language'>,
): Promise<Answer> {
  const { subject, base } = person
  const words = fieldText(ask.body, 'isi').slice(0, wordsLength)
  const values = valuesOf(ask.body)
  const chosen = kind === 'correction' ? Object.keys(values) : fieldTexts(ask.body, 'tentang')
  const about = aboutWords.filter((one) => chosen.includes(one))
  const { rights } = ask.text
  if (kind === 'automatedDecision' && words === '')
    return showForm(room, person, kind, ask, { isi: rights.wordsMissing })
  const filed = await fileRequest(room, subject, { kind, about, words, values: kind === 'correction' ? values : {} })
  if (filed.ok) return redirect(requestPath(base, filed.value))
  return showForm(room, person, kind, ask, mistakesFor(filed.refusal, kind, rights))
}

const valuesOf = (body: Fields): { readonly name?: string; readonly address?: string } => {
  const [name, address] = [fieldText(body, 'name'), fieldText(body, 'address')].map((one) => one.slice(0, valueLength))
  return { ...(name ? { name } : {}), ...(address ? { address } : {}) }
}

function mistakesFor({ refusal }: FileRefusal, kind: RequestKind, words: Ask['text']['rights']): Mistakes {
  const field = kind === 'correction' ? 'name' : kind === 'access' || kind === 'automatedDecision' ? 'isi' : 'tentang'
  return { [field]: words.refusals[refusal] }
}
