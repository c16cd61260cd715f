-- Whoever is signed in to a reporter's account proves it again before the account changes hands, and the browsers from
-- which an account was opened before have codes of their own.

-- When it was last proved who sits there: by signing in, or by a code or a passkey since.
alter table account_sessions add column proved_at timestamptz;
update account_sessions set proved_at = created_at;
alter table account_sessions alter column proved_at set not null;

alter table account_codes drop constraint account_codes_purpose_check;
alter table account_codes add constraint account_codes_purpose_check
  check (purpose in ('enter', 'contact', 'recover', 'prove'));

-- What an account's browsers keep beyond their sessions, hashed: by it they are known again. It opens nothing.
create table account_devices (
  account_id uuid not null references accounts (id),
  device_hash bytea not null check (octet_length(device_hash) = 32),
  last_used_at timestamptz not null,
  primary key (account_id, device_hash)
);

-- The new contact lies sealed while the request is open, so that its index follows the vault's key; what is over names
-- nobody. Requests of before this stay as they are until they end.
alter table account_recoveries
  alter column contact_blind drop not null,
  add column contact_sealed bytea,
  add column key_id text generated always as (encode(substr(contact_sealed, 2, 8), 'hex')) stored;
update account_recoveries set contact_blind = null where ended_at is not null;
alter table account_recoveries add check (ended_at is null or (contact_blind is null and contact_sealed is null));
alter table account_recoveries drop constraint account_recoveries_outcome_check;
alter table account_recoveries add constraint account_recoveries_outcome_check
  check (outcome in ('done', 'stopped', 'closed'));
