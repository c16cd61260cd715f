import type { Generated } from 'kysely'
import type { OfficerId, PersonId } from '../../../kernel/brand.ts'
import type { ContactRoute, Document, NikSettled, RegistryOutcome } from '../domain/account.ts'

export type CodePurpose = 'enter' | 'contact' | 'recover' | 'prove'

export type RecoveryOutcome = 'done' | 'stopped' | 'closed'

export type AccountTables = {
  accounts: {
    id: PersonId
    opened_at: Temporal.Instant
    closed_at: Temporal.Instant | null
    /** Since when its holder closed it to officers and the civil registry. */
    restricted_at: Temporal.Instant | null
    document: Document
    registry: RegistryOutcome | null
    registry_at: Temporal.Instant | null
  }
  account_contacts: {
    account_id: PersonId
    route: ContactRoute
    proven_at: Temporal.Instant
  }
  account_sessions: {
    id: string
    account_id: PersonId
    token_hash: Buffer
    device: string
    is_shared: boolean
    created_at: Temporal.Instant
    proved_at: Temporal.Instant
    last_seen_at: Temporal.Instant
    expires_at: Temporal.Instant
    revoked_at: Temporal.Instant | null
  }
  account_devices: {
    account_id: PersonId
    device_hash: Buffer
    last_used_at: Temporal.Instant
  }
  account_codes: {
    id: string
    browser_hash: Buffer
    purpose: CodePurpose
    sealed: Buffer
    key_id: Generated<string>
    round: number
    digits: number
    sends: number
    attempts: number
    sent_at: Temporal.Instant
    expires_at: Temporal.Instant
    proven_at: Temporal.Instant | null
  }
  nik_settlements: {
    id: string
    holder_id: PersonId
    claimant_id: PersonId
    decision: NikSettled
    officer_id: OfficerId
    /** Null once it was kept long enough. */
    reason_sealed: Buffer | null
    key_id: Generated<string | null>
    decided_at: Temporal.Instant
  }
  account_recoveries: {
    id: string
    account_id: PersonId
    route: ContactRoute
    contact_blind: Buffer | null
    contact_sealed: Buffer | null
    key_id: Generated<string | null>
    token_hash: Buffer
    asked_at: Temporal.Instant
    takes_effect_at: Temporal.Instant
    ended_at: Temporal.Instant | null
    outcome: RecoveryOutcome | null
  }
}
