import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disposal, fileReport, give, verifier } from '../../../../test/harness/filed-report.ts'
import { openRoom } from '../../../../test/harness/room.ts'
import type { Post } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { postFor } from './post-for.ts'

const post = (role: Post['role'], agency: string): Post => ({ role, agency: agency as AgencyId })
const strange = post('liaison', 'kampar-dpupr')
const liaison = post('liaison', 'empat-lawang-dpupr')
const superior = post('superior', 'empat-lawang')
const protector = post('dataProtectionOfficer', 'kampar')

const held: readonly (readonly [string, readonly Post[], Post | null])[] = [
  ['one post, whatever it is', [strange], strange],
  ['the one by which the report is theirs', [strange, liaison], liaison],
  ['the one by which they may read it', [strange, superior], superior],
  ['several that have nothing to do with it', [strange, protector], null],
]
for (const [what, posts, acted] of held)
  test(`the record keeps the office an officer acted from: ${what}`, async (t) => {
    const room = await openRoom(t)
    const number = await fileReport(room)
    await give(room, number, verifier, disposal)
    const officer = { ...(await room.officer(verifier)), posts }
    assert.deepEqual(await postFor(room, officer, number), acted)
  })
