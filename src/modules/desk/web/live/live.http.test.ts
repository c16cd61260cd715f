import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test, type TestContext } from 'node:test'
import { fileReport, give, liaison, verifier } from '../../../../../test/harness/filed-report.ts'
import { openRoom } from '../../../../../test/harness/room.ts'
import { serveRoutes } from '../../../../../test/harness/web.ts'
import type { Officer } from '../../../../kernel/actor.ts'
import { liveRoutes } from './live-routes.ts'

const everyMs = 20

async function given(t: TestContext) {
  const room = await openRoom(t)
  const [first, second] = [await fileReport(room), await fileReport(room)]
  let signedIn: Officer | null = await room.officer(verifier)
  const app = await serveRoutes(t, liveRoutes(room, everyMs), { authenticate: async () => signedIn })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  /** A page that shows these reports as far as that, and what it hears: each event as `name data`. */
  const open = async (lihat: string) => {
    const answer = await fetch(`${origin}/petugas/kabar-langsung?lihat=${lihat}`, { headers: { cookie: 'sesi=x' } })
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', /text\/event-stream/)
    const reader = (answer.body ?? assert.fail()).pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    /** The next event; null at the end of the stream. */
    const hear = async (): Promise<string | null> => {
      for (;;) {
        const [whole, name, data] = /event: (\S+)\ndata: (.*)\n\n/.exec(heard) ?? []
        if (whole !== undefined) {
          heard = heard.slice(heard.indexOf(whole) + whole.length)
          return `${name} ${data}`
        }
        const { done, value } = await reader.read()
        if (done) return null
        heard += value
      }
    }
    return { hear, leave: () => reader.cancel() }
  }
  const become = (officer: Officer | null): void => void (signedIn = officer)
  const note = (number = first) => give(room, number, verifier, { command: 'note', text: 'Sudah ditelepon.' })
  return { room, app, first, second, open, become, note }
}

test('every open page hears of a change on a report that it shows, and of nothing else', async (t) => {
  const { first, second, open, note } = await given(t)
  const [list, report, other] = [
    await open(`${first}.1,${second}.1`),
    await open(`${first}.1`),
    await open(`${second}.1`),
  ]
  await note(first)
  assert.equal(await list.hear(), `berubah ${first}`)
  assert.equal(await report.hear(), `berubah ${first}`)
  await note(second)
  assert.equal(await other.hear(), `berubah ${second}`)
  for (const page of [list, report, other]) await page.leave()
})

test('a page that was away hears at once what it has missed', async (t) => {
  const { first, open, note } = await given(t)
  await note()
  const page = await open(`${first}.1`)
  assert.equal(await page.hear(), `berubah ${first}`)
  await page.leave()
})

test('nobody hears of a report that is not theirs to read', async (t) => {
  const { room, first, second, open, become, note } = await given(t)
  await give(room, second, verifier, {
    command: 'dispose',
    lead: 'empat-lawang-dpupr' as never,
    copies: [],
    tasks: [],
    text: null,
  })
  become(await room.officer(liaison))
  const page = await open(`${first}.1,${second}.2`)
  await note(first)
  await note(second)
  assert.equal(await page.hear(), `berubah ${second}`)
  await page.leave()
})

test('the page of a list hears how many reports have come into it', async (t) => {
  const { room, first, second, open } = await given(t)
  const seen = `${first}.1,${second}.1&daftar=${encodeURIComponent('/petugas?daftar=verifyNationally')}`
  const page = await open(`${seen}&sejak=${room.now().toString()}&baris=25`)
  room.clock.advance({ minutes: 1 })
  await fileReport(room)
  assert.equal(await page.hear(), 'datang 1')
  await fileReport(room)
  assert.equal(await page.hear(), 'datang 2')
  await page.leave()
})

test('whoever signs out hears nothing any more, and the stream ends', async (t) => {
  const { first, open, become, note } = await given(t)
  const page = await open(`${first}.1`)
  become(null)
  await note()
  assert.equal(await page.hear(), null)
})

test('an officer’s oldest page is told to stop where too many are open', async (t) => {
  const { first, open } = await given(t)
  const pages = []
  for (let i = 0; i < 7; i += 1) pages.push(await open(`${first}.1`))
  assert.equal(await pages[0]?.hear(), 'cukup ')
  for (const page of pages) await page.leave()
})

test('a server that is told to stop ends its open streams and does not wait for them', async (t) => {
  const { app, first, open } = await given(t)
  const page = await open(`${first}.1`)
  await app.close()
  assert.equal(await page.hear(), null)
})
