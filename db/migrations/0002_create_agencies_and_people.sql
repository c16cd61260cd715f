-- The offices and places of the country, the people who act in them, the reporters' sealed identities, and the record
-- of what officers did and looked at.

create table areas (
  code text primary key check (code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  level text not null check (level in ('province', 'regency', 'district', 'village')),
  name text not null check (name <> ''),
  parent text references areas (code),
  check ((level = 'province') = (parent is null))
);
create index areas_by_parent on areas (parent);

create table agencies (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  kind text not null check (kind in ('nation', 'ministry', 'region', 'opd', 'unit', 'ombudsman')),
  parent text references agencies (id) check (parent <> id),
  zone text not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  working_week smallint[] not null check (cardinality(working_week) > 0 and working_week <@ '{1,2,3,4,5,6,7}'),
  area_code text references areas (code),
  sms_prefixes text[] not null,
  address text,
  phone text,
  website text,
  is_active boolean not null
);
create index agencies_by_parent on agencies (parent);

create table categories (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_id text not null check (name_id <> ''),
  name_en text not null check (name_en <> ''),
  is_sensitive boolean not null,
  position smallint not null unique
);

create table officers (
  id uuid primary key,
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  name text not null check (name <> ''),
  password_hash text not null check (password_hash like '$argon2id$%'),
  is_active boolean not null,
  created_at timestamptz not null
);

create table posts (
  id uuid primary key,
  officer_id uuid not null references officers (id),
  agency_id text not null references agencies (id),
  role text not null check (role in ('nationalAdmin', 'coordinator', 'liaison', 'official', 'superior', 'inspectorate',
    'ombudsman', 'operator', 'dataProtectionOfficer')),
  valid_from timestamptz not null,
  valid_until timestamptz check (valid_until > valid_from)
);
create index posts_by_officer on posts (officer_id);
create index posts_by_agency on posts (agency_id, role);

create table sessions (
  id uuid primary key,
  officer_id uuid not null references officers (id),
  token_hash bytea not null unique,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_by_officer on sessions (officer_id);

create table api_tokens (
  id uuid primary key,
  officer_id uuid not null references officers (id),
  name text not null check (name <> ''),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index api_tokens_by_officer on api_tokens (officer_id);

-- One row per account and network address together, so that a stranger's guesses never shut out the owner elsewhere.
create table sign_in_attempts (
  key bytea primary key,
  attempts integer not null check (attempts > 0),
  window_ends_at timestamptz not null
);

create table reporters (
  id uuid primary key,
  created_at timestamptz not null
);

-- Apart from everything else and erasable on its own; nothing here can be read without the vault's key.
create table reporter_identities (
  reporter_id uuid primary key references reporters (id),
  name_sealed bytea,
  phone_sealed bytea,
  email_sealed bytea,
  address_sealed bytea,
  phone_blind bytea,
  email_blind bytea,
  key_id text not null,
  saved_at timestamptz not null
);
create index reporter_identities_by_phone on reporter_identities (phone_blind);
create index reporter_identities_by_email on reporter_identities (email_blind);

create table identity_looks (
  id uuid primary key,
  reporter_id uuid not null references reporters (id),
  officer_id uuid references officers (id),
  purpose text not null check (purpose in ('handling', 'counter', 'referral', 'rights', 'breakGlass')),
  reason text check (reason <> ''),
  report_id uuid,
  at timestamptz not null,
  check (purpose <> 'breakGlass' or reason is not null)
);
create index identity_looks_by_reporter on identity_looks (reporter_id, at);

create table audit_log (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('officer', 'reporter', 'clock', 'anyone')),
  officer_id uuid references officers (id),
  event text not null check (event <> ''),
  subject text,
  detail jsonb not null,
  check ((actor_kind = 'officer') = (officer_id is not null))
);
create index audit_log_by_time on audit_log (at, id);
create index audit_log_by_officer on audit_log (officer_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_log_is_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
create trigger identity_looks_are_append_only before update or delete or truncate on identity_looks
  for each statement execute function refuse_change();
