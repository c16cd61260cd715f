-- How promises to reporters were kept, counted in the transaction that decides it: the sum of the rows of a cell. A
-- change only adds rows, so that nobody waits for anybody; now and then the rows of a cell are folded into one.

create table duty_counts (
  id bigint generated always as identity primary key,
  agency text not null references agencies (id),
  limit_name text not null check (limit_name in ('verification', 'firstResponse', 'resolution')),
  -- The first day of the month in which it fell due.
  month date not null check (extract(day from month) = 1),
  outcome text not null check (outcome in ('onTime', 'late', 'runningLate')),
  -- Of a report whose content is kept from the public: told only where it stands among enough others.
  is_hidden boolean not null,
  -- From filing to the first answer, in days; null for other limits and while there is none.
  answered_in_days integer,
  reports integer not null check (reports <> 0)
);
create index duty_counts_by_month on duty_counts (month);
