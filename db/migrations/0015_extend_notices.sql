-- Notices in full: whose language, how often officers are written to, one e-mail a day, gateways that stand still,
-- and the words of templates as operators change them.

alter table reporters add column language text not null default 'id' check (language in ('id', 'en'));

alter table officers
  add column language text not null default 'id' check (language in ('id', 'en')),
  -- How e-mail comes: each notice at once, or one message a day; null where it is as the post suggests.
  add column mailing text check (mailing in ('each', 'daily')),
  -- The last local day whose digest was made, or for which there was none to make.
  add column digest_day date;

alter table notices
  -- Whose notice it is: the agency that had the report, or the reader's own. Operators see those of their agencies.
  add column agency text references agencies (id),
  -- A digest tells of a day, not of an event.
  add column day date,
  alter column number drop not null,
  alter column seq drop not null;
update notices set agency = reports.agency
from (select number, coalesce(lead, received_by) as agency from reports) as reports
where reports.number = notices.number;
alter table notices
  alter column agency set not null,
  add check ((number is null) = (seq is null) and (number is null) = (day is not null));
create unique index notices_by_day on notices (recipient, template, route, day) where day is not null;

-- A gateway that fails as a whole (its sign-in, its encryption, its network) stands still for a while, and costs no
-- notice an attempt. No row: nothing is known yet.
create table notice_channels (
  route text primary key check (route in ('email', 'sms')),
  failing_since timestamptz,
  failure text,
  failures integer not null check (failures >= 0),
  retry_at timestamptz,
  accepted_at timestamptz,
  check ((failing_since is null) = (retry_at is null) and (failing_since is null) = (failure is null))
);

-- Words that stand in the place of the program's own; the newest version counts. Without words: the program's own again.
create table notice_wordings (
  template text not null,
  language text not null check (language in ('id', 'en')),
  version integer not null check (version > 0),
  subject text,
  body text,
  sms text,
  saved_by uuid not null references officers (id),
  saved_at timestamptz not null,
  primary key (template, language, version),
  check ((subject is null) = (body is null) and (sms is null or body is not null))
);
create trigger notice_wordings_are_append_only before update or delete or truncate on notice_wordings
  for each statement execute function refuse_change();
