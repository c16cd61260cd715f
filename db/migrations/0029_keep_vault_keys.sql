-- Which keys seal values here, and what follows from those that were taken out, so that it goes on to hold.

create table vault_keys (
  key_id text primary key check (key_id ~ '^[0-9a-f]{16}$'),
  since timestamptz not null,
  -- Nothing is sealed with it any more: it may be taken out of the settings.
  retired_at timestamptz check (retired_at >= since),
  -- The part of it from which secrets of reports and commitments were derived, sealed with the key that followed.
  index_sealed bytea,
  check ((retired_at is null) = (index_sealed is null))
);
insert into vault_keys (key_id, since)
  select key_id, min(at) from (
    select key_id, saved_at as at from reporter_identities
    union all select key_id, expires_at - interval '7 days' from report_drafts
  ) as sealed where key_id is not null group by key_id;
