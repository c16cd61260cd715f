import { keysInUse, type KeyUse } from '../../platform/rotate-vault.ts'
import type { Command } from '../command.ts'

export const vaultStatus: Command = {
  name: 'vault status',
  usage: '',
  summary: 'Says with which key of the vault how much is sealed, and what to do with each key.',
  async run(_asked, { db, vault, sealed }) {
    const keys = await keysInUse(db, vault, sealed)
    for (const key of keys) console.log(lineOf(key, vault.has(key.id)))
    if (keys.some((key) => !key.seals && key.rows.size > 0))
      console.log('"npm run lapor -- vault rotate" seals everything anew with the key that seals now.')
  },
}

function lineOf({ id, seals, since, isOutOfUse, rows }: KeyUse, isHere: boolean): string {
  const tables = [...rows].map(([table, count]) => `${table} ${count}`).join(', ')
  const about = seals
    ? 'seals now'
    : rows.size > 0
      ? isHere
        ? 'still needed'
        : 'needed, and not here: put it back behind the first key'
      : isOutOfUse
        ? 'out of use: it may be taken out of the settings'
        : 'seals nothing any more: "npm run lapor -- vault rotate" takes it out of use'
  return [id, about, since === null ? 'never met here' : `since ${since.toString()}`, tables].join('  ').trim()
}
