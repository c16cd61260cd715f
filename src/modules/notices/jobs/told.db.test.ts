import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { answer, disposal, fileReport, give, liaison, verifier } from '../../../../test/harness/filed-report.ts'
import { gateway, openNotices, sendAll } from '../../../../test/harness/notices.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { readMigrations } from '../../../platform/db/migrate.ts'
import { askRecovery, changeContact, eraseTexts, findReport, recoverSecret } from '../../reports/index.ts'
import { noticesToReporter } from '../store/notice-letters.ts'
import { openKept } from '../usecases/kept-letter.ts'

const [melati, wrong] = ['melati@contoh.id', 'orang@lain.id']

async function given(t: TestContext, isWorking = true) {
  const { sender, given: sent } = gateway()
  const { reports, room } = await openNotices(t, isWorking ? sender : null)
  const work = () => sendAll(room)
  /** What the reporter's page has of each notice: by template, the covered address, and the words. */
  const told = async (number: ReportNumber) => {
    const kept = (await findReport(reports.db, number)) ?? assert.fail()
    const rows = await noticesToReporter(reports.db, number, kept.reporter)
    return rows.map(({ id, template, state, sealed }) => {
      return { template, state, letter: sealed === null ? null : openKept(reports.vault, id, sealed) }
    })
  }
  return { reports, sent, work, told }
}

test('what a reporter was sent can be read again word for word, with the address covered', async (t) => {
  const { reports, sent, work, told } = await given(t)
  const number = await fileReport(reports, { reporter: { email: melati } })
  await work()
  const [message] = sent.filter(({ to }) => to === melati)
  assert.ok(message)
  const [received] = await told(number)
  assert.deepEqual(received?.letter, { to: 'm•••@contoh.id', subject: message.subject, text: message.text })
  assert.equal(received.state, 'accepted')
})

test('what never went out has no words', async (t) => {
  const { reports, work, told } = await given(t, false)
  const number = await fileReport(reports, { reporter: { email: melati } })
  await work()
  assert.deepEqual((await told(number))[0], { template: 'received', state: 'noRoute', letter: null })
})

test('the contact that is left hears it once and gets no secret; the new one gets the news', async (t) => {
  const { reports, sent, work } = await given(t)
  const number = await fileReport(reports, { reporter: { email: wrong } })
  await work()
  const changed = await changeContact(reports, number, { email: melati, phone: '', renewsSecret: true })
  assert.ok(changed.ok && changed.value !== null)
  sent.length = 0
  await work()
  const to = (address: string) => sent.filter((message) => message.to === address)
  assert.equal(to(wrong).length, 1)
  assert.equal(to(wrong)[0]?.text.includes('#'), false)
  assert.ok(to(melati).length >= 1)
  for (const { text } of to(melati)) assert.ok(text.includes(`#${changed.value}`))
})

test('the contact that stays hears of another that was put beside it, and how to get a new secret', async (t) => {
  const { reports, sent, work } = await given(t)
  const number = await fileReport(reports, { reporter: { email: melati } })
  await work()
  sent.length = 0
  assert.ok((await changeContact(reports, number, { email: '', phone: '0812 9999 0000', renewsSecret: false })).ok)
  await work()
  const warnings = sent.filter(({ to, text }) => to === melati && text.includes(`/lacak/hilang?nomor=${number}`))
  assert.equal(warnings.length, 1)
  assert.equal(warnings[0]?.text.includes('#'), false)
})

test('a code that is asked for by a phone goes to no address that was put beside it', async (t) => {
  const { reports, sent, work } = await given(t)
  const number = await fileReport(reports, { reporter: { phone: '0812 3456 7890' } })
  assert.ok((await changeContact(reports, number, { email: wrong, phone: '', renewsSecret: false })).ok)
  await work()
  sent.length = 0
  reports.clock.advance({ days: 20 })
  await askRecovery(reports, number, '0812 3456 7890')
  await work()
  assert.deepEqual(
    sent.filter(({ text }) => text.includes('/lacak/pulihkan')),
    [],
  )
})

test('the message with the code brings back a report, at night too, and later messages carry the new secret', async (t) => {
  const { reports, sent, work } = await given(t)
  const number = await fileReport(reports, { reporter: { email: melati } })
  await work()
  reports.clock.set('2026-03-03T02:00:00+07:00')
  sent.length = 0
  await askRecovery(reports, number, melati)
  await work()
  const code = /\/lacak\/pulihkan\?nomor=[^#]+#([0-9A-Z-]+)/.exec(sent[0]?.text ?? '')?.[1] ?? assert.fail('no code')
  const renewed = await recoverSecret(reports, number, code)
  assert.ok(renewed.ok)
  sent.length = 0
  await work()
  assert.ok(sent[0]?.text.includes(`#${renewed.value}`))
})

test('what was written of words that the law had erased goes with them, and that it was sent stays', async (t) => {
  const { reports, work, told } = await given(t)
  const number = await fileReport(reports, { reporter: { email: melati } })
  await give(reports, number, verifier, disposal)
  await give(reports, number, liaison, answer)
  await work()
  const written = async () => (await told(number)).map(({ template, letter }) => [template, letter !== null])
  const quoting = async () => (await told(number)).filter(({ letter }) => letter?.text.includes('Lampu telah diganti'))
  assert.equal((await quoting()).length, 1)
  assert.ok((await written()).every(([, hasLetter]) => hasLetter))

  const erasure = { number, ground: 'requested', actor: { kind: 'clock' }, by: { kind: 'clock' } } as const
  assert.ok((await eraseTexts(reports, { ...erasure, texts: 'all' })).ok)
  assert.deepEqual(await quoting(), [])
  const left = await written()
  assert.deepEqual(
    left.find(([template]) => template === 'received'),
    ['received', true],
    'it quotes nothing',
  )
  assert.deepEqual(
    left.find(([template]) => template === 'answer'),
    ['answer', false],
  )
})

test('words that are erased while a letter about them is on its way are neither sent nor kept', async (t) => {
  const { sender, given: sent } = gateway()
  const { reports, room } = await openNotices(t, sender)
  const number = await fileReport(reports, { reporter: { email: melati } })
  await give(reports, number, verifier, disposal)
  await sendAll(room)
  await give(reports, number, liaison, answer)
  sent.length = 0
  const written = Promise.withResolvers<void>()
  const watched: typeof room = {
    ...room,
    render: (letter, ...how) => {
      if ('quote' in letter && letter.quote !== null) written.resolve()
      return room.render(letter, ...how)
    },
  }
  const sendings: Promise<void>[] = []
  // The letter is written while the erasure is not committed yet, so that it still finds the words.
  const erasing = async () => {
    sendings.push(sendAll(watched))
    await written.promise
  }
  const erasure = { number, ground: 'requested', actor: { kind: 'clock' }, by: { kind: 'clock' } } as const
  const reactions = [...reports.reactions, erasing]
  assert.ok((await eraseTexts({ ...reports, reactions }, { ...erasure, texts: 'all' })).ok)
  await Promise.all(sendings)
  const [message] = sent.filter(({ to }) => to === melati)
  assert.ok(message)
  const kept = (await findReport(reports.db, number)) ?? assert.fail()
  const letters = (await noticesToReporter(reports.db, number, kept.reporter)).flatMap(({ id, sealed }) =>
    sealed === null ? [] : [openKept(reports.vault, id, sealed).text],
  )
  for (const text of [message.text, ...letters]) assert.ok(!text.includes('Lampu telah diganti'), text)
})

test('the migration takes out of letters what they quoted of words that were erased before, and nothing else', async (t) => {
  const { reports, work, told } = await given(t)
  const number = await fileReport(reports, { reporter: { email: melati } })
  await give(reports, number, verifier, disposal)
  await give(reports, number, liaison, answer)
  await work()
  const erasure = { number, ground: 'requested', actor: { kind: 'clock' }, by: { kind: 'clock' } } as const
  assert.ok((await eraseTexts({ ...reports, reactions: [] }, { ...erasure, texts: 'all' })).ok)
  const keeping = async () =>
    (await told(number)).flatMap(({ template, letter }) => (letter === null ? [] : [template]))
  const before = await keeping()
  assert.ok(before.includes('answer'))
  const migration = (await readMigrations()).find(({ name }) => name.endsWith('mend_what_was_left')) ?? assert.fail()
  await sql.raw(migration.text).execute(reports.db)
  assert.deepEqual(
    await keeping(),
    before.filter((template) => template !== 'answer'),
  )
})
