import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { commandTable, fireDue } from '../../src/modules/reports/index.ts'
import { commandBodies } from '../../src/modules/reports/web/api/command-bodies.ts'
import { openTestProgram, type Asked } from '../harness/program.ts'

const complaint = {
  kind: 'complaint',
  title: 'Lampu jalan padam',
  body: 'Lampu di depan pasar padam sejak dua minggu.',
  agency: 'kampar',
  reporter: { name: 'Siti Contoh', phone: '0812 3456 7890' },
}
const coordinator = { officer: 'coordinator@kampar.test' }
const liaison = { officer: 'liaison@kampar-dpupr.test' }
const official = { officer: 'official@kampar-dpupr.test' }

async function open(t: TestContext) {
  const program = await openTestProgram(t)
  const { ask } = program
  const submit = (change: object = {}, key?: string) =>
    ask({
      to: 'POST /api/v1/reports',
      body: { ...complaint, ...change },
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    })
  /** Asks and answers `status code-or-state`. */
  const outcome = async (request: Asked) => {
    const { status, body } = await ask(request)
    return `${status} ${body.code ?? body.state ?? ''}`.trim()
  }
  const command = (number: string, name: string, as: { officer: string }, body?: object) =>
    outcome({ to: `POST /api/v1/reports/${number}/commands/${name}`, as, ...(body === undefined ? {} : { body }) })
  const reply = (number: string, secret: string, body: object) =>
    outcome({ to: `POST /api/v1/reports/${number}/replies`, as: { secret }, body })
  return { ...program, submit, outcome, command, reply }
}

test('every officers’ command of the table has its body, and no other', () => {
  // What protects data is done with the answer to a request about them, which has a page of its own.
  const others: readonly string[] = ['reporter', 'clock', 'dataProtection']
  const ofOfficers = commandTable.filter(({ by }) => by.some((one) => !others.includes(one)))
  const names = new Set(ofOfficers.map((row) => row.command))
  assert.deepEqual(Object.keys(commandBodies).toSorted(), [...names].toSorted())
})

test('the answer to a submission holds what was promised, and nothing is public by it', async (t) => {
  const { submit, outcome } = await open(t)
  const { status, body } = await submit()
  assert.equal(status, 201)
  assert.deepEqual(Object.keys(body), ['number', 'secret', 'url', 'state', 'clocks'])
  assert.equal(body.url, `https://lapor.test/laporan/${body.number}`)
  assert.deepEqual(body.clocks[0], {
    limit: 'verification',
    status: 'running',
    dueOn: '2026-03-09',
    dueAt: '2026-03-10T00:00:00+07:00',
    isLate: false,
    provisional: false,
    standardVersion: 'kampar@1',
    explainUrl: `https://lapor.test/api/v1/reports/${body.number}/clocks`,
  })
  assert.equal(await outcome({ to: `GET /api/v1/reports/${body.number}` }), '404 not-found')
  assert.equal(await outcome({ to: `GET /api/v1/reports/${body.number}/clocks` }), '404 not-found')
  assert.equal(await outcome({ to: 'GET /api/v1/reports/2222-2222' }), '404 not-found')
})

test('the same submission three times at once is one report with one secret', async (t) => {
  const { submit, ask } = await open(t)
  const answers = await Promise.all([1, 2, 3].map(() => submit({}, 'the-same-key')))
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 200, 201],
  )
  assert.equal(new Set(answers.map(({ body }) => `${body.number} ${body.secret}`)).size, 1)
  assert.equal((await submit({ title: 'Sesuatu yang lain' }, 'the-same-key')).body.code, 'idempotency-key-reused')
  const { body } = await ask({ to: 'GET /metrics' })
  assert.match(body, /lapor_clocks\{limit="verification",state="running"\} 1\n/)
})

test('what was sent must change where it names what is not there', async (t) => {
  const { submit } = await open(t)
  const code = async (change: object) => {
    const { status, body } = await submit(change)
    return `${status} ${body.code}`
  }
  assert.equal(await code({ agency: 'nowhere' }), '422 unknown-agency')
  assert.equal(await code({ category: 'nothing' }), '422 unknown-category')
  assert.equal(await code({ location: { areaCode: '99.99' } }), '422 unknown-area')
  assert.equal(await code({ occurredOn: '2026-03-03' }), '422 day-in-future')
  assert.equal(await code({ reporter: { phone: '12' } }), '422 phone-invalid')
  assert.equal(await code({ reporter: { email: 'siti' } }), '422 email-invalid')
  assert.equal(await code({ reporter: {}, consentToReferral: true }), '422 name-and-contact-needed')
  assert.equal(await code({ title: 'ab' }), '400 invalid-request')
  assert.equal(await code({ title: 'x'.repeat(151) }), '400 invalid-request')
  assert.equal(await code({ body: 'too short' }), '400 invalid-request')
  assert.equal(await code({ body: 'x'.repeat(20_001) }), '400 invalid-request')
  assert.equal(await code({ location: { lat: 1 } }), '400 invalid-request')
})

test('only the secret opens the reporter’s view, and guessing is slowed down', async (t) => {
  const { submit, outcome, ask } = await open(t)
  const { number, secret } = (await submit()).body
  const to = `GET /api/v1/reports/${number}`
  const own = await ask({ to, as: { secret: secret.toLowerCase() } })
  assert.equal(own.body.reader, 'reporter')
  assert.equal(own.body.title, complaint.title)
  assert.equal(own.body.commands, null)
  const wrong = { secret: 'ZZZZ-ZZZZ-ZZZZ' }
  assert.equal(await outcome({ to: 'GET /api/v1/reports/2222-2222', as: wrong }), '401 wrong-secret')
  for (let i = 0; i < 10; i++) assert.equal(await outcome({ to, as: wrong }), '401 wrong-secret')
  assert.equal(await outcome({ to, as: wrong }), '429 too-many-requests')
})

test('an officer sees what is on the desk, with the commands that are open, and nothing else', async (t) => {
  const { submit, outcome, ask } = await open(t)
  const { number } = (await submit({ anonymous: true })).body
  const to = `GET /api/v1/reports/${number}`
  const seen = await ask({ to, as: coordinator })
  assert.equal(seen.body.reader, 'handler')
  assert.ok(seen.body.commands.includes('dispose') && !seen.body.commands.includes('acknowledge'))
  assert.doesNotMatch(JSON.stringify(seen.body), /Siti|6281234567890|0812/)
  assert.equal(await outcome({ to, as: { officer: 'coordinator@empat-lawang.test' } }), '404 not-found')
  assert.equal(await outcome({ to, as: liaison }), '404 not-found')
})

test('commands are refused by name: not seen, not yours, not now, not at all', async (t) => {
  const { submit, command, outcome } = await open(t)
  const { number } = (await submit()).body
  const stranger = { officer: 'liaison@empat-lawang-dpupr.test' }
  assert.equal(await command(number, 'dispose', stranger, { lead: 'kampar-dpupr' }), '404 not-found')
  assert.equal(await command(number, 'dispose', liaison, { lead: 'kampar-dpupr' }), '403 not-yours')
  assert.equal(
    await command(number, 'dispose', { officer: 'superior@kampar.test' }, { lead: 'kampar-dpupr' }),
    '403 not-yours',
  )
  assert.equal(await command(number, 'dispose', coordinator, { lead: 'nowhere' }), '422 unknown-agency')
  assert.equal(await command(number, 'dispose', coordinator, {}), '400 invalid-request')
  assert.equal(
    await command(number, 'follow-up', coordinator, { kind: 'interim', body: 'x', attachments: ['a'] }),
    '400 invalid-request',
  )
  assert.equal(await command(number, 'juggle', coordinator, {}), '404 not-found')
  assert.equal(await command(number, 'link-duplicate', coordinator, { group: '2222-2222' }), '404 not-found')
  assert.equal(await command(number, 'link-duplicate', coordinator, { group: number }), '409 same-report')
  const to = `POST /api/v1/reports/${number}/commands/dispose`
  assert.equal(await outcome({ to, body: { lead: 'kampar-dpupr' } }), '401 sign-in-needed')
  assert.equal(await command(number, 'dispose', coordinator, { lead: 'kampar-dpupr' }), '200 disposed')
  assert.equal(await command(number, 'dispose', coordinator, { lead: 'kampar-dinkes' }), '409 not-in-this-state')
  assert.equal(
    await command(number, 'refuse', liaison, { reason: 'Bukan kami', proposedOwner: 'kampar-dinkes' }),
    '200 submitted',
  )
})

test('two officers in the same second: one wins, the other learns the new state', async (t) => {
  const { submit, ask } = await open(t)
  const { number } = (await submit()).body
  const dispose = (officer: string, lead: string) =>
    ask({ to: `POST /api/v1/reports/${number}/commands/dispose`, as: { officer }, body: { lead } })
  const answers = await Promise.all([
    dispose('coordinator@kampar.test', 'kampar-dpupr'),
    dispose('coordinator2@kampar.test', 'kampar-dinkes'),
  ])
  const slower = answers.find(({ status }) => status === 409) ?? assert.fail('both won')
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  assert.equal(slower.body.state, 'disposed')
  assert.match(slower.body.detail, /^Passed on to the agency\./)
})

test('archived with a reason and a destination; the appeal is decided by somebody else', async (t) => {
  const { submit, command, reply } = await open(t)
  const { number, secret } = (await submit()).body
  const reason = { reason: 'outsideAuthority', destination: 'PLN 123' }
  assert.equal(await command(number, 'archive', coordinator, { reason: 'outsideAuthority' }), '422 destination-needed')
  assert.equal(await command(number, 'archive', coordinator, reason), '200 archived')
  assert.equal(await reply(number, secret, { kind: 'appeal', body: 'Ini lampu milik kabupaten.' }), '200 archived')
  const decision = { granted: true, reason: 'Benar.' }
  assert.equal(await command(number, 'decide-appeal', coordinator, decision), '409 own-archiving')
  assert.equal(
    await command(number, 'decide-appeal', { officer: 'coordinator2@kampar.test' }, decision),
    '200 submitted',
  )
})

test('what is asked of the reporter waits until they have seen it, and their late answer still counts', async (t) => {
  const { submit, command, reply, ask, clock, reports } = await open(t)
  const { number, secret } = (await submit()).body
  await command(number, 'request-clarification', coordinator, { question: 'Di jalan apa?' })
  const limits = async () => {
    const { body } = await ask({ to: `GET /api/v1/reports/${number}`, as: { secret } })
    return body.clocks
      .filter((one: { status: string }) => one.status === 'running')
      .map((one: { limit: string }) => one.limit)
  }
  assert.ok((await limits()).includes('completion'))
  clock.advance({ days: 30 })
  await fireDue(reports)
  assert.equal(await reply(number, secret, { kind: 'clarification', body: 'Jalan Sudirman.' }), '200 submitted')
})

test('the reporter’s replies: withdraw, regret, object too early, consent that lacks a name', async (t) => {
  const { submit, reply, ask } = await open(t)
  const { number, secret } = (await submit({ reporter: { phone: '0812 3456 7890' } })).body
  assert.equal(await reply(number, secret, { kind: 'objection', body: 'Belum.' }), '409 not-in-this-state')
  assert.equal(await reply(number, secret, { kind: 'shout', body: 'Halo' }), '400 invalid-request')
  assert.equal(await reply(number, secret, { kind: 'consent' }), '422 name-and-contact-needed')
  assert.equal(await reply(number, secret, { kind: 'consent', email: 'x' }), '422 email-invalid')
  const beside = { kind: 'consent', name: 'Siti Contoh', email: 'lain@contoh.id' }
  assert.equal(await reply(number, secret, beside), '422 contact-stands')
  assert.equal(await reply(number, secret, { kind: 'consent', name: 'Siti Contoh' }), '200 submitted')
  assert.equal(await reply(number, secret, { kind: 'consent' }), '409 already-consented')
  assert.equal(await reply(number, secret, { kind: 'referral' }), '409 not-yet-eligible')
  assert.equal(await reply(number, secret, { kind: 'withdrawal' }), '200 closed')
  assert.equal(await reply(number, secret, { kind: 'regret' }), '200 submitted')
  assert.equal(await reply(number, 'ZZZZ-ZZZZ-ZZZZ', { kind: 'withdrawal' }), '401 wrong-secret')
  const { status } = await ask({ to: `POST /api/v1/reports/${number}/replies`, body: { kind: 'withdrawal' } })
  assert.equal(status, 401)
})

test('what is published is read and found by anybody, page by page, without the reporter’s words', async (t) => {
  const { submit, command, ask } = await open(t)
  const numbers: string[] = []
  for (const n of [1, 2, 3]) {
    const { number } = (await submit({ body: `Rahasia saya nomor ${n}: tetangga saya.` })).body
    await command(number, 'dispose', coordinator, { lead: 'kampar-dpupr' })
    await command(number, 'draft-follow-up', liaison, { kind: 'substantive', body: 'Sudah diganti.' })
    await command(number, 'approve', official, { draft: 3 })
    assert.equal(
      await command(number, 'publish', coordinator, { title: `Lampu ${n}`, body: 'Lampu padam.' }),
      '200 followedUp',
    )
    numbers.push(number)
  }
  const first = (await ask({ to: 'GET /api/v1/reports?agency=kampar&q=lampu&limit=2' })).body
  const second = (await ask({ to: `GET /api/v1/reports?agency=kampar&q=lampu&limit=2&after=${first.next}` })).body
  const found = [...first.reports, ...second.reports].map(({ number }: { number: string }) => number)
  assert.deepEqual(found.toSorted(), numbers.toSorted())
  assert.equal(second.next, null)
  const copy = (await ask({ to: `GET /api/v1/reports/${numbers[0]}` })).body
  assert.deepEqual([copy.reader, copy.title, copy.inside], ['public', 'Lampu 1', null])
  assert.doesNotMatch(JSON.stringify(copy), /tetangga|Siti/)
  const { clocks } = (await ask({ to: `GET /api/v1/reports/${numbers[0]}/clocks` })).body
  assert.ok(clocks.every((clock: { rule: { source: { sentence: string } } }) => clock.rule.source.sentence !== ''))
  assert.equal((await ask({ to: 'GET /api/v1/reports?after=nonsense' })).status, 400)
})
