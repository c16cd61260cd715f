-- Files that come with words. The bytes stand outside of the database, under the id; no file stands there without its
-- row, so whoever finds the row can take the file away. Names may tell of a person: they stand here and in no event.
create table attachments (
  id uuid primary key,
  state text not null check (state in ('arriving', 'ready', 'dropped')),
  arrived_at timestamptz not null,
  -- Until it goes along with words it is taken away after this moment; afterwards never.
  expires_at timestamptz,
  report_id uuid references reports,
  kind text check (kind in ('photo', 'document')),
  media_type text check (media_type <> ''),
  name text check (name <> ''),
  size_bytes bigint check (size_bytes > 0),
  -- Of the photo as it is shown.
  width integer check (width > 0),
  height integer check (height > 0),
  -- Of the original; with the salt it proves the commitment in the event.
  sha256 bytea check (octet_length(sha256) = 32),
  salt bytea check (octet_length(salt) = 16),
  check ((report_id is null) = (expires_at is not null)),
  check (report_id is null or state = 'ready'),
  check (state <> 'ready' or num_nulls(kind, media_type, name, size_bytes, sha256, salt) = 0),
  check ((width is null) = (height is null)),
  check (state <> 'ready' or (kind = 'photo') = (width is not null))
);
create index attachments_by_report on attachments (report_id) where report_id is not null;
create index attachments_by_expiry on attachments (expires_at) where expires_at is not null;
