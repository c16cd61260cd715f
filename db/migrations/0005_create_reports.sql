-- The life of reports: a current row, the events that made it, the words they point at, the clocks that run on it.

create table reports (
  id uuid primary key,
  number text not null unique check (number ~ '^[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}$'),
  seq integer not null check (seq > 0),
  phase text not null
    check (phase in ('submitted', 'clarification', 'disposed', 'inProgress', 'followedUp', 'closed', 'archived')),
  kind text not null check (kind in ('complaint', 'aspiration', 'informationRequest')),
  class text not null,
  channel text not null,
  category text references categories (slug),
  area_code text references areas (code),
  filed_at timestamptz not null,
  received_by text not null references agencies (id),
  lead text references agencies (id),
  unit text references agencies (id),
  is_anonymous boolean not null,
  is_confidential boolean not null,
  publication text not null check (publication in ('none', 'due', 'published', 'held', 'unpublished')),
  referral text not null check (referral in
    ('none', 'asked', 'sent', 'acknowledged', 'facilitating', 'concluded', 'declined', 'lapsed')),
  duplicate_group text,
  calendar_revision bigint not null,
  reporter_id uuid not null references reporters (id),
  secret_hash bytea not null,
  -- The folded state (domain/state.ts). It can be made again from the events, and a test does so.
  state jsonb not null,
  chain_head bytea not null check (octet_length(chain_head) = 32),
  changed_at timestamptz not null,
  check ((lead is not null) or phase not in ('disposed', 'inProgress', 'followedUp'))
);
create index reports_by_receiver on reports (received_by, phase, filed_at desc);
create index reports_by_lead on reports (lead, phase, filed_at desc) where lead is not null;
create index reports_by_filing on reports (filed_at desc, id desc);
create index reports_by_reporter on reports (reporter_id);
create index reports_by_group on reports (duplicate_group) where duplicate_group is not null;
create index reports_by_revision on reports (calendar_revision, id) where phase <> 'archived';
create index reports_by_referral on reports (referral, filed_at) where referral <> 'none';

-- Content that the law may one day erase, apart from the chain that must stay whole.
create table report_texts (
  id uuid primary key,
  report_id uuid not null references reports (id),
  body text,
  salt bytea,
  erased_at timestamptz,
  check ((body is null) = (erased_at is not null) and (salt is null) = (erased_at is not null))
);
create index report_texts_by_report on report_texts (report_id);

create table report_places (
  report_id uuid primary key references reports (id),
  occurred_on date,
  address text,
  lat double precision check (lat between -90 and 90),
  lng double precision check (lng between -180 and 180),
  check ((lat is null) = (lng is null))
);

-- Append-only, for the program and for whoever gets into its place.
create table report_events (
  report_id uuid not null references reports (id),
  seq integer not null check (seq > 0),
  type text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by_kind text not null check (by_kind in ('officer', 'reporter', 'clock')),
  by_officer uuid references officers (id),
  by_role text,
  by_agency text references agencies (id),
  payload jsonb not null,
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (report_id, seq),
  check ((by_kind = 'officer') = (by_officer is not null and by_role is not null and by_agency is not null))
);

create trigger report_events_are_append_only before update or delete on report_events
  for each row execute function refuse_change();
create trigger report_events_are_never_emptied before truncate on report_events
  for each statement execute function refuse_change();

-- One row a clock, made from the state in the same transaction; `next_at` is what the sweep looks for.
create table report_clocks (
  report_id uuid not null references reports (id),
  clock text not null,
  limit_name text not null,
  agency text not null references agencies (id),
  due_on date,
  due_at timestamptz,
  next_step text,
  next_at timestamptz,
  ended text check (ended in ('met', 'fired', 'dropped')),
  ended_at timestamptz,
  calendar_revision bigint not null,
  primary key (report_id, clock),
  check ((ended is null) = (ended_at is null)),
  check (next_at is null or ended is null)
);
create index report_clocks_by_next on report_clocks (next_at) where next_at is not null;
create index report_clocks_by_due on report_clocks (agency, due_at) where ended is null and due_at is not null;

-- The same submission again gives the same answer: key and body as hashes.
create table submissions (
  key_hash bytea primary key,
  body_hash bytea not null,
  report_id uuid not null references reports (id),
  received_at timestamptz not null
);

-- What officers search: the words of a report, never its reporter.
create table report_words (
  report_id uuid primary key references reports (id),
  words tsvector not null
);
create index report_words_by_word on report_words using gin (words);

-- Commands that one report's change asks of others, carried out soon after under their own locks.
create table report_errands (
  id bigint generated always as identity primary key,
  number text not null references reports (number),
  command jsonb not null,
  asked_at timestamptz not null
);
