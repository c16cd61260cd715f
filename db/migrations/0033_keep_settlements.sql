-- What a verifier decided about personal data before something became public (docs/decisions/0036).

-- Places in a text, kinds and choices; never what stands there. The event of this seq commits to them.
create table report_settlements (
  report_id uuid not null references reports (id),
  seq integer not null check (seq > 0),
  -- The event whose words they are about: 1 is the report itself.
  of_seq integer not null check (of_seq > 0),
  marks jsonb not null check (jsonb_typeof(marks) = 'array'),
  salt bytea not null check (length(salt) = 16),
  primary key (report_id, seq)
);
