-- Failures to protect personal data (UU 27/2022 art. 46): what is known of each, whom it concerns, and that they were told.

create table breaches (
  id uuid primary key,
  number text not null unique,
  -- Whose data-protection officer answers for it.
  agency text not null references agencies (id),
  -- The 72 hours run from when it was known.
  known_at timestamptz not null,
  since timestamptz not null,
  until timestamptz not null check (until > since),
  -- Whose looks and visits are meant: officers, offices, reports; nothing of them: all that was open in that time.
  officers uuid[] not null,
  offices text[] not null,
  reports text[] not null,
  -- The store itself was copied: everything that is kept is meant, looked at or not.
  everything boolean not null,
  -- How it came about and what is done about it, as people are told.
  how text not null check (how <> ''),
  measures text not null check (measures <> ''),
  state text not null check (state in ('open', 'told')),
  opened_by uuid not null references officers (id),
  opened_at timestamptz not null,
  told_at timestamptz,
  check ((told_at is null) = (state = 'open'))
);
create index breaches_by_agency on breaches (agency, known_at desc);

-- Who was told, and of what: as it was found at that moment.
create table breach_affected (
  breach_id uuid not null references breaches (id),
  report_id uuid not null references reports (id),
  person_id uuid not null references reporters (id),
  fields text[] not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null check (times > 0),
  primary key (breach_id, report_id)
);
create index breach_affected_by_person on breach_affected (person_id);

create table breach_steps (
  breach_id uuid not null references breaches (id),
  seq integer not null check (seq > 0),
  at timestamptz not null,
  step text not null check (step in ('opened', 'listed', 'told')),
  officer_id uuid not null references officers (id),
  affected integer not null check (affected >= 0),
  primary key (breach_id, seq)
);
create trigger breach_steps_are_append_only before update or delete or truncate on breach_steps
  for each statement execute function refuse_change();

alter table notices
  add column breach_id uuid references breaches (id),
  drop constraint notices_tell_of_one_thing,
  add constraint notices_tell_of_one_thing check (
    num_nonnulls(seq, day, request_id, breach_id) = 1 and (seq is null or number is not null)
    and (day is null or number is null));
create unique index notices_by_breach on notices (breach_id, recipient, route, template, number)
  where breach_id is not null;
