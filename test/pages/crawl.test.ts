import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgencyId, AttachmentId, ReportNumber } from '../../src/kernel/brand.ts'
import { submitReport, type ReportToSubmit } from '../../src/modules/reports/index.ts'
import { letterOf } from '../harness/archives.ts'
import { sendAhead } from '../harness/files.ts'
import { fileReport, give as handOver, say, streetLamp } from '../harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../harness/program.ts'
import { signedIn, visitor, type Visitor } from '../harness/visitor.ts'

/**
 * Hidden reports are planted, and then everything is read that can be reached: every link from every page, every list
 * asked for the hidden words, every feed and the API; signed out and as every duty. What was hidden must stand nowhere,
 * and whoever handles it must find it, so that a crawl which reads nothing cannot pass.
 */
const works = 'kampar-dpupr' as AgencyId

/** Why a report is hidden from the public, each with a word that stands in it and nowhere else. */
const kinds = ['unverified', 'unpublished', 'withdrawn', 'confidential', 'flagged', 'held', 'supervisory'] as const
type Kind = (typeof kinds)[number]
/** It stands in a report that its reporter closed: whoever handles it finds its number, and nobody a word of it. */
const closedWord = 'rahasiatertutup'
const mayKnowOfClosed = /^(coordinator@kampar|superior@kampar|national-admin@)|@kampar-dpupr/
type Planted = { readonly kind: Kind; readonly number: ReportNumber; readonly word: string }

/** Who the reporter of all of them is: nobody's to read without saying why. */
const identity = { name: 'Zulkhairani Petamburan', email: 'zulkhairani.petamburan@contoh.id', phone: '+6281290007788' }
const identityWords = ['Zulkhairani', 'zulkhairani', '81290007788', '8129000']

/** The duties of Kampar and around it, and the kinds that each may know of. */
const readers: readonly (readonly [email: string | null, mayKnow: readonly Kind[]])[] = [
  [null, []],
  ['coordinator@kampar.test', kinds],
  // What raised an alarm is for the verifier alone until somebody has looked.
  ['superior@kampar.test', kinds.filter((kind) => kind !== 'flagged')],
  ['inspectorate@kampar.test', ['unverified', 'unpublished', 'withdrawn', 'supervisory', 'held']],
  ['operator@kampar.test', []],
  // By the register, which names no words.
  ['data-protection@kampar.test', ['unverified', 'unpublished', 'withdrawn', 'supervisory', 'held']],
  ['liaison@kampar-dpupr.test', ['unpublished', 'withdrawn', 'confidential']],
  ['official@kampar-dpupr.test', ['unpublished', 'withdrawn', 'confidential']],
  ['superior@kampar-dpupr.test', ['unpublished', 'withdrawn', 'confidential']],
  ['liaison@kampar-dinkes.test', []],
  ['official@kampar-dinkes.test', []],
  ['coordinator@empat-lawang.test', []],
  ['liaison@empat-lawang-dpupr.test', []],
  ['national-admin@nasional.test', ['unverified', 'unpublished', 'withdrawn', 'supervisory', 'held']],
  ['operator@nasional.test', []],
  // None of them was referred.
  ['ombudsman@ombudsman.test', []],
]

/** Led by an agency, and then closed by its reporter. */
async function plantClosed({
  app,
  room,
}: TestProgram): Promise<Pick<Planted, 'number' | 'word'> & { document: string }> {
  const document = await sendAhead(app, `${closedWord}.docx`, await letterOf(`Surat dari ${closedWord}.`))
  const number = await fileReport(room, {
    agency: 'kampar' as AgencyId,
    title: `Laporan ${closedWord}`,
    body: `Lampu jalan padam dua minggu dekat ${closedWord}.`,
    place: { occurredOn: null, address: `Simpang ${closedWord}`, lat: null, lng: null },
    reporter: identity,
    attachments: [document as AttachmentId],
  })
  await handOver(room, number, 'coordinator@kampar.test', {
    command: 'dispose',
    lead: works,
    copies: [],
    tasks: [],
    text: null,
  })
  await say(room, number, { command: 'restrict', scope: 'everything' })
  return { number, word: closedWord, document }
}

async function plant(program: TestProgram): Promise<readonly Planted[]> {
  const file = async (kind: Kind, change: Partial<ReportToSubmit> = {}): Promise<Planted> => {
    const word = `rahasia${kind}`
    const filed = await submitReport(program.reports, {
      ...streetLamp,
      agency: 'kampar' as AgencyId,
      title: `Laporan ${word}`,
      ...change,
      body: `${change.body ?? 'Lampu jalan padam dua minggu'} dekat ${word}.`,
      place: { occurredOn: null, address: `Simpang ${word}`, lat: null, lng: null },
      reporter: identity,
    })
    assert.ok(filed.ok)
    return { kind, number: filed.value.number, word }
  }
  const give = async (planted: Planted, command: string, body: object, by = 'coordinator@kampar.test') => {
    const to = `POST /api/v1/reports/${planted.number}/commands/${command}`
    const given = await program.ask({ to, as: { officer: by }, body })
    assert.equal(given.status, 200, `${planted.kind}, ${command}: ${JSON.stringify(given.body)}`)
    return planted
  }
  const passOn = (planted: Planted) => give(planted, 'dispose', { lead: works, copies: [], tasks: [] })
  const unverified = await file('unverified')
  const unpublished = await passOn(await file('unpublished'))
  await give(unpublished, 'note', { body: 'Catatan rahasiaunpublished' }, 'liaison@kampar-dpupr.test')
  const withdrawn = await passOn(await file('withdrawn'))
  const draft = { kind: 'substantive', body: 'Lampu sudah menyala lagi.', attachments: [] }
  await give(withdrawn, 'draft-follow-up', draft, 'liaison@kampar-dpupr.test')
  await give(withdrawn, 'approve', { draft: 3 }, 'official@kampar-dpupr.test')
  await give(withdrawn, 'publish', { title: withdrawn.word, body: `Salinan ${withdrawn.word}` })
  await give(withdrawn, 'unpublish', { reason: 'Ada nama orang di dalamnya' })
  return [
    unverified,
    unpublished,
    withdrawn,
    await passOn(await file('confidential', { confidential: true })),
    await file('flagged', { body: 'Ada kebakaran lahan, api mendekati rumah warga' }),
    await file('held', { body: 'Selamat nomor anda menang undian hadiah uang tunai klik http://menang.example' }),
    await give(await file('supervisory'), 'set-class', { class: 'supervisory', about: works }),
  ]
}

/** Where a crawl begins beside what is linked: everything that takes no name of a single thing. */
const beginnings = (program: TestProgram): string[] =>
  program.shell.routes
    .filter(({ method, path }) => method === 'GET' && !path.includes(':') && path !== '/petugas/kabar-langsung')
    .map(({ path }) => path)

/** Every list asked for the words, and every page asked for the numbers. */
const questions = (planted: readonly Pick<Planted, 'word' | 'number'>[]): string[] =>
  planted.flatMap(({ word, number }) => [
    ...['/laporan', '/laporan.atom', '/api/v1/reports'].map((path) => `${path}?q=${word}`),
    ...['/petugas?daftar=all', '/petugas/register?'].map((path) => `${path}&q=${word}`),
    ...['', '/tanda-terima', '/rujukan', '/kabar'].map((rest) => `/laporan/${number}${rest}`),
    ...['', '/clocks'].map((rest) => `/api/v1/reports/${number}${rest}`),
    ...['', '/perubahan', '/identitas', '/bukti.json', '/tautan'].map((rest) => `/petugas/laporan/${number}${rest}`),
  ])

/** What stands in a document of the report, and the form by which it becomes public. */
const questionsOf = ({ number, document }: { readonly number: string; readonly document: string }): string[] =>
  [`dokumen/${document}`, `release-document?dokumen=${document}`].map((rest) => `/petugas/laporan/${number}/${rest}`)

/** Of pages that differ only in what they are about so many are read. */
const mostAlike = 6
const mostPages = 1500

/** The form of an address: what stands for a single thing is one and the same. */
const formOf = (address: string): string => {
  const [path = '', query = ''] = address.split('?', 2)
  const names = [...new URLSearchParams(query).keys()].toSorted().join('&')
  return `${path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}|\d+/g, '*')}?${names}`
}

const linksIn = (body: string): string[] =>
  [...body.matchAll(/(?:href|src)="(\/(?!\/)[^"#]*)/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))

type Found = { readonly seen: ReadonlyMap<string, string>; readonly pages: number }

/** Reads everything, and answers where each of the words stood first. */
async function crawl(who: Visitor, from: readonly string[], words: readonly string[]): Promise<Found> {
  const [seen, read, alike] = [new Map<string, string>(), new Set<string>(), new Map<string, number>()]
  const waiting = [...from]
  for (let address = waiting.shift(); address !== undefined && read.size < mostPages; address = waiting.shift()) {
    const form = formOf(address)
    if (read.has(address) || (!from.includes(address) && (alike.get(form) ?? 0) >= mostAlike)) continue
    if (/kabar-langsung|\/aset\//.test(address)) continue
    read.add(address)
    alike.set(form, (alike.get(form) ?? 0) + 1)
    const { status, body } = await who.open(address)
    assert.ok(status < 500, `${address}: ${status}`)
    // What somebody typed into a search stands on its page again.
    const asked = decodeURIComponent(address)
    for (const word of words)
      if (body.includes(word) && !asked.includes(word) && !seen.has(word)) seen.set(word, address)
    waiting.push(...linksIn(body))
  }
  return { seen, pages: read.size }
}

test('nothing that is hidden stands anywhere, to whoever is not to know of it', async (t) => {
  const program = await openTestProgram(t)
  const planted = await plant(program)
  const closed = await plantClosed(program)
  const words = [...planted, closed].flatMap(({ word, number }) => [word, number])
  for (const [email, mayKnow] of readers)
    await t.test(email ?? 'somebody who is not signed in', async () => {
      const who = email === null ? visitor(program.app) : await signedIn(program.app, email)
      const { seen, pages } = await crawl(
        who,
        [...beginnings(program), ...questions([...planted, closed]), ...questionsOf(closed)],
        [...words, ...identityWords],
      )
      const told = planted.filter(({ word, number }) => seen.has(word) || seen.has(number))
      const wrongly = told.filter(({ kind }) => !mayKnow.includes(kind))
      assert.deepEqual(
        wrongly.map(({ kind, word, number }) => `${kind}: ${seen.get(word) ?? seen.get(number)}`),
        [],
      )
      assert.deepEqual(
        mayKnow.filter((kind) => !told.some((one) => one.kind === kind)),
        [],
        'whoever handles it finds it',
      )
      assert.equal(seen.get(closed.word), undefined, 'a word of what its reporter closed')
      if (mayKnowOfClosed.test(email ?? '')) assert.ok(seen.has(closed.number), 'whoever handles it goes on to find it')
      assert.deepEqual(
        identityWords.flatMap((word) => seen.get(word) ?? []),
        [],
        'nobody reads who it was unasked',
      )
      assert.ok(pages > 40, `only ${pages} pages`)
    })
})
