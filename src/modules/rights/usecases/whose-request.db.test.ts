import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { disposal, fileReport, give, say, verifier } from '../../../../test/harness/filed-report.ts'
import { rightsRoomOf } from '../../../../test/harness/rights-room.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { readMigrations } from '../../../platform/db/migrate.ts'
import { newId } from '../../../platform/ids.ts'
import { findReport } from '../../reports/index.ts'
import { requestForOfficer, requestQueue } from './request-queue.ts'

const region = 'empat-lawang' as AgencyId
const [own, national] = ['data-protection@empat-lawang.test', 'data-protection@nasional.test']

for (const [name, change] of [
  ['whose reporter is named no longer', 'anonymous'],
  ['that became a complaint about the unit itself', 'about'],
] as const)
  test(`what was asked about a report ${name} goes to the nation`, async (t) => {
    const program = await openTestProgram(t)
    const number = await fileReport(program.room)
    const kept = (await findReport(program.db, number)) ?? assert.fail()
    const id = newId()
    const asked = [id, 'H-7K3M-92QX', kept.state.id, kept.reporter, region, program.room.now()] as const
    await sql`
      insert into data_requests (id, number, kind, about, report_id, person_id, agency, state, asked_at)
      values (${asked[0]}, ${asked[1]}, 'automatedDecision', '{}', ${asked[2]}, ${asked[3]}, ${asked[4]}, 'open', ${asked[5]})
    `.execute(program.db)
    const room = rightsRoomOf(program)
    const seenBy = async (email: string) => {
      const officer = await program.room.officer(email)
      const { requests, counts } = await requestQueue(room, officer, { list: 'open', kind: null }, null)
      return [requests.length, counts.open, (await requestForOfficer(room, officer, id)).ok]
    }
    assert.deepEqual(await seenBy(own), [1, 1, true])
    if (change === 'anonymous') await say(program.room, number, { command: 'withdrawConsent', from: 'naming' })
    else {
      await give(program.room, number, verifier, disposal)
      await give(program.room, number, verifier, { command: 'setClass', reportClass: 'supervisory', about: region })
    }
    assert.deepEqual(await seenBy(own), [0, 0, false])
    assert.deepEqual(await seenBy(national), [1, 1, true])

    // As it stood where the report changed before the request moved with it.
    await sql`update data_requests set agency = ${region}`.execute(program.db)
    assert.deepEqual(await seenBy(own), [0, 1, false])
    const migration = (await readMigrations()).find((one) => one.name.endsWith('move_requests_to_the_nation'))
    await sql.raw(migration?.text ?? assert.fail()).execute(program.db)
    assert.deepEqual(
      [await seenBy(own), await seenBy(national)],
      [
        [0, 0, false],
        [1, 1, true],
      ],
    )
  })
