-- Officers whom a report concerns themselves (docs/decisions/0037): lists and counts leave it out for them.
create table report_involved (
  officer_id uuid not null references officers (id),
  report_id uuid not null references reports (id),
  primary key (officer_id, report_id)
);
