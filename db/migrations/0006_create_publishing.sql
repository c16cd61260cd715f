-- What anybody may see: one row a public report, made again with each change of the report, gone when it is hidden.
-- A public page reads this row and nothing else.

create table public_reports (
  report_id uuid primary key references reports (id),
  number text not null unique references reports (number),
  title text not null,
  body text not null,
  kind text not null,
  class text not null,
  category text references categories (slug),
  received_by text not null references agencies (id),
  lead text references agencies (id),
  -- Who has it now: what lists and counts go by.
  agency text not null references agencies (id),
  area_code text references areas (code),
  phase text not null,
  filed_on date not null,
  published_at timestamptz not null,
  -- Days, because minutes might tell who wrote.
  changed_on date not null,
  -- The public timeline and the clocks (domain/public-report.ts).
  view jsonb not null,
  words tsvector not null generated always as (
    setweight(to_tsvector('indonesian', title), 'A') || setweight(to_tsvector('indonesian', body), 'B')
  ) stored
);
create index public_reports_by_day on public_reports (filed_on desc, number desc);
create index public_reports_by_agency on public_reports (agency, filed_on desc, number desc);
create index public_reports_by_area on public_reports (area_code text_pattern_ops, filed_on desc, number desc);
create index public_reports_by_category on public_reports (category, filed_on desc, number desc);
create index public_reports_by_word on public_reports using gin (words);

-- How many are public, by agency and phase: the sum of the rows. A change only adds rows, so that nobody waits for
-- anybody; now and then the rows of one cell are folded into one.
create table public_report_counts (
  id bigint generated always as identity primary key,
  agency text not null references agencies (id),
  phase text not null,
  reports integer not null check (reports <> 0)
);
