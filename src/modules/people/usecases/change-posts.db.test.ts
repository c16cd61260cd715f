import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openRoom } from '../../../../test/harness/room.ts'
import type { Post } from '../../../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { newId } from '../../../platform/ids.ts'
import { listAudit } from '../../audit/index.ts'
import { findOfficer } from '../store/officers.ts'
import { addPost, endPost } from './change-posts.ts'

const post = (role: Role, agency: string): Post => ({ role, agency: agency as AgencyId })
const liaison = post('liaison', 'kampar-dpupr')

async function given(t: TestContext) {
  const room = await openRoom(t)
  const coordinator = await room.officer('coordinator@kampar.test')
  const { id } = await room.officer('liaison@kampar-dpupr.test')
  const change = async (how: typeof addPost, one: Post, officer: OfficerId = id) => {
    const changed = await how(room.db, room.now(), officer, one, coordinator)
    return changed.ok ? 'done' : changed.refusal.refusal
  }
  const posts = async () => (await findOfficer(room.db, id, room.now()))?.officer.posts
  return { room, coordinator, id, change, posts }
}

test('an officer is given a second post and loses the first, from now on and not before', async (t) => {
  const { room, id, change, posts } = await given(t)
  const health = post('liaison', 'kampar-dinkes')
  const before = room.now().subtract({ hours: 1 })
  assert.equal(await change(addPost, health), 'done')
  assert.deepEqual(await posts(), [liaison, health])
  assert.equal(await change(endPost, liaison), 'done')
  assert.deepEqual(await posts(), [health])
  assert.deepEqual((await findOfficer(room.db, id, before))?.officer.posts, [liaison])
  const log = await listAudit(room.db, id)
  assert.deepEqual(
    log.map(({ event }) => event),
    ['officer.postAdded', 'officer.postEnded'],
  )
})

test('who has no post left can be given one again', async (t) => {
  const { room, change, posts } = await given(t)
  assert.equal(await change(endPost, liaison), 'done')
  assert.deepEqual(await posts(), [])
  room.clock.advance({ minutes: 1 })
  assert.equal(await change(addPost, liaison), 'done')
  assert.deepEqual(await posts(), [liaison])
})

test('a change of posts is refused by name', async (t) => {
  const { coordinator, change } = await given(t)
  assert.equal(await change(addPost, liaison), 'alreadyHeld')
  assert.equal(await change(endPost, post('official', 'kampar-dpupr')), 'notHeld')
  assert.equal(await change(addPost, post('liaison', 'empat-lawang-dpupr')), 'notPermitted')
  assert.equal(await change(addPost, post('nationalAdmin', 'kampar')), 'roleNotAtHome')
  assert.equal(await change(addPost, post('liaison', 'nowhere')), 'agencyUnknown')
  assert.equal(await change(addPost, liaison, newId() as OfficerId), 'unknownOfficer')
  assert.equal(await change(endPost, post('coordinator', 'kampar'), coordinator.id), 'ownPost')
})
