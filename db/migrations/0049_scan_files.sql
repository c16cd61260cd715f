-- What a malware scanner says of a file, where one is set up: `none` came while there was none.
alter table attachments
  add column scan text not null default 'none' check (scan in ('none', 'waiting', 'clean', 'infected')),
  add column scan_tries integer not null default 0,
  -- When a file that waits is tried again.
  add column scan_next_at timestamptz;
create index attachments_to_scan on attachments (scan_next_at nulls first) where scan in ('none', 'waiting') and state = 'ready';
