import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authenticator } from '../../../../test/harness/authenticator.ts'
import { openRoom } from '../../../../test/harness/room.ts'
import { transact } from '../../../platform/db/db.ts'
import { countFactors, replaceRecoveryCodes, saveGenerator } from '../store/code-generators.ts'
import { findSubject, linkSubject } from '../store/officer-subjects.ts'
import { listPasskeys } from '../store/passkeys.ts'
import { closeAccount } from './close-account.ts'
import { askForNewPasskey, askWhoSignsIn } from './passkeys/ask-for-passkey.ts'
import { savePasskey } from './passkeys/save-passkey.ts'
import { signInByPasskey } from './sign-in-by-passkey.ts'

test('whoever is gone has nothing left to sign in by, and whoever gets the address after them finds nothing of theirs', async (t) => {
  const room = await openRoom(t)
  const { db, now } = room
  const [leaver, by] = [await room.officer('liaison@kampar-dpupr.test'), await room.officer('coordinator@kampar.test')]
  const passkeys = { db, now, site: { id: 'lapor.test', origin: 'https://lapor.test' } }
  const holder = { kind: 'officer', id: leaver.id } as const
  const phone = authenticator(passkeys.site.origin)
  const response = phone.create(await askForNewPasskey(passkeys, holder, { account: 'liaison', name: 'Liaison' }))
  assert.ok((await savePasskey(passkeys, holder, { response, name: '', device: '' })).ok)
  const subject = { issuer: 'https://sso.test', subject: '7', officer: leaver.id }
  await transact(db, async (tx) => {
    await saveGenerator(tx, leaver.id, Buffer.from('sealed'), now())
    await replaceRecoveryCodes(tx, leaver.id, [Buffer.alloc(32, 1)], now())
    await linkSubject(tx, subject, now())
  })
  const proof = phone.get(await askWhoSignsIn(passkeys, 'officer'))

  assert.deepEqual(await closeAccount(db, now(), leaver.id, by), { ok: true, value: null })

  assert.deepEqual(await listPasskeys(db, holder), [])
  const { hasCodes, recoveryLeft } = await countFactors(db, leaver.id)
  assert.deepEqual([hasCodes, recoveryLeft], [false, 0])
  assert.equal(await findSubject(db, subject.issuer, subject.subject), undefined)
  const visit = { address: '192.0.2.1', device: '', deviceToken: null }
  assert.equal((await signInByPasskey(passkeys, proof, visit)).ok, false)
})
