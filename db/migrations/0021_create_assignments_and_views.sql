-- Who holds a report at a desk, who watches it, and how officers want to see their lists (docs/decisions/0021).

-- A draft that came back to whoever wrote it is work of its own.
alter table report_desks
  drop constraint report_desks_queue_check,
  add constraint report_desks_queue_check check (queue in
    ('verify', 'verifyNationally', 'answer', 'approve', 'returned', 'waiting', 'undeliverable', 'appeals', 'referrals',
     'supervisory', 'all')),
  -- The first late instant of what is due there.
  add column due_at timestamptz;

-- From now on `all` too is ordered by what is due; the newest come first by the ids of reports, which grow with time.
update report_desks set due_at = sorted_at where queue <> 'all' and due_on is not null;
update report_desks set due_at = first.due_at
from (select report_id, min(due_at) as due_at from report_clocks where ended is null group by report_id) as first
where report_desks.report_id = first.report_id and queue = 'all' and due_on is not null;
update report_desks set sorted_at = coalesce(due_at, '9999-12-31T00:00:00Z') where queue = 'all';
create index report_desks_by_newest on report_desks (queue, agency, report_id);
-- Whoever sees everything sees it agency by agency, each in the order of its index.
drop index report_desks_by_queue;

insert into report_desks (report_id, queue, agency, sorted_at, due_on, due_at)
select reports.id, 'returned', answering.agency, answering.sorted_at, answering.due_on, answering.due_at
from reports join report_desks answering
  on answering.report_id = reports.id and answering.queue = 'answer'
  and answering.agency = coalesce(reports.unit, reports.lead)
where reports.state #>> '{drafts,-1,status}' = 'returned'
  and coalesce((reports.state #>> '{answers,-1,seq}')::int, 0) < (reports.state #>> '{drafts,-1,seq}')::int;

-- One holder at a desk at a time. What has ended stays: officers read there who had it when.
create table report_assignments (
  id bigint generated always as identity primary key,
  report_id uuid not null references reports (id),
  -- Whose desk it lies on; the holder may have their post there or above.
  agency text not null,
  officer_id uuid not null,
  assigned_at timestamptz not null,
  assigned_by uuid not null,
  ended_at timestamptz,
  -- Null where nobody did: the holder left, or the report has long been finished.
  ended_by uuid,
  check (ended_by is null or ended_at is not null)
);
create unique index report_assignments_now on report_assignments (report_id, agency) where ended_at is null;
create index report_assignments_by_officer on report_assignments (officer_id) where ended_at is null;
create index report_assignments_by_report on report_assignments (report_id);

create table report_watches (
  officer_id uuid not null,
  report_id uuid not null references reports (id),
  watched_at timestamptz not null,
  primary key (officer_id, report_id)
);

-- A list with its filters under a name. The address says what is asked, never what the reader may see.
create table desk_views (
  id uuid primary key,
  officer_id uuid not null references officers (id),
  -- The agency with which it is shared, and everything below it; null where it is the officer's own.
  agency text references agencies (id),
  name text not null check (name <> '' and length(name) <= 60),
  address text not null check (address like '?%'),
  saved_at timestamptz not null,
  unique nulls not distinct (officer_id, agency, name)
);
create index desk_views_by_agency on desk_views (agency) where agency is not null;

-- No row: as the program suggests.
create table desk_settings (
  officer_id uuid primary key references officers (id),
  columns text[],
  page_size smallint check (page_size in (50, 100)),
  -- The view that the workspace opens with.
  first_view uuid references desk_views (id) on delete set null
);
