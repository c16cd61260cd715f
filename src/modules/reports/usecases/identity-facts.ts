import type { ReportId } from '../../../kernel/brand.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { Identity } from '../../people/index.ts'
import { canonical } from '../store/chain.ts'

/** What a report may know of its reporter: not who it is, but whether somebody can be told, and whether named. */
export const isReachable = ({ phone, email }: Identity): boolean => phone !== null || email !== null

/** Named, with a contact: what the Ombudsman needs (UU 37/2008 art. 24). */
export const isIdentified = (identity: Identity): boolean => identity.name !== null && isReachable(identity)

/**
 * Proves later which identity was meant, and says nothing without the vault's key. A representative is part of it only
 * where there is one, so that what was promised before there could be any still proves itself.
 */
export function commitmentTo(vault: Vault, report: ReportId, { representative, ...person }: Identity): string {
  const meant = representative === null ? person : { ...person, representative }
  return vault.blindIndex(canonical(meant), `identity:${report}`).toString('hex')
}
