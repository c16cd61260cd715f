import type { Generated, GeneratedAlways } from 'kysely'
import type { AgencyId, OfficerId, PersonId, ReportId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import type { IdentityPaper, Role } from '../../../kernel/law/words.ts'
import type { DetailField } from '../domain/details.ts'
import type { IdentityField, LookPurpose } from '../domain/identity.ts'
import type { Mailing } from '../domain/mailing.ts'
import type { PasskeyHolder, PasskeyPurpose } from '../domain/passkey.ts'
import type { SecondFactor, SessionWay } from '../domain/second-factor.ts'

export type PeopleTables = {
  officers: {
    id: OfficerId
    email: string
    name: string
    password_hash: string | null
    is_active: boolean
    created_at: Temporal.Instant
    language: Generated<Language>
    mailing: Generated<Mailing | null>
    digest_day: Generated<Temporal.PlainDate | null>
    last_seen_on: Generated<Temporal.PlainDate | null>
  }
  posts: {
    id: string
    officer_id: OfficerId
    agency_id: AgencyId
    role: Role
    valid_from: Temporal.Instant
    valid_until: Temporal.Instant | null
  }
  /** `posts`, and once more for each deputy while a colleague is away. */
  held_posts: {
    id: string
    officer_id: OfficerId
    agency_id: AgencyId
    role: Role
    valid_from: Temporal.Instant
    valid_until: Temporal.Instant | null
    acting_for: OfficerId | null
  }
  leaves: {
    id: string
    officer_id: OfficerId
    agency_id: AgencyId
    deputy_id: OfficerId
    starts_at: Temporal.Instant
    ends_at: Temporal.Instant
    recorded_by: OfficerId
    recorded_at: Temporal.Instant
  }
  invitations: {
    officer_id: OfficerId
    token_hash: Buffer
    invited_by: OfficerId
    invited_at: Temporal.Instant
    expires_at: Temporal.Instant
  }
  sessions: {
    id: string
    officer_id: OfficerId
    token_hash: Buffer
    device: string
    way: SessionWay
    second_factor: SecondFactor | null
    proved_at: Temporal.Instant
    network: string
    created_at: Temporal.Instant
    last_seen_at: Temporal.Instant
    expires_at: Temporal.Instant
    revoked_at: Temporal.Instant | null
  }
  api_tokens: {
    id: string
    officer_id: OfficerId
    name: string
    token_hash: Buffer
    created_at: Temporal.Instant
    expires_at: Temporal.Instant | null
    last_used_on: Generated<Temporal.PlainDate | null>
    revoked_at: Temporal.Instant | null
  }
  passkeys: {
    id: string
    holder_kind: PasskeyHolder['kind']
    holder_id: string
    public_key: Buffer
    counter: number
    transports: readonly string[]
    name: string
    is_synced: boolean
    created_at: Temporal.Instant
    last_used_at: Temporal.Instant | null
  }
  passkey_challenges: {
    challenge_hash: Buffer
    purpose: PasskeyPurpose
    holder_kind: PasskeyHolder['kind']
    holder_id: string | null
    expires_at: Temporal.Instant
  }
  code_generators: {
    officer_id: OfficerId
    secret_sealed: Buffer
    made_at: Temporal.Instant
    confirmed_at: Temporal.Instant | null
    last_step: Generated<number>
  }
  recovery_codes: {
    officer_id: OfficerId
    code_hash: Buffer
    made_at: Temporal.Instant
    used_at: Temporal.Instant | null
  }
  begun_sign_ins: {
    token_hash: Buffer
    officer_id: OfficerId
    way: Exclude<SessionWay, 'passkey'>
    begun_at: Temporal.Instant
    expires_at: Temporal.Instant
  }
  known_devices: {
    officer_id: OfficerId
    device_hash: Buffer
    known_since: Temporal.Instant
    last_used_at: Temporal.Instant
  }
  officer_subjects: { issuer: string; subject: string; officer_id: OfficerId; linked_at: Temporal.Instant }
  sign_in_attempts: { key: Buffer; attempts: number; window_ends_at: Temporal.Instant }
}

/** The vault's tables: only the store knows them. `key_id` is read from the sealed value by the database. */
export type IdentityTables = {
  reporters: { id: PersonId; created_at: Temporal.Instant; language: Generated<Language> }
  reporter_identities: {
    reporter_id: PersonId
    name_sealed: Buffer | null
    phone_sealed: Buffer | null
    email_sealed: Buffer | null
    address_sealed: Buffer | null
    representative_sealed: Generated<Buffer | null>
    phone_blind: Buffer | null
    email_blind: Buffer | null
    key_id: GeneratedAlways<string>
    saved_at: Temporal.Instant
  }
  shown_papers: {
    reporter_id: PersonId
    paper: IdentityPaper | 'foreign'
    officer_id: OfficerId
    shown_at: Temporal.Instant
  }
  former_contacts: {
    reporter_id: PersonId
    event_seq: number
    phone_sealed: Buffer | null
    email_sealed: Buffer | null
    key_id: GeneratedAlways<string>
    left_at: Temporal.Instant
  }
  reporter_details: {
    reporter_id: PersonId
    field: DetailField
    sealed: Buffer
    blind: Buffer | null
    key_id: GeneratedAlways<string>
    saved_at: Temporal.Instant
  }
  corrected_identities: {
    reporter_id: PersonId
    field: 'name' | 'address'
    sealed: Buffer
    key_id: GeneratedAlways<string>
    replaced_at: Temporal.Instant
  }
  identity_looks: {
    id: string
    reporter_id: PersonId
    officer_id: OfficerId | null
    purpose: LookPurpose
    reason: string | null
    report_id: ReportId | null
    at: Temporal.Instant
    fields: IdentityField[]
    office: AgencyId | null
    role: Role | null
    held_by: AgencyId | null
    handles: boolean | null
    withheld_until: Temporal.Instant | null
  }
  broken_glass: {
    id: string
    report_id: ReportId
    reporter_id: PersonId
    officer_id: OfficerId
    office: AgencyId | null
    role: Role | null
    reason: string
    broken_at: Temporal.Instant
    ends_at: Temporal.Instant
    ended_at: Generated<Temporal.Instant | null>
    held_by: AgencyId | null
    withheld_until: Temporal.Instant | null
    told_at: Temporal.Instant | null
  }
}
