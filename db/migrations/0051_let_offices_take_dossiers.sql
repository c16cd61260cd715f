-- Each attempt to make a dossier writes into a folder of its own; the row says which one became the dossier's.
alter table dossiers add column folder text;
update dossiers set folder = id::text where made_at is not null;
alter table dossiers add constraint dossiers_folder_check check ((folder is null) = (made_at is null));

-- The Ombudsman's offices may each have an application that takes dossiers by itself; the secret that both know is sealed.
create table ombudsman_applications (
  office text primary key references agencies (id),
  url text not null check (url <> ''),
  secret_sealed bytea not null,
  key_id text not null generated always as (encode(substr(secret_sealed, 2, 8), 'hex')) stored,
  changed_at timestamptz not null,
  changed_by uuid not null references officers (id)
);
