import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { agency, nationalAdmin, officer, reporter } from '../../../../test/harness/report-world.ts'
import { answer, disposeTo, Life, photo, says, text } from '../../../../test/harness/report-life.ts'
import type { Command } from './command.ts'
import type { EventType, FileRef, ReportEvent } from './event.ts'
import { filesFor, timelineOf, type Reader } from './view.ts'

const letter: FileRef = { id: 'letter' as FileRef['id'], kind: 'document', commitment: 'sealed' }
const liaison = officer('liaison', 'empat-lawang-dpupr')
const publish = (...released: FileRef['id'][]): Command => ({ command: 'publish', title: text, text, released })

const filedWithPhoto = () => new Life({ receivedBy: agency('empat-lawang'), attachments: [photo] })
const published = () =>
  filedWithPhoto().does(nationalAdmin, disposeTo('empat-lawang-dpupr')).does(nationalAdmin, publish(photo.id))

describe('files come with words', () => {
  test('a report remembers each file once, from whichever words it came', () => {
    const life = published()
      .does(liaison, answer({ attachments: [letter] }))
      .does(reporter, { command: 'reply', text, attachments: [{ ...photo, id: 'second' as FileRef['id'] }] })
    assert.deepEqual(
      life.state.files?.map(({ id }) => id),
      ['photo', 'letter', 'second'],
    )
    assert.equal(life.last('replied').attachments?.length, 1)
  })

  test('words without files make the same events as ever', () => {
    const life = new Life().does(reporter, says('reply'))
    assert.ok(!('attachments' in life.last('replied')) && !('attachments' in life.last('submitted')))
    assert.ok(!('files' in life.state) && !('released' in life.state))
  })
})

describe('a photo is public only when a verifier has looked at it', () => {
  test('a copy that is approved anew says anew which photos are public', () => {
    const life = published()
    assert.deepEqual(life.state.released, [photo.id])
    life.does(nationalAdmin, publish())
    assert.ok(!('released' in life.state))
  })

  test('a document, or a photo of another report, is never released', () => {
    const life = new Life({ receivedBy: agency('empat-lawang'), attachments: [letter] })
    life.does(nationalAdmin, disposeTo('empat-lawang-dpupr'))
    life.isRefused(nationalAdmin, publish(letter.id), 'unknownPhoto')
    life.isRefused(nationalAdmin, publish(photo.id), 'unknownPhoto')
  })

  test('the public timeline shows what was released and nothing else', () => {
    const life = published().does(
      liaison,
      answer({ attachments: [letter, { ...photo, id: 'proof' as FileRef['id'] }] }),
    )
    const shown = timelineOf(life.events, new Map(), 'public').flatMap(({ files }) => files.map(({ id }) => id))
    assert.deepEqual(shown, [photo.id])
  })
})

const drawn: FileRef = { id: 'copy' as FileRef['id'], kind: 'photo', commitment: 'sealed too' }
const redact = (change: Partial<Extract<Command, { command: 'redactPhoto' }>> = {}): Command => ({
  command: 'redactPhoto',
  photo: photo.id,
  redaction: { crop: null, covers: [{ how: 'cover', left: 10, top: 10, width: 30, height: 20 }] },
  attachments: [drawn],
  ...change,
})
const shownIn = (life: Life) =>
  timelineOf(life.events, new Map(), 'public').flatMap(({ event, files }) => files.map(({ id }) => [event.type, id]))

describe('of a photo that was redacted, only the copy is ever public', () => {
  test('the photo is hidden in the instant in which somebody found something in it, and the copy waits for its release', () => {
    const life = published()
    assert.deepEqual(shownIn(life), [['submitted', photo.id]])
    life.does(nationalAdmin, redact())
    assert.deepEqual([shownIn(life), life.state.released], [[], undefined])
    life.does(nationalAdmin, publish(drawn.id))
    assert.deepEqual(shownIn(life), [['submitted', drawn.id]], 'it stands where the photo came')
  })

  test('the photo itself cannot be released any more', () => {
    const life = published().does(nationalAdmin, redact())
    life.isRefused(nationalAdmin, publish(photo.id), 'photoHasCopy')
    life.isRefused(nationalAdmin, publish(photo.id, drawn.id), 'photoHasCopy')
  })

  test('the event commits to the copy and tells how much was taken out; nobody but those who handle it hears of it', () => {
    const life = published().does(nationalAdmin, redact())
    const { covered, cropped, attachments } = life.last('photoRedacted')
    assert.deepEqual([covered, cropped, attachments], [1, false, [drawn]])
    for (const [reader, knows] of [
      ['public', false],
      ['reporter', false],
      ['handler', true],
    ] as const)
      assert.equal(
        timelineOf(life.events, new Map(), reader).some(({ event }) => event.type === 'photoRedacted'),
        knows,
        reader,
      )
  })

  for (const [what, change, refusal] of [
    ['a document', { photo: letter.id }, 'unknownPhoto'],
    ['a photo of another report', { photo: 'other' as FileRef['id'] }, 'unknownPhoto'],
    ['a copy', { photo: drawn.id }, 'unknownPhoto'],
    ['nothing drawn', { attachments: [] }, 'unknownPhoto'],
    ['nothing taken out', { redaction: { crop: null, covers: [] } }, 'nothingRedacted'],
    [
      'an area outside',
      { redaction: { crop: { left: 60, top: 0, width: 50, height: 50 }, covers: [] } },
      'nothingRedacted',
    ],
  ] as const)
    test(`${what} is no redaction`, () => {
      const life = new Life({ receivedBy: agency('empat-lawang'), attachments: [photo, letter] })
      life.does(nationalAdmin, redact())
      life.isRefused(
        nationalAdmin,
        redact({ attachments: [{ ...drawn, id: 'more' as FileRef['id'] }], ...change }),
        refusal,
      )
    })
})

/** Who may have the files of an event, nothing being released. */
const readers: Readonly<Partial<Record<EventType, readonly Reader[]>>> = {
  submitted: ['reporter', 'handler'],
  clarified: ['reporter', 'handler'],
  replied: ['reporter', 'handler'],
  objected: ['reporter', 'handler'],
  appealed: ['reporter', 'handler'],
  followedUp: ['reporter', 'handler'],
  closed: ['reporter', 'handler'],
  taskAnswered: ['handler'],
  draftHandedIn: ['handler'],
}
for (const [type, allowed] of Object.entries(readers))
  test(`files of “${type}” are for ${allowed.join(' and ')} alone`, () => {
    const event = { type, attachments: [photo] } as unknown as ReportEvent
    for (const reader of ['public', 'reporter', 'handler'] as const)
      assert.equal(filesFor(reader, event, new Map()).length, allowed.includes(reader) ? 1 : 0, reader)
  })
