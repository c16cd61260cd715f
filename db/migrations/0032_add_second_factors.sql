-- What proves an officer beside the password, how well a session was proved, and from which devices people sign in.

-- A generator of codes (TOTP). It counts from the moment its owner showed one of its codes.
create table code_generators (
  officer_id uuid primary key references officers (id),
  secret_sealed bytea not null,
  key_id text generated always as (encode(substr(secret_sealed, 2, 8), 'hex')) stored,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  -- The half minute whose code was taken last: none is taken twice, and none of before.
  last_step bigint not null default 0 check (last_step >= 0)
);

-- For whoever has lost everything else; each opens once.
create table recovery_codes (
  officer_id uuid not null references officers (id),
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (officer_id, code_hash)
);

-- Whoever has shown a password and owes the second proof.
create table begun_sign_ins (
  token_hash bytea primary key,
  officer_id uuid not null references officers (id),
  begun_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > begun_at)
);
create index begun_sign_ins_by_end on begun_sign_ins (expires_at);

alter table sessions
  -- By what the session was begun, and what was shown beside the password; null where nothing was.
  add column way text not null default 'password' check (way in ('password', 'passkey', 'sso')),
  add column second_factor text check (second_factor in ('passkey', 'code', 'recovery', 'sso')),
  -- When it was last proved who sits there.
  add column proved_at timestamptz,
  -- The region of the network, never the whole address.
  add column network text not null default '';
update sessions set proved_at = created_at;
alter table sessions alter column way drop default, alter column network drop default,
  alter column proved_at set not null;

-- Browsers from which an officer has signed in. They have attempts of their own, so that no stranger uses them up.
create table known_devices (
  officer_id uuid not null references officers (id),
  device_hash bytea not null,
  known_since timestamptz not null,
  last_used_at timestamptz not null,
  primary key (officer_id, device_hash)
);

alter table api_tokens
  -- Null: until it is revoked, as those that were made before.
  add column expires_at timestamptz,
  add column last_used_on date;

-- Whom a provider of single sign-on means by a subject.
create table officer_subjects (
  issuer text not null,
  subject text not null,
  officer_id uuid not null references officers (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index officer_subjects_by_officer on officer_subjects (officer_id);
