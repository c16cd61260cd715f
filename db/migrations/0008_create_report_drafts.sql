-- Reports that citizens are still writing, so that a reload, an error or a lost network loses nothing. A draft may name
-- a person, so all of it is sealed; once it is sent, only what its receipt shows remains, until it expires.

create table report_drafts (
  -- Also the key under which the report is submitted: sent three times, it is one report.
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  sealed bytea not null,
  key_id text not null,
  expires_at timestamptz not null
);
create index report_drafts_by_expiry on report_drafts (expires_at);
