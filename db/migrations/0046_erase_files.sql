-- A file that the law had erased keeps its row for the events that name it, and nothing that tells what it was; `erasing`
-- until its bytes are gone too.
alter table attachments add column erased_at timestamptz;
alter table attachments drop constraint attachments_state_check;
alter table attachments drop constraint attachments_check1;
alter table attachments add constraint attachments_state_check
  check (state in ('arriving', 'ready', 'dropped', 'erasing', 'erased'));
alter table attachments add constraint attachments_report_check
  check (report_id is null or state in ('ready', 'erasing', 'erased'));
alter table attachments add constraint attachments_erased_check check (
  (state in ('erasing', 'erased')) = (erased_at is not null)
  and (erased_at is null or num_nonnulls(media_type, name, size_bytes, width, sha256, salt) = 0));
create index attachments_to_erase on attachments (id) where state = 'erasing';

-- What was handed over of words that were erased is closed for ever: its key goes, its hash still says what it was.
alter table dossiers add column erased_at timestamptz;
alter table dossiers drop constraint dossiers_check;
alter table dossiers add constraint dossiers_check check (
  (made_at is null) = (sha256 is null) and (made_at is null) = (size_bytes is null)
  and (made_at is null or next_at is null)
  and (key_sealed is not null) = (made_at is not null and erased_at is null));
