-- Accounts of reporters: who proved a contact by a code, the browsers they are signed in on, and the reports they added.
-- An account is itself a reporter of the vault: name, phone and e-mail are sealed there.

create table accounts (
  id uuid primary key references reporters (id),
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- What they hold: a card with a NIK, a foreigner's document, or nothing they want to name. Its number stands sealed
  -- among the reporter's details; one NIK has one account.
  document text not null check (document in ('nik', 'foreign', 'none')),
  -- What the civil registry said of them, and when; null where it was not asked.
  registry text check (registry in ('verified', 'notMatched', 'unreachable')),
  registry_at timestamptz,
  check ((registry is null) = (registry_at is null))
);

-- Which of the reporter's contacts were proven: those open the account. The contact itself stands sealed in the vault;
-- one contact has one account.
create table account_contacts (
  account_id uuid not null references accounts (id),
  route text not null check (route in ('email', 'phone')),
  proven_at timestamptz not null,
  primary key (account_id, route)
);

create table account_sessions (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  device text not null,
  -- A device that others use too: it is signed out soon, and with the browser.
  is_shared boolean not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index account_sessions_by_account on account_sessions (account_id);

-- A code on its way to somebody, bound to the browser that asked. The code itself stands nowhere: it follows from the
-- row and the vault's key.
create table account_codes (
  id uuid primary key,
  browser_hash bytea not null unique check (octet_length(browser_hash) = 32),
  purpose text not null check (purpose in ('enter', 'contact', 'recover')),
  -- The contact, and whose account it is where that is known.
  sealed bytea not null,
  key_id text generated always as (encode(substr(sealed, 2, 8), 'hex')) stored,
  round smallint not null,
  digits smallint not null,
  sends smallint not null,
  attempts smallint not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  proven_at timestamptz
);
create index account_codes_by_expiry on account_codes (expires_at);

-- Somebody who lost every contact asks for the account back: it takes days, and the old contacts are told.
create table account_recoveries (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  route text not null check (route in ('email', 'phone')),
  contact_blind bytea not null,
  -- What the letters to the old contacts carry to stop it.
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  asked_at timestamptz not null,
  takes_effect_at timestamptz not null check (takes_effect_at > asked_at),
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'stopped')),
  check ((ended_at is null) = (outcome is null))
);
create unique index account_recoveries_open on account_recoveries (account_id) where ended_at is null;
create index account_recoveries_by_contact on account_recoveries (contact_blind) where ended_at is null;

-- The reports that an account was given, each proven by its secret, its contact, or by having been sent from it. The
-- generation of the secret says whether that proof still holds.
create table report_claims (
  account_id uuid not null references accounts (id),
  report_id uuid not null references reports (id),
  secret_generation smallint not null,
  claimed_at timestamptz not null,
  primary key (account_id, report_id)
);
create index report_claims_by_report on report_claims (report_id);
