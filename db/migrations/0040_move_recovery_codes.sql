-- Asking for a code says nothing that an officer can see, so it stands apart from the report and its events.

create table secret_codes (
  report_id uuid primary key references reports (id),
  -- The code follows from it and the vault's key.
  id uuid not null,
  asked_at timestamptz not null
);
update reports set state = state - 'recovery';
