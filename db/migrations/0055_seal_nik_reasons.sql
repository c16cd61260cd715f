-- What was decided about a NIK stays as it was decided; only its reason goes, once it was kept long enough, and is sealed until
-- then. Reasons that stood in clear go at once: what was decided, by whom and when is on record without them.

alter table nik_settlements
  drop column reason,
  add column reason_sealed bytea,
  add column key_id text generated always as (encode(substr(reason_sealed, 2, 8), 'hex')) stored,
  -- One officer alone only asks for a release.
  drop constraint nik_settlements_decision_check,
  add constraint nik_settlements_decision_check check (decision in ('keep', 'both', 'releaseAsked', 'release'));
create index nik_settlements_by_holder on nik_settlements (holder_id);
create index nik_settlements_with_reason on nik_settlements (decided_at) where reason_sealed is not null;

create trigger nik_settlements_stay before delete or truncate on nik_settlements
  for each statement execute function refuse_removal();
create trigger nik_settlements_keep_their_decision before update on nik_settlements
  for each row when (
    (old.id, old.holder_id, old.claimant_id, old.decision, old.officer_id, old.decided_at)
      is distinct from (new.id, new.holder_id, new.claimant_id, new.decision, new.officer_id, new.decided_at))
  execute function refuse_removal();

create trigger breach_affected_is_append_only before update or delete or truncate on breach_affected
  for each statement execute function refuse_change();
