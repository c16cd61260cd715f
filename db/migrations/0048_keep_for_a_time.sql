-- How long what is kept of people is kept: when reports were over, what of them has gone, what agencies' own archive schedules
-- say; and what stood in an identity before it was corrected.

create table corrected_identities (
  reporter_id uuid not null references reporters (id),
  field text not null check (field in ('name', 'address')),
  sealed bytea not null,
  key_id text generated always as (encode(substr(sealed, 2, 8), 'hex')) stored,
  replaced_at timestamptz not null,
  primary key (reporter_id, field, replaced_at)
);

-- A row while a report is over: closed or archived, with no appeal and no open referral.
create table report_ends (
  report_id uuid primary key references reports (id),
  agency text not null references agencies (id),
  over_since timestamptz not null,
  texts_erased_at timestamptz,
  identity_erased_at timestamptz,
  contact_erased_at timestamptz
);
create index report_ends_with_texts on report_ends (agency, over_since) where texts_erased_at is null;
create index report_ends_with_identity on report_ends (agency, over_since) where identity_erased_at is null;
create index report_ends_with_contact on report_ends (agency, over_since) where contact_erased_at is null;
insert into report_ends (report_id, agency, over_since)
select id, coalesce(lead, received_by), changed_at from reports
where phase in ('closed', 'archived') and referral not in ('asked', 'sent', 'acknowledged', 'facilitating')
  and coalesce(state -> 'archive' ->> 'appeal', 'none') <> 'waiting';

-- The newest row of an agency and kind counts, for it and all below it that have none of their own.
create table retention_settings (
  agency text not null references agencies (id),
  kind text not null check (kind in ('texts', 'identity', 'contact')),
  months integer not null check (months between 1 and 600),
  -- The archive schedule that says so.
  document text not null check (document <> ''),
  saved_by uuid not null references officers (id),
  saved_at timestamptz not null,
  primary key (agency, kind, saved_at)
);
create trigger retention_settings_are_append_only before update or delete or truncate on retention_settings
  for each statement execute function refuse_change();

-- What is due is found by these.
create index notices_by_creation on notices using brin (created_at);
create index account_sessions_by_expiry on account_sessions (expires_at);
create index sessions_by_expiry on sessions (expires_at);
create index sign_in_attempts_by_end on sign_in_attempts (window_ends_at);
create index data_requests_by_answer on data_requests (answered_at) where state <> 'open';
