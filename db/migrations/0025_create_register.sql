-- The register, reports that wander between agencies, and the monthly sample of answers (docs/decisions/0025).

-- Under which agencies a report stands in the register: whoever received it, and everybody who had a part in
-- it since. Rows are only ever added, so that nothing leaves the book, and a period is found by the key.
create table register_entries (
  agency text not null,
  filed_at timestamptz not null,
  report_id uuid not null,
  primary key (agency, filed_at, report_id)
);
insert into register_entries (agency, filed_at, report_id)
select received_by, filed_at, id from reports
union
select holding ->> 'agency', filed_at, id from reports, jsonb_array_elements(state -> 'holdings') holding
union
select task ->> 'agency', filed_at, id from reports, jsonb_array_elements(state -> 'tasks') task
union
select copied, filed_at, id from reports, jsonb_array_elements_text(state -> 'copies') copied;

-- Reports that an agency refused, or that went through more hands than the usual.
create table wandering_reports (
  report_id uuid primary key,
  received_by text not null,
  refusals integer not null check (refusals >= 0),
  -- How often it changed hands.
  moves integer not null check (moves > 0),
  last_moved_at timestamptz not null,
  is_open boolean not null
);
create index wandering_reports_open on wandering_reports (received_by) where is_open;
insert into wandering_reports (report_id, received_by, refusals, moves, last_moved_at, is_open)
select id, received_by, (state ->> 'refusals')::integer, jsonb_array_length(state -> 'holdings') - 1,
  (state #>> '{holdings,-1,from}')::timestamptz, phase not in ('closed', 'archived')
from reports
where jsonb_array_length(state -> 'holdings') > 1
  and ((state ->> 'refusals')::integer > 0 or jsonb_array_length(state -> 'holdings') > 3);

-- The book with names is a purpose of its own.
alter table identity_looks
  drop constraint identity_looks_purpose_check,
  add constraint identity_looks_purpose_check
    check (purpose in ('handling', 'counter', 'referral', 'rights', 'breakGlass', 'register'));

-- One draw a month: from the seed and the numbers of the reports that were closed in it, anybody can draw it again.
create table quality_draws (
  month date primary key check (extract(day from month) = 1),
  seed text not null check (length(seed) >= 32),
  drawn_at timestamptz not null
);
-- How many answers of each agency were closed in the month: what the sample is a share of.
create table quality_closed (
  month date not null references quality_draws (month),
  agency text not null,
  answers integer not null check (answers > 0),
  primary key (month, agency)
);
create table quality_samples (
  month date not null references quality_draws (month),
  report_id uuid not null references reports (id),
  -- Who answered.
  agency text not null,
  -- 2 yes, 1 in part, 0 no.
  relevant smallint check (relevant between 0 and 2),
  concrete smallint check (concrete between 0 and 2),
  proven smallint check (proven between 0 and 2),
  clear smallint check (clear between 0 and 2),
  remark text check (remark <> ''),
  graded_by uuid references officers (id),
  graded_at timestamptz,
  primary key (month, report_id),
  check (num_nulls(relevant, concrete, proven, clear, graded_by, graded_at) in (0, 6))
);
create index quality_samples_by_agency on quality_samples (agency, month);
