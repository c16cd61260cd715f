-- One command on many reports: chosen, looked at beforehand, confirmed, carried out one by one (docs/decisions/0022).

create table bulk_runs (
  id uuid primary key,
  officer_id uuid not null references officers (id),
  -- The address of the list that it was begun from.
  list text not null,
  begun_at timestamptz not null,
  command text,
  -- The command as it was spoken; gone with the end, since its words then stand with their reports.
  spoken jsonb,
  -- When it may begin; null as long as nobody confirmed it.
  starts_at timestamptz,
  ended_at timestamptz,
  is_cancelled boolean not null default false,
  -- The run whose effects this one takes back; each is taken back once.
  undoes uuid unique references bulk_runs (id),
  check (starts_at is null or command is not null),
  check (starts_at is null or ended_at is not null or spoken is not null or undoes is not null)
);
create index bulk_runs_to_carry_out on bulk_runs (starts_at) where starts_at is not null and ended_at is null;
create index bulk_runs_never_confirmed on bulk_runs (begun_at) where starts_at is null;

create table bulk_items (
  run_id uuid not null references bulk_runs (id) on delete cascade,
  number text not null,
  place integer not null,
  -- Where the command differs from report to report, as when each goes back to where it was.
  spoken jsonb,
  -- The last event that the officer saw of the report when they looked at what would happen.
  seen_seq integer,
  done_at timestamptz,
  -- Why it was refused; null where it was done.
  refusal text,
  -- The command that takes it back; null where there is none.
  counter jsonb,
  primary key (run_id, number)
);
