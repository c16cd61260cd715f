import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { fileReport } from '../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import { signedIn } from '../../../../test/harness/visitor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { listOfficers } from '../../people/index.ts'
import { insertDossiers } from '../store/dossiers.ts'

const riau = 'ombudsman@ombudsman-riau.test'

test('whoever a report concerns at the Ombudsman does not hear of it, without a name either', async (t) => {
  const program = await openTestProgram(t)
  const { app, db, room, now } = program
  const number = await fileReport(room, { agency: 'kampar' as AgencyId })
  const id = newId()
  const dossier = {
    id,
    number,
    seq: 1,
    kind: 'unnamed',
    because: 'notAgreed',
    office: 'ombudsman-riau' as AgencyId,
  } as const
  await transact(db, (tx) => insertDossiers(tx, [{ ...dossier, createdAt: now() }]))
  const ombudsman = await signedIn(app, riau)
  assert.match((await ombudsman.open('/petugas/rujukan')).body, new RegExp(number))

  const card = (await listOfficers(db, now())).find(({ email }) => email === riau)
  assert.ok(card)
  // As of somebody who was named while they worked for the region.
  await sql`
    update reports set state = state || ${JSON.stringify({ involved: [card.officer.id] })}::jsonb
    where number = ${number}`.execute(db)
  assert.doesNotMatch((await ombudsman.open('/petugas/rujukan')).body, new RegExp(number))
  assert.equal((await ombudsman.open(`/petugas/rujukan/${id}/berkas.pdf`)).status, 404)
})
