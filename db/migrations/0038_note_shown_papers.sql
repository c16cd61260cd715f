-- Which card somebody showed at a counter, and to whom. It was looked at and given back: no copy, no number is kept.
create table shown_papers (
  reporter_id uuid primary key references reporters (id),
  paper text not null check (paper in ('ktp', 'sim', 'ktm', 'kk', 'foreign')),
  officer_id uuid not null references officers (id),
  shown_at timestamptz not null
);
