-- What is handed to the Ombudsman of one report: once for each event that refers it, completes it or says that it may not
-- be named. The archive lies sealed in a file of its own; its key is here, sealed in turn.
create table dossiers (
  id uuid primary key,
  number text not null references reports (number),
  seq integer not null,
  kind text not null check (kind in ('named', 'supplement', 'unnamed')),
  because text not null check (because in ('limit', 'consent', 'request', 'group', 'details', 'notAgreed')),
  office text not null references agencies (id),
  created_at timestamptz not null,
  attempts integer not null default 0,
  -- When it is made (again); null once it is.
  next_at timestamptz,
  failure text,
  made_at timestamptz,
  key_sealed bytea,
  key_id text generated always as (encode(substr(key_sealed, 2, 8), 'hex')) stored,
  sha256 bytea check (octet_length(sha256) = 32),
  size_bytes bigint,
  unique (number, seq),
  check ((made_at is null) = (key_sealed is null) and (made_at is null) = (sha256 is null)
    and (made_at is null) = (size_bytes is null) and (made_at is null or next_at is null))
);
create index dossiers_to_make on dossiers (next_at) where next_at is not null;
create index dossiers_by_office on dossiers (office, created_at);

-- By which ways a dossier goes, and whether it arrived. The row's id is the key by which a receiver knows a repetition.
create table dossier_deliveries (
  id uuid primary key,
  dossier_id uuid not null references dossiers (id),
  route text not null check (route in ('portal', 'email', 'webhook')),
  state text not null check (state in ('queued', 'accepted', 'acknowledged', 'givenUp')),
  attempts integer not null default 0,
  next_at timestamptz,
  failure text,
  receipt text,
  created_at timestamptz not null,
  accepted_at timestamptz,
  acknowledged_at timestamptz,
  unique (dossier_id, route),
  check ((state = 'queued') = (next_at is not null))
);
create index dossier_deliveries_due on dossier_deliveries (next_at) where next_at is not null;
