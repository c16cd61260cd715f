import { setTimeout } from 'node:timers/promises'
import { renewedEveryMs } from '../../platform/key-ring.ts'
import { keysInUse, rotateVault } from '../../platform/rotate-vault.ts'
import { CannotDo, type Command } from '../command.ts'
import { startProgress } from '../progress.ts'

/** Every process reads its key file within this time. */
const settle = (): Promise<void> => setTimeout(renewedEveryMs + 1000)

export const vaultRotate: Command = {
  name: 'vault rotate',
  usage: '',
  summary: 'Seals everything anew with the first key of the vault, so that the older ones may be taken out.',
  details:
    'First put a new key before the others: into the first line of VAULT_KEY_FILE, which running processes read by ' +
    'themselves, or at the beginning of VAULT_KEY, and start every process anew. The program goes on meanwhile, and the ' +
    'command may be broken off and begun again. No secret of a reporter changes. Where several machines have a copy of ' +
    'the file, put the new key behind the others on each of them first.',
  async run(_asked, { db, vault, sealed, now }) {
    const keys = await keysInUse(db, vault, sealed)
    const all = keys
      .filter(({ seals }) => !seals)
      .flatMap(({ rows }) => [...rows.values()])
      .reduce((sum, count) => sum + count, 0)
    if (keys.every(({ seals, isOutOfUse, rows }) => seals || (isOutOfUse && rows.size === 0))) {
      console.log(`Everything is sealed with ${vault.keyId} already. To change it, put a new key before the others.`)
      return
    }
    const progress = startProgress()
    const rotated = await rotateVault({ db, vault, now }, sealed, settle, (done) => progress.show(done, all))
    progress.end()
    console.log(`${rotated.resealed} rows sealed anew with ${vault.keyId}.`)
    for (const id of rotated.retired) console.log(`${id} is out of use: it may be taken out of the settings.`)
    if (rotated.stillUsed.length > 0)
      throw new CannotDo(
        `Some process still seals with ${rotated.stillUsed.join(', ')}: start every process anew with the new key first, ` +
          'then rotate again. Leave the old key in its place until then.',
      )
  },
}
