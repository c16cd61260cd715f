-- Sealed values name the key that sealed them; further details of a reporter have a place; a look says what it saw.

-- A sealed value begins with 01 and the key's id (8 bytes). Until now one key sealed everything, named beside it.
update reporter_identities set
  name_sealed = '\x01'::bytea || decode(key_id, 'hex') || name_sealed,
  phone_sealed = '\x01'::bytea || decode(key_id, 'hex') || phone_sealed,
  email_sealed = '\x01'::bytea || decode(key_id, 'hex') || email_sealed,
  address_sealed = '\x01'::bytea || decode(key_id, 'hex') || address_sealed,
  representative_sealed = '\x01'::bytea || decode(key_id, 'hex') || representative_sealed;
update former_contacts set
  phone_sealed = '\x01'::bytea || decode(key_id, 'hex') || former_contacts.phone_sealed,
  email_sealed = '\x01'::bytea || decode(key_id, 'hex') || former_contacts.email_sealed
from reporter_identities where reporter_identities.reporter_id = former_contacts.reporter_id;
update notice_letters set sealed = '\x01'::bytea || decode(key_id, 'hex') || sealed
from notices join reporter_identities on reporter_id = recipient where notices.id = notice_id;
update report_drafts set sealed = '\x01'::bytea || decode(key_id, 'hex') || sealed;

-- So the column that names the key can no longer say anything else than the value does.
alter table reporter_identities drop column key_id;
alter table reporter_identities add column key_id text generated always as (encode(substr(
  coalesce(name_sealed, phone_sealed, email_sealed, address_sealed, representative_sealed), 2, 8), 'hex')) stored;
alter table former_contacts add column key_id text
  generated always as (encode(substr(coalesce(phone_sealed, email_sealed), 2, 8), 'hex')) stored;
alter table notice_letters add column key_id text generated always as (encode(substr(sealed, 2, 8), 'hex')) stored;
alter table report_drafts drop column key_id;
alter table report_drafts add column key_id text generated always as (encode(substr(sealed, 2, 8), 'hex')) stored;

-- What is known of a reporter only where a purpose asks for it, one field a row, each erasable on its own.
create table reporter_details (
  reporter_id uuid not null references reporters (id),
  field text not null check (field in ('nik', 'familyCardNumber', 'passportNumber', 'birthPlace', 'birthDate',
    'maritalStatus', 'occupation', 'fullAddress')),
  sealed bytea not null,
  blind bytea,
  key_id text generated always as (encode(substr(sealed, 2, 8), 'hex')) stored,
  saved_at timestamptz not null,
  primary key (reporter_id, field)
);
create index reporter_details_by_blind on reporter_details (field, blind) where blind is not null;

-- What was seen. Looks of before saw all there was then.
alter table identity_looks add column fields text[] not null
  default '{name,phone,email,address,representative}' check (cardinality(fields) > 0);
alter table identity_looks alter column fields drop default;
