-- When each piece of the worker's periodic work last ran, and how it last failed: for whoever operates the program.

create table work_runs (
  name text primary key check (name <> ''),
  ran_at timestamptz,
  failed_at timestamptz,
  failure text check (failure <> ''),
  check ((failed_at is null) = (failure is null)),
  check (ran_at is not null or failed_at is not null)
);
