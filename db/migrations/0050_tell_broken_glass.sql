-- A reporter whose anonymous identity was opened is told so: from which post, and whether the notice is written yet.
alter table broken_glass
  add column office text references agencies (id),
  add column role text,
  add column told_at timestamptz;
-- What was opened before this stands on the reporter's page; what is still withheld is told when it may be.
update broken_glass set told_at = broken_at where withheld_until is null;
create index broken_glass_to_tell on broken_glass (broken_at) where told_at is null;
