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
      assert.equal(filesFor(reader, event, []).length, allowed.includes(reader) ? 1 : 0, reader)
  })
