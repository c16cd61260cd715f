import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { answerThatStands, conversation, type Teller, type Told } from './told.ts'

const office = { kind: 'office', agency: 'dpupr' as AgencyId } as const
const on = Temporal.PlainDate.from('2026-03-02')
const told = (seq: number, facts: Told['facts'], more: Partial<Told> = {}): Told => {
  return { seq, facts, on, when: 'Senin', datetime: '2026-03-02', by: office, said: null, ...more }
}
const substantive = { type: 'followedUp', kind: 'substantive', partial: false } as const
const answer = (seq: number, facts: Partial<Told['facts']> = {}) =>
  told(seq, { ...substantive, ...facts }, { said: `jawaban ${seq}` })

const rows: readonly [string, readonly Told[], number | null][] = [
  ['there is none', [told(1, { type: 'disposed' })], null],
  ['the last of two', [answer(1), answer(2)], 2],
  ['not what was taken back', [answer(1), answer(2), told(3, { type: 'retracted', answer: 2 })], 1],
  ['neither news on the way nor a part', [answer(1), answer(2, { kind: 'interim' }), answer(3, { partial: true })], 1],
]
for (const [what, history, seq] of rows)
  test(`the answer that stands: ${what}`, () => assert.equal(answerThatStands(history)?.seq ?? null, seq))

const teller: Teller = { nameOf: (id) => `<${id}>`, isOwn: true, language: 'id' }
const markupOf = (body: string | { readonly markup: string }): string => (typeof body === 'string' ? body : body.markup)

test('what stands above the conversation is only named in it', () => {
  const [first] = [answer(1)]
  const [entry] = conversation([first], first, teller)
  assert.equal(entry?.isBrief, true)
  assert.match(markupOf(entry.body), /#jawaban/)
  assert.equal(markupOf(entry.body).includes('jawaban 1'), false)
})

test('a new calendar says which dates it moved', () => {
  const moved = [{ clock: 'resolution', from: '2026-03-20', to: '2026-03-25' }]
  const [entry] = conversation([told(1, { type: 'calendarRevised', moved }, { by: { kind: 'clock' } })], null, teller)
  assert.match(markupOf(entry?.body ?? ''), /dari Jumat, 20 Maret 2026 menjadi Rabu, 25 Maret 2026/)
})

test('only a letter has a frame: who says nothing is told in a line', () => {
  const entries = conversation([told(1, { type: 'acknowledged' }), answer(2)], null, teller)
  assert.deepEqual(
    entries.map(({ isBrief }) => isBrief),
    [true, false],
  )
})
