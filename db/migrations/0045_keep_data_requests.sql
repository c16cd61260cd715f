-- What people ask about their own data (UU 27/2022), each with a number of its own and every step of it; and the notices
-- that tell of it, which may be about no report at all.

create table data_requests (
  id uuid primary key,
  number text not null unique,
  kind text not null
    check (kind in ('access', 'correction', 'withdrawal', 'restriction', 'erasure', 'automatedDecision')),
  -- What of it is meant, by the names of fields, consents and kinds of data: never what stands in them.
  about text[] not null,
  -- Null where it is about an account; then the person is its holder.
  report_id uuid references reports (id),
  person_id uuid not null references reporters (id),
  -- Whose data-protection officer answers.
  agency text not null references agencies (id),
  state text not null check (state in ('open', 'done', 'partly', 'refused')),
  asked_at timestamptz not null,
  -- The first late instant; null where the law names no hours.
  due_at timestamptz,
  answered_at timestamptz,
  reminded_at timestamptz,
  check ((state = 'open') = (answered_at is null))
);
create index data_requests_by_person on data_requests (person_id, asked_at desc);
create index data_requests_open on data_requests (agency, due_at) where state = 'open';
create index data_requests_answered on data_requests (agency, answered_at desc) where state <> 'open';
create index data_requests_to_remind on data_requests (due_at) where state = 'open' and reminded_at is null;

create table data_request_steps (
  request_id uuid not null references data_requests (id),
  seq integer not null check (seq > 0),
  at timestamptz not null,
  step text not null check (step in ('asked', 'carriedOut', 'reminded', 'answered', 'lifted')),
  by_kind text not null check (by_kind in ('person', 'program', 'officer')),
  officer_id uuid references officers (id),
  outcome text check (outcome in ('done', 'partly', 'refused')),
  ground text,
  -- What the person or the officer wrote.
  words_sealed bytea,
  key_id text generated always as (encode(substr(words_sealed, 2, 8), 'hex')) stored,
  primary key (request_id, seq),
  check ((by_kind = 'officer') = (officer_id is not null)),
  check ((step = 'answered') = (outcome is not null)),
  check ((ground is not null) = (outcome is not null and outcome <> 'done'))
);

alter table notices
  -- The request that it tells of; with a report's number where the request is about a report.
  add column request_id uuid references data_requests (id),
  drop constraint notices_check2,
  add constraint notices_tell_of_one_thing check (
    num_nonnulls(seq, day, request_id) = 1 and (seq is null or number is not null) and (day is null or number is null));
create unique index notices_by_request on notices (request_id, recipient, route, template) where request_id is not null;
