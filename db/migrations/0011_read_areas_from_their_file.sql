-- Ninety thousand places down to the village are read from their file, not loaded into each database: a code is checked
-- by the program (docs/decisions/0011), its form still here. Agencies say what they deal with, and topics can be closed
-- and known by the words of people.

alter table agencies drop constraint agencies_area_code_fkey,
  add check (area_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  add column competence text[] not null default '{}';
alter table reports drop constraint reports_area_code_fkey,
  add check (area_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$');
alter table public_reports drop constraint public_reports_area_code_fkey,
  add check (area_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$');
drop table areas;

alter table categories add column words text[] not null default '{}',
  add column is_closed boolean not null default false;
