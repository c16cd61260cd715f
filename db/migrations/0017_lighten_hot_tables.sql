-- What every submission and command paid for without use (docs/decisions/0016).

-- Desks answer what these were made for.
drop index reports_by_receiver;
drop index reports_by_lead;
drop index reports_by_filing;
drop index reports_by_referral;
drop index report_clocks_by_due;

-- Offices, officers and topics stay for ever and keep their keys. Whoever refers to one then need not lock its row: all
-- submissions to one office would else share a lock on the same row, and write down that they do.
create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception '% stay for ever and keep their keys', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger agencies_stay before delete or truncate on agencies
  for each statement execute function refuse_removal();
create trigger agencies_keep_their_id before update on agencies
  for each row when (old.id <> new.id) execute function refuse_removal();
create trigger officers_stay before delete or truncate on officers
  for each statement execute function refuse_removal();
create trigger officers_keep_their_id before update on officers
  for each row when (old.id <> new.id) execute function refuse_removal();
create trigger categories_stay before delete or truncate on categories
  for each statement execute function refuse_removal();
create trigger categories_keep_their_slug before update on categories
  for each row when (old.slug <> new.slug) execute function refuse_removal();

alter table reports
  drop constraint reports_category_fkey,
  drop constraint reports_lead_fkey,
  drop constraint reports_received_by_fkey,
  drop constraint reports_unit_fkey;
alter table report_events
  drop constraint report_events_by_agency_fkey,
  drop constraint report_events_by_officer_fkey;
alter table notices drop constraint notices_agency_fkey;
alter table duty_counts drop constraint duty_counts_agency_fkey;
alter table public_reports
  drop constraint public_reports_agency_fkey,
  drop constraint public_reports_category_fkey,
  drop constraint public_reports_lead_fkey,
  drop constraint public_reports_received_by_fkey;

-- Made from the report in the statement that writes it; "lapor verify" compares the clocks with the events.
alter table report_clocks
  drop constraint report_clocks_agency_fkey,
  drop constraint report_clocks_report_id_fkey;
alter table report_desks
  drop constraint report_desks_agency_fkey,
  drop constraint report_desks_report_id_fkey;
alter table report_words drop constraint report_words_report_id_fkey;

-- Another one with each writing: whoever made a page of this row before asks only whether it is still the same.
alter table public_reports add column version uuid not null default gen_random_uuid();
