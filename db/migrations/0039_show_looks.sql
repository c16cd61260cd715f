-- A look says from which office and in which role somebody looked, and in whose hands the report was; an anonymous identity
-- opens for a stated time.

alter table identity_looks
  add column office text references agencies (id),
  add column role text,
  add column held_by text references agencies (id),
  -- Did the office that looked have the report on its desk?
  add column handles boolean,
  -- Until then the reporter does not see it, because seeing it would put them in danger.
  add column withheld_until timestamptz;
create index identity_looks_by_holder on identity_looks (held_by, at desc);
create index identity_looks_by_officer on identity_looks (officer_id, at desc);

create table broken_glass (
  id uuid primary key,
  report_id uuid not null,
  reporter_id uuid not null references reporters (id),
  officer_id uuid not null references officers (id),
  reason text not null check (reason <> ''),
  broken_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > broken_at and ends_at <= broken_at + interval '1 day'),
  ended_at timestamptz check (ended_at >= broken_at),
  held_by text references agencies (id),
  withheld_until timestamptz check (withheld_until > ends_at)
);
create index broken_glass_by_report on broken_glass (report_id, officer_id, ends_at);
