-- Ways back to a report: a new secret for a lost one, another contact for a wrong one, and what was sent to whom.

update reports set state = state || '{"secretGeneration": 0, "recovery": null}';

-- What a reporter left behind with an event of the report: told once that it is no longer used, then forgotten.
create table former_contacts (
  reporter_id uuid not null references reporters (id),
  event_seq integer not null check (event_seq > 0),
  phone_sealed bytea,
  email_sealed bytea,
  left_at timestamptz not null,
  primary key (reporter_id, event_seq),
  check (phone_sealed is not null or email_sealed is not null)
);
create index former_contacts_by_age on former_contacts (left_at);

-- The words of a notice to a reporter as they went out, sealed: only that reporter reads them again.
create table notice_letters (
  notice_id uuid primary key references notices (id),
  sealed bytea not null
);
