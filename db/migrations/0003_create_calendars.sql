-- The days on which nobody works, as dated rows under revisions. Nothing is ever overwritten: a row lives from the
-- revision that added it until the one that removed it, so that any date can be explained by the revision it was
-- counted with.

create table calendar_revisions (
  revision integer primary key check (revision > 0),
  created_at timestamptz not null,
  created_by uuid references officers (id), -- null: the calendars the program ships with
  note text not null check (note <> '')
);

create table calendar_days (
  id bigint generated always as identity primary key,
  day date not null,
  kind text not null check (kind in ('national', 'jointLeave', 'election', 'regional')),
  name text not null check (name <> ''),
  area_code text check (area_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  decree text check (decree <> ''),
  added_in integer not null references calendar_revisions (revision),
  removed_in integer references calendar_revisions (revision) check (removed_in > added_in),
  check (kind <> 'regional' or area_code is not null),
  check (kind not in ('national', 'jointLeave') or area_code is null)
);
create unique index calendar_days_once on calendar_days (day, kind, name, coalesce(area_code, ''))
  where removed_in is null;

create table calendar_years (
  year integer not null check (year between 1945 and 9999),
  status text not null check (status in ('decreed', 'provisional')),
  since_revision integer not null references calendar_revisions (revision),
  primary key (year, since_revision)
);
