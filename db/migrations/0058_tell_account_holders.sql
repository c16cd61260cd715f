-- Of a copied store those are concerned too who have an account and never reported anything: they are known by themselves.
alter table breach_affected
  drop constraint breach_affected_pkey,
  alter column report_id drop not null,
  add constraint breach_affected_once unique nulls not distinct (breach_id, report_id, person_id);
