import type { PersonId } from '../../../kernel/brand.ts'
import type { Db } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { coverIdentity, coverName } from '../domain/cover.ts'
import { detailFields, type Details } from '../domain/details.ts'
import type { Identity } from '../domain/identity.ts'
import { listCorrected, type Corrected } from '../store/corrected.ts'
import { openDetails } from '../store/details.ts'
import { keptSince, type KeptSince } from '../store/holdings.ts'
import { openIdentity } from '../store/identities.ts'
import { shownPaperOf, type ShownPaper } from '../store/shown-papers.ts'

/** Everything that the vault holds of a person, and since when. */
export type OwnHoldings = {
  readonly identity: Identity | null
  readonly details: Details
  readonly since: KeptSince
  readonly paper: ShownPaper | null
  /** What stood there before a correction; it goes with the identity. */
  readonly corrected: readonly Corrected[]
}

/** The same for whoever has not proven to be the person: what there is, and nothing that finds anybody. */
export const coveredHoldings = ({ identity, details, corrected, ...rest }: OwnHoldings): OwnHoldings => ({
  ...rest,
  identity: identity && coverIdentity(identity),
  details: Object.fromEntries(Object.keys(details).map((field) => [field, '•••'])),
  corrected: corrected.map((one) => ({ ...one, was: one.field === 'name' ? coverName(one.was) : '•••' })),
})

/** For the person alone: whoever calls has proof that it is they, so that no look is written (UU 27/2022 art. 32). */
export async function ownHoldings(db: Db, vault: Vault, person: PersonId): Promise<OwnHoldings> {
  const [identity, details, since, paper, corrected] = await Promise.all([
    openIdentity(db, vault, person),
    openDetails(db, vault, person, detailFields),
    keptSince(db, person),
    shownPaperOf(db, person),
    listCorrected(db, vault, person),
  ])
  return { identity, details, since, paper, corrected }
}
