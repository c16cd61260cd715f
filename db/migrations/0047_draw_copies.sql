-- A photo drawn anew without what others must not see: of which one, and what was cut away and covered.
alter table attachments
  add column copy_of uuid references attachments,
  add column redaction jsonb,
  add check ((copy_of is null) = (redaction is null)),
  add check (copy_of is null or kind = 'photo');
create index attachments_by_photo on attachments (copy_of) where copy_of is not null;
