-- On whose desk a report lies and for what: what the officers' queues read. Made from the state in the same transaction.

create table report_desks (
  report_id uuid not null references reports (id),
  queue text not null check (queue in
    ('verify', 'verifyNationally', 'answer', 'approve', 'waiting', 'undeliverable', 'appeals', 'referrals',
     'supervisory', 'all')),
  agency text not null references agencies (id),
  -- What the queue is ordered by: the first late instant (far ahead where nothing is due), in `all` the filing.
  sorted_at timestamptz not null,
  due_on date,
  primary key (report_id, queue, agency)
);
create index report_desks_by_agency on report_desks (queue, agency, sorted_at, report_id);
create index report_desks_by_queue on report_desks (queue, sorted_at, report_id);
