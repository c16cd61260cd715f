-- What the record of each day publishes, and what it is made of (docs/record-format.md).

-- Goes into the event's hash, so that nobody can try out what an event that they may not see would say. Events of before
-- have none.
alter table report_events add column nonce bytea check (octet_length(nonce) = 16);

-- A day's events stand together on disk: this finds them, and costs the writing of an event next to nothing.
create index report_events_by_recording on report_events using brin (recorded_at) with (autosummarize = on);

create table record_days (
  day date primary key,
  -- Of the day's tree: events, entries of the audit log, and filling up to a power of two.
  size integer not null check (size >= 64 and size & (size - 1) = 0),
  root bytea not null check (octet_length(root) = 32),
  previous bytea not null check (octet_length(previous) = 32),
  link bytea not null check (octet_length(link) = 32),
  sealed_at timestamptz not null
);

-- 52 bytes a leaf in the order of the leaves: the leaf, whose it is (a report, an entry of the audit log, nobody), which.
create table record_leaves (
  day date primary key references record_days (day),
  -- Makes the filling, which must not be told from the rest.
  salt bytea not null check (octet_length(salt) = 32),
  entries bytea not null check (octet_length(entries) % 52 = 0)
);
-- Hashes do not compress, and pieces of what is not compressed can be read alone.
alter table record_leaves alter column entries set storage external;

create trigger record_days_are_append_only before update or delete or truncate on record_days
  for each statement execute function refuse_change();
create trigger record_leaves_are_append_only before update or delete or truncate on record_leaves
  for each statement execute function refuse_change();
