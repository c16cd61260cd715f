-- Written from the catalogue by "lapor schema". Change the database by a migration, never here.

create table account_codes (
  id uuid not null,
  browser_hash bytea not null,
  purpose text not null,
  sealed bytea not null,
  key_id text generated always as (encode(substr(sealed, 2, 8), 'hex'::text)) stored,
  round smallint not null,
  digits smallint not null,
  sends smallint not null,
  attempts smallint not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  proven_at timestamp with time zone,
  constraint account_codes_pkey PRIMARY KEY (id),
  constraint account_codes_browser_hash_key UNIQUE (browser_hash),
  constraint account_codes_browser_hash_check CHECK ((octet_length(browser_hash) = 32)),
  constraint account_codes_purpose_check CHECK ((purpose = ANY (ARRAY['enter'::text, 'contact'::text, 'recover'::text, 'prove'::text])))
);

create table account_contacts (
  account_id uuid not null,
  route text not null,
  proven_at timestamp with time zone not null,
  constraint account_contacts_pkey PRIMARY KEY (account_id, route),
  constraint account_contacts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint account_contacts_route_check CHECK ((route = ANY (ARRAY['email'::text, 'phone'::text])))
);

create table account_devices (
  account_id uuid not null,
  device_hash bytea not null,
  last_used_at timestamp with time zone not null,
  constraint account_devices_pkey PRIMARY KEY (account_id, device_hash),
  constraint account_devices_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint account_devices_device_hash_check CHECK ((octet_length(device_hash) = 32))
);

create table account_recoveries (
  id uuid not null,
  account_id uuid not null,
  route text not null,
  contact_blind bytea,
  token_hash bytea not null,
  asked_at timestamp with time zone not null,
  takes_effect_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  contact_sealed bytea,
  key_id text generated always as (encode(substr(contact_sealed, 2, 8), 'hex'::text)) stored,
  constraint account_recoveries_pkey PRIMARY KEY (id),
  constraint account_recoveries_token_hash_key UNIQUE (token_hash),
  constraint account_recoveries_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint account_recoveries_check CHECK ((takes_effect_at > asked_at)),
  constraint account_recoveries_check1 CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  constraint account_recoveries_check2 CHECK (((ended_at IS NULL) OR ((contact_blind IS NULL) AND (contact_sealed IS NULL)))),
  constraint account_recoveries_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'stopped'::text, 'closed'::text]))),
  constraint account_recoveries_route_check CHECK ((route = ANY (ARRAY['email'::text, 'phone'::text]))),
  constraint account_recoveries_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

create table account_sessions (
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  device text not null,
  is_shared boolean not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  proved_at timestamp with time zone not null,
  constraint account_sessions_pkey PRIMARY KEY (id),
  constraint account_sessions_token_hash_key UNIQUE (token_hash),
  constraint account_sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint account_sessions_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

create table accounts (
  id uuid not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  document text not null,
  registry text,
  registry_at timestamp with time zone,
  restricted_at timestamp with time zone,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_id_fkey FOREIGN KEY (id) REFERENCES reporters(id),
  constraint accounts_check CHECK (((registry IS NULL) = (registry_at IS NULL))),
  constraint accounts_document_check CHECK ((document = ANY (ARRAY['nik'::text, 'foreign'::text, 'none'::text]))),
  constraint accounts_registry_check CHECK ((registry = ANY (ARRAY['verified'::text, 'notMatched'::text, 'unreachable'::text])))
);

create table agencies (
  id text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent text,
  zone text not null,
  working_week smallint[] not null,
  area_code text,
  sms_prefixes text[] not null,
  address text,
  phone text,
  website text,
  is_active boolean not null,
  competence text[] default '{}'::text[] not null,
  constraint agencies_pkey PRIMARY KEY (id),
  constraint agencies_parent_fkey FOREIGN KEY (parent) REFERENCES agencies(id),
  constraint agencies_area_code_check CHECK ((area_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'::text)),
  constraint agencies_check CHECK ((parent <> id)),
  constraint agencies_id_check CHECK ((id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint agencies_kind_check CHECK ((kind = ANY (ARRAY['nation'::text, 'ministry'::text, 'region'::text, 'opd'::text, 'unit'::text, 'ombudsman'::text]))),
  constraint agencies_name_check CHECK ((name <> ''::text)),
  constraint agencies_short_name_check CHECK ((short_name <> ''::text)),
  constraint agencies_working_week_check CHECK (((cardinality(working_week) > 0) AND (working_week <@ '{1,2,3,4,5,6,7}'::smallint[]))),
  constraint agencies_zone_check CHECK ((zone = ANY (ARRAY['Asia/Jakarta'::text, 'Asia/Makassar'::text, 'Asia/Jayapura'::text])))
);

create table answer_templates (
  id uuid not null,
  version integer not null,
  agency_id text not null,
  kind text not null,
  category text,
  title text not null,
  body text not null,
  is_retired boolean not null,
  saved_by uuid,
  saved_at timestamp with time zone not null,
  constraint answer_templates_pkey PRIMARY KEY (id, version),
  constraint answer_templates_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint answer_templates_category_fkey FOREIGN KEY (category) REFERENCES categories(slug),
  constraint answer_templates_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES officers(id),
  constraint answer_templates_body_check CHECK ((body <> ''::text)),
  constraint answer_templates_kind_check CHECK ((kind = ANY (ARRAY['substantive'::text, 'interim'::text, 'clarification'::text, 'archive'::text, 'refuse'::text]))),
  constraint answer_templates_title_check CHECK ((title <> ''::text)),
  constraint answer_templates_version_check CHECK ((version > 0))
);

create table api_tokens (
  id uuid not null,
  officer_id uuid not null,
  name text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  expires_at timestamp with time zone,
  last_used_on date,
  constraint api_tokens_pkey PRIMARY KEY (id),
  constraint api_tokens_token_hash_key UNIQUE (token_hash),
  constraint api_tokens_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint api_tokens_name_check CHECK ((name <> ''::text))
);

create table attachments (
  id uuid not null,
  state text not null,
  arrived_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  report_id uuid,
  kind text,
  media_type text,
  name text,
  size_bytes bigint,
  width integer,
  height integer,
  sha256 bytea,
  salt bytea,
  erased_at timestamp with time zone,
  copy_of uuid,
  redaction jsonb,
  scan text default 'none'::text not null,
  scan_tries integer default 0 not null,
  scan_next_at timestamp with time zone,
  constraint attachments_pkey PRIMARY KEY (id),
  constraint attachments_copy_of_fkey FOREIGN KEY (copy_of) REFERENCES attachments(id),
  constraint attachments_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint attachments_check CHECK (((report_id IS NULL) = (expires_at IS NOT NULL))),
  constraint attachments_check1 CHECK (((copy_of IS NULL) = (redaction IS NULL))),
  constraint attachments_check2 CHECK (((state <> 'ready'::text) OR (num_nulls(kind, media_type, name, size_bytes, sha256, salt) = 0))),
  constraint attachments_check3 CHECK (((width IS NULL) = (height IS NULL))),
  constraint attachments_check4 CHECK (((state <> 'ready'::text) OR ((kind = 'photo'::text) = (width IS NOT NULL)))),
  constraint attachments_check5 CHECK (((copy_of IS NULL) OR (kind = 'photo'::text))),
  constraint attachments_erased_check CHECK ((((state = ANY (ARRAY['erasing'::text, 'erased'::text])) = (erased_at IS NOT NULL)) AND ((erased_at IS NULL) OR (num_nonnulls(media_type, name, size_bytes, width, sha256, salt) = 0)))),
  constraint attachments_height_check CHECK ((height > 0)),
  constraint attachments_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'document'::text]))),
  constraint attachments_media_type_check CHECK ((media_type <> ''::text)),
  constraint attachments_name_check CHECK ((name <> ''::text)),
  constraint attachments_report_check CHECK (((report_id IS NULL) OR (state = ANY (ARRAY['ready'::text, 'erasing'::text, 'erased'::text])))),
  constraint attachments_salt_check CHECK ((octet_length(salt) = 16)),
  constraint attachments_scan_check CHECK ((scan = ANY (ARRAY['none'::text, 'waiting'::text, 'clean'::text, 'infected'::text]))),
  constraint attachments_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint attachments_size_bytes_check CHECK ((size_bytes > 0)),
  constraint attachments_state_check CHECK ((state = ANY (ARRAY['arriving'::text, 'ready'::text, 'dropped'::text, 'erasing'::text, 'erased'::text]))),
  constraint attachments_width_check CHECK ((width > 0))
);

create table audit_log (
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  officer_id uuid,
  event text not null,
  subject text,
  detail jsonb not null,
  constraint audit_log_pkey PRIMARY KEY (id),
  constraint audit_log_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint audit_log_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['officer'::text, 'outsider'::text, 'reporter'::text, 'clock'::text, 'anyone'::text]))),
  constraint audit_log_check CHECK (((actor_kind = 'officer'::text) = (officer_id IS NOT NULL))),
  constraint audit_log_event_check CHECK ((event <> ''::text))
);

create table begun_sign_ins (
  token_hash bytea not null,
  officer_id uuid not null,
  begun_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  way text not null,
  constraint begun_sign_ins_pkey PRIMARY KEY (token_hash),
  constraint begun_sign_ins_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint begun_sign_ins_check CHECK ((expires_at > begun_at)),
  constraint begun_sign_ins_way_check CHECK ((way = ANY (ARRAY['password'::text, 'sso'::text])))
);

create table breach_affected (
  breach_id uuid not null,
  report_id uuid,
  person_id uuid not null,
  fields text[] not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  times integer not null,
  constraint breach_affected_once UNIQUE NULLS NOT DISTINCT (breach_id, report_id, person_id),
  constraint breach_affected_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches(id),
  constraint breach_affected_person_id_fkey FOREIGN KEY (person_id) REFERENCES reporters(id),
  constraint breach_affected_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint breach_affected_times_check CHECK ((times > 0))
);

create table breach_steps (
  breach_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  step text not null,
  officer_id uuid not null,
  affected integer not null,
  constraint breach_steps_pkey PRIMARY KEY (breach_id, seq),
  constraint breach_steps_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches(id),
  constraint breach_steps_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint breach_steps_affected_check CHECK ((affected >= 0)),
  constraint breach_steps_seq_check CHECK ((seq > 0)),
  constraint breach_steps_step_check CHECK ((step = ANY (ARRAY['opened'::text, 'listed'::text, 'told'::text])))
);

create table breaches (
  id uuid not null,
  number text not null,
  agency text not null,
  known_at timestamp with time zone not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  officers uuid[] not null,
  offices text[] not null,
  reports text[] not null,
  everything boolean not null,
  how text not null,
  measures text not null,
  state text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  told_at timestamp with time zone,
  constraint breaches_pkey PRIMARY KEY (id),
  constraint breaches_number_key UNIQUE (number),
  constraint breaches_agency_fkey FOREIGN KEY (agency) REFERENCES agencies(id),
  constraint breaches_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES officers(id),
  constraint breaches_check CHECK ((until > since)),
  constraint breaches_check1 CHECK (((told_at IS NULL) = (state = 'open'::text))),
  constraint breaches_how_check CHECK ((how <> ''::text)),
  constraint breaches_measures_check CHECK ((measures <> ''::text)),
  constraint breaches_state_check CHECK ((state = ANY (ARRAY['open'::text, 'told'::text])))
);

create table broken_glass (
  id uuid not null,
  report_id uuid not null,
  reporter_id uuid not null,
  officer_id uuid not null,
  reason text not null,
  broken_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  held_by text,
  withheld_until timestamp with time zone,
  office text,
  role text,
  told_at timestamp with time zone,
  constraint broken_glass_pkey PRIMARY KEY (id),
  constraint broken_glass_held_by_fkey FOREIGN KEY (held_by) REFERENCES agencies(id),
  constraint broken_glass_office_fkey FOREIGN KEY (office) REFERENCES agencies(id),
  constraint broken_glass_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint broken_glass_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES reporters(id),
  constraint broken_glass_check CHECK (((ends_at > broken_at) AND (ends_at <= (broken_at + '1 day'::interval)))),
  constraint broken_glass_check1 CHECK ((ended_at >= broken_at)),
  constraint broken_glass_check2 CHECK ((withheld_until > ends_at)),
  constraint broken_glass_reason_check CHECK ((reason <> ''::text))
);

create table bulk_items (
  run_id uuid not null,
  number text not null,
  place integer not null,
  spoken jsonb,
  seen_seq integer,
  done_at timestamp with time zone,
  refusal text,
  counter jsonb,
  constraint bulk_items_pkey PRIMARY KEY (run_id, number),
  constraint bulk_items_run_id_fkey FOREIGN KEY (run_id) REFERENCES bulk_runs(id) ON DELETE CASCADE
);

create table bulk_runs (
  id uuid not null,
  officer_id uuid not null,
  list text not null,
  begun_at timestamp with time zone not null,
  command text,
  spoken jsonb,
  starts_at timestamp with time zone,
  ended_at timestamp with time zone,
  is_cancelled boolean default false not null,
  undoes uuid,
  constraint bulk_runs_pkey PRIMARY KEY (id),
  constraint bulk_runs_undoes_key UNIQUE (undoes),
  constraint bulk_runs_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint bulk_runs_undoes_fkey FOREIGN KEY (undoes) REFERENCES bulk_runs(id),
  constraint bulk_runs_check CHECK (((starts_at IS NULL) OR (command IS NOT NULL))),
  constraint bulk_runs_check1 CHECK (((starts_at IS NULL) OR (ended_at IS NOT NULL) OR (spoken IS NOT NULL) OR (undoes IS NOT NULL)))
);

create table calendar_days (
  id bigint generated always as identity not null,
  day date not null,
  kind text not null,
  name text not null,
  area_code text,
  decree text,
  added_in integer not null,
  removed_in integer,
  constraint calendar_days_pkey PRIMARY KEY (id),
  constraint calendar_days_added_in_fkey FOREIGN KEY (added_in) REFERENCES calendar_revisions(revision),
  constraint calendar_days_removed_in_fkey FOREIGN KEY (removed_in) REFERENCES calendar_revisions(revision),
  constraint calendar_days_area_code_check CHECK ((area_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'::text)),
  constraint calendar_days_check CHECK ((removed_in > added_in)),
  constraint calendar_days_check1 CHECK (((kind <> 'regional'::text) OR (area_code IS NOT NULL))),
  constraint calendar_days_check2 CHECK (((kind <> ALL (ARRAY['national'::text, 'jointLeave'::text])) OR (area_code IS NULL))),
  constraint calendar_days_decree_check CHECK ((decree <> ''::text)),
  constraint calendar_days_kind_check CHECK ((kind = ANY (ARRAY['national'::text, 'jointLeave'::text, 'election'::text, 'regional'::text]))),
  constraint calendar_days_name_check CHECK ((name <> ''::text))
);

create table calendar_revisions (
  revision integer not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  note text not null,
  constraint calendar_revisions_pkey PRIMARY KEY (revision),
  constraint calendar_revisions_created_by_fkey FOREIGN KEY (created_by) REFERENCES officers(id),
  constraint calendar_revisions_note_check CHECK ((note <> ''::text)),
  constraint calendar_revisions_revision_check CHECK ((revision > 0))
);

create table calendar_years (
  year integer not null,
  status text not null,
  since_revision integer not null,
  constraint calendar_years_pkey PRIMARY KEY (year, since_revision),
  constraint calendar_years_since_revision_fkey FOREIGN KEY (since_revision) REFERENCES calendar_revisions(revision),
  constraint calendar_years_status_check CHECK ((status = ANY (ARRAY['decreed'::text, 'provisional'::text]))),
  constraint calendar_years_year_check CHECK (((year >= 1945) AND (year <= 9999)))
);

create table categories (
  slug text not null,
  name_id text not null,
  name_en text not null,
  is_sensitive boolean not null,
  "position" smallint not null,
  words text[] default '{}'::text[] not null,
  is_closed boolean default false not null,
  constraint categories_pkey PRIMARY KEY (slug),
  constraint categories_position_key UNIQUE ("position"),
  constraint categories_name_en_check CHECK ((name_en <> ''::text)),
  constraint categories_name_id_check CHECK ((name_id <> ''::text)),
  constraint categories_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

create table code_generators (
  officer_id uuid not null,
  secret_sealed bytea not null,
  key_id text generated always as (encode(substr(secret_sealed, 2, 8), 'hex'::text)) stored,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  constraint code_generators_pkey PRIMARY KEY (officer_id),
  constraint code_generators_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint code_generators_last_step_check CHECK ((last_step >= 0))
);

create table corrected_identities (
  reporter_id uuid not null,
  field text not null,
  sealed bytea not null,
  key_id text generated always as (encode(substr(sealed, 2, 8), 'hex'::text)) stored,
  replaced_at timestamp with time zone not null,
  constraint corrected_identities_pkey PRIMARY KEY (reporter_id, field, replaced_at),
  constraint corrected_identities_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES reporters(id),
  constraint corrected_identities_field_check CHECK ((field = ANY (ARRAY['name'::text, 'address'::text])))
);

create table data_request_steps (
  request_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  step text not null,
  by_kind text not null,
  officer_id uuid,
  outcome text,
  ground text,
  words_sealed bytea,
  key_id text generated always as (encode(substr(words_sealed, 2, 8), 'hex'::text)) stored,
  constraint data_request_steps_pkey PRIMARY KEY (request_id, seq),
  constraint data_request_steps_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint data_request_steps_request_id_fkey FOREIGN KEY (request_id) REFERENCES data_requests(id),
  constraint data_request_steps_by_kind_check CHECK ((by_kind = ANY (ARRAY['person'::text, 'program'::text, 'officer'::text]))),
  constraint data_request_steps_check CHECK (((by_kind = 'officer'::text) = (officer_id IS NOT NULL))),
  constraint data_request_steps_check1 CHECK (((step = 'answered'::text) = (outcome IS NOT NULL))),
  constraint data_request_steps_check2 CHECK (((ground IS NOT NULL) = ((outcome IS NOT NULL) AND (outcome <> 'done'::text)))),
  constraint data_request_steps_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'partly'::text, 'refused'::text]))),
  constraint data_request_steps_seq_check CHECK ((seq > 0)),
  constraint data_request_steps_step_check CHECK ((step = ANY (ARRAY['asked'::text, 'carriedOut'::text, 'reminded'::text, 'answered'::text, 'lifted'::text, 'stopped'::text])))
);

create table data_requests (
  id uuid not null,
  number text not null,
  kind text not null,
  about text[] not null,
  report_id uuid,
  person_id uuid not null,
  agency text not null,
  state text not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone,
  answered_at timestamp with time zone,
  reminded_at timestamp with time zone,
  acts_at timestamp with time zone,
  is_proven boolean default false not null,
  constraint data_requests_pkey PRIMARY KEY (id),
  constraint data_requests_number_key UNIQUE (number),
  constraint data_requests_agency_fkey FOREIGN KEY (agency) REFERENCES agencies(id),
  constraint data_requests_person_id_fkey FOREIGN KEY (person_id) REFERENCES reporters(id),
  constraint data_requests_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint data_requests_check CHECK (((state = 'open'::text) = (answered_at IS NULL))),
  constraint data_requests_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'correction'::text, 'withdrawal'::text, 'restriction'::text, 'erasure'::text, 'automatedDecision'::text]))),
  constraint data_requests_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'partly'::text, 'refused'::text, 'ended'::text])))
);

create table desk_settings (
  officer_id uuid not null,
  columns text[],
  page_size smallint,
  first_view uuid,
  constraint desk_settings_pkey PRIMARY KEY (officer_id),
  constraint desk_settings_first_view_fkey FOREIGN KEY (first_view) REFERENCES desk_views(id) ON DELETE SET NULL,
  constraint desk_settings_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint desk_settings_page_size_check CHECK ((page_size = ANY (ARRAY[50, 100])))
);

create table desk_views (
  id uuid not null,
  officer_id uuid not null,
  agency text,
  name text not null,
  address text not null,
  saved_at timestamp with time zone not null,
  constraint desk_views_pkey PRIMARY KEY (id),
  constraint desk_views_officer_id_agency_name_key UNIQUE NULLS NOT DISTINCT (officer_id, agency, name),
  constraint desk_views_agency_fkey FOREIGN KEY (agency) REFERENCES agencies(id),
  constraint desk_views_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint desk_views_address_check CHECK ((address ~~ '?%'::text)),
  constraint desk_views_name_check CHECK (((name <> ''::text) AND (length(name) <= 60)))
);

create table dossier_deliveries (
  id uuid not null,
  dossier_id uuid not null,
  route text not null,
  state text not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone,
  failure text,
  receipt text,
  created_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  constraint dossier_deliveries_pkey PRIMARY KEY (id),
  constraint dossier_deliveries_dossier_id_route_key UNIQUE (dossier_id, route),
  constraint dossier_deliveries_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers(id),
  constraint dossier_deliveries_check CHECK (((state = 'queued'::text) = (next_at IS NOT NULL))),
  constraint dossier_deliveries_route_check CHECK ((route = ANY (ARRAY['portal'::text, 'email'::text, 'webhook'::text]))),
  constraint dossier_deliveries_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'accepted'::text, 'acknowledged'::text, 'givenUp'::text])))
);

create table dossiers (
  id uuid not null,
  number text not null,
  seq integer not null,
  kind text not null,
  because text not null,
  office text not null,
  created_at timestamp with time zone not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone,
  failure text,
  made_at timestamp with time zone,
  key_sealed bytea,
  key_id text generated always as (encode(substr(key_sealed, 2, 8), 'hex'::text)) stored,
  sha256 bytea,
  size_bytes bigint,
  erased_at timestamp with time zone,
  folder text,
  constraint dossiers_pkey PRIMARY KEY (id),
  constraint dossiers_number_seq_key UNIQUE (number, seq),
  constraint dossiers_number_fkey FOREIGN KEY (number) REFERENCES reports(number),
  constraint dossiers_office_fkey FOREIGN KEY (office) REFERENCES agencies(id),
  constraint dossiers_because_check CHECK ((because = ANY (ARRAY['limit'::text, 'consent'::text, 'request'::text, 'group'::text, 'details'::text, 'notAgreed'::text]))),
  constraint dossiers_check CHECK ((((made_at IS NULL) = (sha256 IS NULL)) AND ((made_at IS NULL) = (size_bytes IS NULL)) AND ((made_at IS NULL) OR (next_at IS NULL)) AND ((key_sealed IS NOT NULL) = ((made_at IS NOT NULL) AND (erased_at IS NULL))))),
  constraint dossiers_folder_check CHECK (((folder IS NULL) = (made_at IS NULL))),
  constraint dossiers_kind_check CHECK ((kind = ANY (ARRAY['named'::text, 'supplement'::text, 'unnamed'::text]))),
  constraint dossiers_sha256_check CHECK ((octet_length(sha256) = 32))
);

create table duty_counts (
  id bigint generated always as identity not null,
  agency text not null,
  limit_name text not null,
  month date not null,
  outcome text not null,
  is_hidden boolean not null,
  answered_in_days integer,
  reports integer not null,
  constraint duty_counts_pkey PRIMARY KEY (id),
  constraint duty_counts_limit_name_check CHECK ((limit_name = ANY (ARRAY['verification'::text, 'firstResponse'::text, 'resolution'::text]))),
  constraint duty_counts_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint duty_counts_outcome_check CHECK ((outcome = ANY (ARRAY['onTime'::text, 'late'::text, 'runningLate'::text]))),
  constraint duty_counts_reports_check CHECK ((reports <> 0))
);

create table former_contacts (
  reporter_id uuid not null,
  event_seq integer not null,
  phone_sealed bytea,
  email_sealed bytea,
  left_at timestamp with time zone not null,
  key_id text generated always as (encode(substr(COALESCE(phone_sealed, email_sealed), 2, 8), 'hex'::text)) stored,
  constraint former_contacts_pkey PRIMARY KEY (reporter_id, event_seq),
  constraint former_contacts_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES reporters(id),
  constraint former_contacts_check CHECK (((phone_sealed IS NOT NULL) OR (email_sealed IS NOT NULL))),
  constraint former_contacts_event_seq_check CHECK ((event_seq > 0))
);

create table identity_looks (
  id uuid not null,
  reporter_id uuid not null,
  officer_id uuid,
  purpose text not null,
  reason text,
  report_id uuid,
  at timestamp with time zone not null,
  fields text[] not null,
  office text,
  role text,
  held_by text,
  handles boolean,
  withheld_until timestamp with time zone,
  constraint identity_looks_pkey PRIMARY KEY (id),
  constraint identity_looks_held_by_fkey FOREIGN KEY (held_by) REFERENCES agencies(id),
  constraint identity_looks_office_fkey FOREIGN KEY (office) REFERENCES agencies(id),
  constraint identity_looks_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint identity_looks_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES reporters(id),
  constraint identity_looks_check CHECK (((purpose <> 'breakGlass'::text) OR (reason IS NOT NULL))),
  constraint identity_looks_fields_check CHECK ((cardinality(fields) > 0)),
  constraint identity_looks_purpose_check CHECK ((purpose = ANY (ARRAY['handling'::text, 'counter'::text, 'referral'::text, 'rights'::text, 'breakGlass'::text, 'register'::text]))),
  constraint identity_looks_reason_check CHECK ((reason <> ''::text))
);

create table invitations (
  officer_id uuid not null,
  token_hash bytea not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint invitations_pkey PRIMARY KEY (officer_id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES officers(id),
  constraint invitations_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint invitations_check CHECK ((expires_at > invited_at))
);

create table known_devices (
  officer_id uuid not null,
  device_hash bytea not null,
  known_since timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  constraint known_devices_pkey PRIMARY KEY (officer_id, device_hash),
  constraint known_devices_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
);

create table learned_models (
  scope text not null,
  subject text not null,
  claimed_until timestamp with time zone,
  trained_at timestamp with time zone,
  reports integer default 0 not null,
  examples integer default 0 not null,
  measured jsonb,
  model bytea,
  constraint learned_models_pkey PRIMARY KEY (scope, subject),
  constraint learned_models_scope_fkey FOREIGN KEY (scope) REFERENCES agencies(id),
  constraint learned_models_check CHECK (((measured IS NULL) = (model IS NULL))),
  constraint learned_models_check1 CHECK (((model IS NULL) OR (trained_at IS NOT NULL))),
  constraint learned_models_examples_check CHECK ((examples >= 0)),
  constraint learned_models_reports_check CHECK ((reports >= 0)),
  constraint learned_models_subject_check CHECK ((subject = ANY (ARRAY['agency'::text, 'category'::text])))
);

create table leaves (
  id uuid not null,
  officer_id uuid not null,
  agency_id text not null,
  deputy_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint leaves_pkey PRIMARY KEY (id),
  constraint leaves_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint leaves_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES officers(id),
  constraint leaves_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint leaves_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officers(id),
  constraint leaves_check CHECK ((deputy_id <> officer_id)),
  constraint leaves_check1 CHECK ((ends_at >= starts_at))
);

create table migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null,
  constraint migrations_pkey PRIMARY KEY (name)
);

create table nik_settlements (
  id uuid not null,
  holder_id uuid not null,
  claimant_id uuid not null,
  decision text not null,
  officer_id uuid not null,
  decided_at timestamp with time zone not null,
  reason_sealed bytea,
  key_id text generated always as (encode(substr(reason_sealed, 2, 8), 'hex'::text)) stored,
  constraint nik_settlements_pkey PRIMARY KEY (id),
  constraint nik_settlements_claimant_id_fkey FOREIGN KEY (claimant_id) REFERENCES accounts(id),
  constraint nik_settlements_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES accounts(id),
  constraint nik_settlements_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint nik_settlements_check CHECK ((claimant_id <> holder_id)),
  constraint nik_settlements_decision_check CHECK ((decision = ANY (ARRAY['keep'::text, 'both'::text, 'releaseAsked'::text, 'release'::text])))
);

create table notice_channels (
  route text not null,
  failing_since timestamp with time zone,
  failure text,
  failures integer not null,
  retry_at timestamp with time zone,
  accepted_at timestamp with time zone,
  constraint notice_channels_pkey PRIMARY KEY (route),
  constraint notice_channels_check CHECK ((((failing_since IS NULL) = (retry_at IS NULL)) AND ((failing_since IS NULL) = (failure IS NULL)))),
  constraint notice_channels_failures_check CHECK ((failures >= 0)),
  constraint notice_channels_route_check CHECK ((route = ANY (ARRAY['email'::text, 'sms'::text])))
);

create table notice_letters (
  notice_id uuid not null,
  sealed bytea not null,
  key_id text generated always as (encode(substr(sealed, 2, 8), 'hex'::text)) stored,
  constraint notice_letters_pkey PRIMARY KEY (notice_id),
  constraint notice_letters_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices(id)
);

create table notice_wordings (
  template text not null,
  language text not null,
  version integer not null,
  subject text,
  body text,
  sms text,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  constraint notice_wordings_pkey PRIMARY KEY (template, language, version),
  constraint notice_wordings_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES officers(id),
  constraint notice_wordings_check CHECK ((((subject IS NULL) = (body IS NULL)) AND ((sms IS NULL) OR (body IS NOT NULL)))),
  constraint notice_wordings_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint notice_wordings_version_check CHECK ((version > 0))
);

create table notices (
  id uuid not null,
  number text,
  seq integer,
  recipient_kind text not null,
  recipient uuid not null,
  route text not null,
  template text not null,
  deliverable text,
  quiet_zone text,
  state text not null,
  attempts integer default 0 not null,
  round integer default 0 not null,
  next_at timestamp with time zone,
  provider_id text,
  failure text,
  owes text,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  read_at timestamp with time zone,
  agency text not null,
  day date,
  request_id uuid,
  breach_id uuid,
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_number_seq_recipient_route_template_key UNIQUE (number, seq, recipient, route, template),
  constraint notices_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches(id),
  constraint notices_number_fkey FOREIGN KEY (number) REFERENCES reports(number),
  constraint notices_request_id_fkey FOREIGN KEY (request_id) REFERENCES data_requests(id),
  constraint notices_attempts_check CHECK ((attempts >= 0)),
  constraint notices_check CHECK (((next_at IS NOT NULL) = (state = ANY (ARRAY['queued'::text, 'sending'::text])))),
  constraint notices_check1 CHECK (((owes IS NULL) OR (deliverable IS NOT NULL))),
  constraint notices_deliverable_check CHECK ((deliverable = ANY (ARRAY['clarification'::text, 'followUp'::text, 'closing'::text]))),
  constraint notices_owes_check CHECK ((owes = ANY (ARRAY['delivery'::text, 'failure'::text]))),
  constraint notices_recipient_kind_check CHECK ((recipient_kind = ANY (ARRAY['reporter'::text, 'officer'::text]))),
  constraint notices_route_check CHECK ((route = ANY (ARRAY['app'::text, 'email'::text, 'sms'::text]))),
  constraint notices_seq_check CHECK ((seq > 0)),
  constraint notices_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'accepted'::text, 'delivered'::text, 'failed'::text, 'givenUp'::text, 'noRoute'::text]))),
  constraint notices_tell_of_one_thing CHECK (((num_nonnulls(seq, day, request_id, breach_id) = 1) AND ((seq IS NULL) OR (number IS NOT NULL)) AND ((day IS NULL) OR (number IS NULL))))
);

create table officer_subjects (
  issuer text not null,
  subject text not null,
  officer_id uuid not null,
  linked_at timestamp with time zone not null,
  constraint officer_subjects_pkey PRIMARY KEY (issuer, subject),
  constraint officer_subjects_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
);

create table officers (
  id uuid not null,
  email text not null,
  name text not null,
  password_hash text,
  is_active boolean not null,
  created_at timestamp with time zone not null,
  language text default 'id'::text not null,
  mailing text,
  digest_day date,
  last_seen_on date,
  constraint officers_pkey PRIMARY KEY (id),
  constraint officers_email_key UNIQUE (email),
  constraint officers_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text))),
  constraint officers_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint officers_mailing_check CHECK ((mailing = ANY (ARRAY['each'::text, 'daily'::text]))),
  constraint officers_name_check CHECK ((name <> ''::text)),
  constraint officers_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text))
);

create table ombudsman_applications (
  office text not null,
  url text not null,
  secret_sealed bytea not null,
  key_id text generated always as (encode(substr(secret_sealed, 2, 8), 'hex'::text)) stored not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint ombudsman_applications_pkey PRIMARY KEY (office),
  constraint ombudsman_applications_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES officers(id),
  constraint ombudsman_applications_office_fkey FOREIGN KEY (office) REFERENCES agencies(id),
  constraint ombudsman_applications_url_check CHECK ((url <> ''::text))
);

create table outside_answers (
  link_id uuid not null,
  event_seq integer not null,
  name text not null,
  "position" text not null,
  constraint outside_answers_pkey PRIMARY KEY (link_id, event_seq),
  constraint outside_answers_link_id_fkey FOREIGN KEY (link_id) REFERENCES outside_links(id),
  constraint outside_answers_event_seq_check CHECK ((event_seq > 0)),
  constraint outside_answers_name_check CHECK ((name <> ''::text)),
  constraint outside_answers_position_check CHECK (("position" <> ''::text))
);

create table outside_links (
  id uuid not null,
  number text not null,
  agency_id text not null,
  email text not null,
  token_hash bytea not null,
  title text not null,
  body text not null,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint outside_links_pkey PRIMARY KEY (id),
  constraint outside_links_number_agency_id_key UNIQUE (number, agency_id),
  constraint outside_links_token_hash_key UNIQUE (token_hash),
  constraint outside_links_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint outside_links_number_fkey FOREIGN KEY (number) REFERENCES reports(number),
  constraint outside_links_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES officers(id),
  constraint outside_links_check CHECK ((expires_at > sent_at)),
  constraint outside_links_email_check CHECK ((email ~~ '%_@_%'::text))
);

create table passkey_challenges (
  challenge_hash bytea not null,
  purpose text not null,
  holder_kind text not null,
  holder_id uuid,
  expires_at timestamp with time zone not null,
  constraint passkey_challenges_pkey PRIMARY KEY (challenge_hash),
  constraint passkey_challenges_check CHECK (((holder_id IS NULL) = (purpose = 'signIn'::text))),
  constraint passkey_challenges_holder_kind_check CHECK ((holder_kind = ANY (ARRAY['officer'::text, 'reporter'::text]))),
  constraint passkey_challenges_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'signIn'::text, 'prove'::text])))
);

create table passkeys (
  id text not null,
  holder_kind text not null,
  holder_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  is_synced boolean not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (id),
  constraint passkeys_counter_check CHECK ((counter >= 0)),
  constraint passkeys_holder_kind_check CHECK ((holder_kind = ANY (ARRAY['officer'::text, 'reporter'::text]))),
  constraint passkeys_id_check CHECK (((length(id) >= 1) AND (length(id) <= 1400))),
  constraint passkeys_name_check CHECK ((name <> ''::text))
);

create table posts (
  id uuid not null,
  officer_id uuid not null,
  agency_id text not null,
  role text not null,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone,
  constraint posts_pkey PRIMARY KEY (id),
  constraint posts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id),
  constraint posts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint posts_check CHECK ((valid_until > valid_from)),
  constraint posts_role_check CHECK ((role = ANY (ARRAY['nationalAdmin'::text, 'coordinator'::text, 'liaison'::text, 'official'::text, 'superior'::text, 'inspectorate'::text, 'ombudsman'::text, 'operator'::text, 'dataProtectionOfficer'::text])))
);

create table public_report_counts (
  id bigint generated always as identity not null,
  agency text not null,
  phase text not null,
  reports integer not null,
  constraint public_report_counts_pkey PRIMARY KEY (id),
  constraint public_report_counts_agency_fkey FOREIGN KEY (agency) REFERENCES agencies(id),
  constraint public_report_counts_reports_check CHECK ((reports <> 0))
);

create table public_reports (
  report_id uuid not null,
  number text not null,
  title text not null,
  body text not null,
  kind text not null,
  class text not null,
  category text,
  received_by text not null,
  lead text,
  agency text not null,
  area_code text,
  phase text not null,
  filed_on date not null,
  published_at timestamp with time zone not null,
  changed_on date not null,
  view jsonb not null,
  words tsvector generated always as ((setweight(to_tsvector('indonesian'::regconfig, title), 'A'::"char") || setweight(to_tsvector('indonesian'::regconfig, body), 'B'::"char"))) stored not null,
  version uuid default gen_random_uuid() not null,
  constraint public_reports_pkey PRIMARY KEY (report_id),
  constraint public_reports_number_key UNIQUE (number),
  constraint public_reports_number_fkey FOREIGN KEY (number) REFERENCES reports(number),
  constraint public_reports_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint public_reports_area_code_check CHECK ((area_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'::text))
);

create table quality_closed (
  month date not null,
  agency text not null,
  answers integer not null,
  constraint quality_closed_pkey PRIMARY KEY (month, agency),
  constraint quality_closed_month_fkey FOREIGN KEY (month) REFERENCES quality_draws(month),
  constraint quality_closed_answers_check CHECK ((answers > 0))
);

create table quality_draws (
  month date not null,
  seed text not null,
  drawn_at timestamp with time zone not null,
  constraint quality_draws_pkey PRIMARY KEY (month),
  constraint quality_draws_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint quality_draws_seed_check CHECK ((length(seed) >= 32))
);

create table quality_samples (
  month date not null,
  report_id uuid not null,
  agency text not null,
  relevant smallint,
  concrete smallint,
  proven smallint,
  clear smallint,
  remark text,
  graded_by uuid,
  graded_at timestamp with time zone,
  constraint quality_samples_pkey PRIMARY KEY (month, report_id),
  constraint quality_samples_graded_by_fkey FOREIGN KEY (graded_by) REFERENCES officers(id),
  constraint quality_samples_month_fkey FOREIGN KEY (month) REFERENCES quality_draws(month),
  constraint quality_samples_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint quality_samples_check CHECK ((num_nulls(relevant, concrete, proven, clear, graded_by, graded_at) = ANY (ARRAY[0, 6]))),
  constraint quality_samples_clear_check CHECK (((clear >= 0) AND (clear <= 2))),
  constraint quality_samples_concrete_check CHECK (((concrete >= 0) AND (concrete <= 2))),
  constraint quality_samples_proven_check CHECK (((proven >= 0) AND (proven <= 2))),
  constraint quality_samples_relevant_check CHECK (((relevant >= 0) AND (relevant <= 2))),
  constraint quality_samples_remark_check CHECK ((remark <> ''::text))
);

create table record_days (
  day date not null,
  size integer not null,
  root bytea not null,
  previous bytea not null,
  link bytea not null,
  sealed_at timestamp with time zone not null,
  constraint record_days_pkey PRIMARY KEY (day),
  constraint record_days_link_check CHECK ((octet_length(link) = 32)),
  constraint record_days_previous_check CHECK ((octet_length(previous) = 32)),
  constraint record_days_root_check CHECK ((octet_length(root) = 32)),
  constraint record_days_size_check CHECK (((size >= 64) AND ((size & (size - 1)) = 0)))
);

create table record_leaves (
  day date not null,
  salt bytea not null,
  entries bytea not null,
  constraint record_leaves_pkey PRIMARY KEY (day),
  constraint record_leaves_day_fkey FOREIGN KEY (day) REFERENCES record_days(day),
  constraint record_leaves_entries_check CHECK (((octet_length(entries) % 52) = 0)),
  constraint record_leaves_salt_check CHECK ((octet_length(salt) = 32))
);

create table recovery_codes (
  officer_id uuid not null,
  code_hash bytea not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint recovery_codes_pkey PRIMARY KEY (officer_id, code_hash),
  constraint recovery_codes_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
);

create table register_entries (
  agency text not null,
  filed_at timestamp with time zone not null,
  report_id uuid not null,
  constraint register_entries_pkey PRIMARY KEY (agency, filed_at, report_id)
);

create table rehearsal_clock (
  only_row boolean default true not null,
  offset_ms bigint not null,
  constraint rehearsal_clock_pkey PRIMARY KEY (only_row),
  constraint rehearsal_clock_only_row_check CHECK (only_row)
);

create table report_assignments (
  id bigint generated always as identity not null,
  report_id uuid not null,
  agency text not null,
  officer_id uuid not null,
  assigned_at timestamp with time zone not null,
  assigned_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint report_assignments_pkey PRIMARY KEY (id),
  constraint report_assignments_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint report_assignments_check CHECK (((ended_by IS NULL) OR (ended_at IS NOT NULL)))
);

create table report_claims (
  account_id uuid not null,
  report_id uuid not null,
  secret_generation smallint not null,
  claimed_at timestamp with time zone not null,
  constraint report_claims_pkey PRIMARY KEY (account_id, report_id),
  constraint report_claims_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint report_claims_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);

create table report_clocks (
  report_id uuid not null,
  clock text not null,
  limit_name text not null,
  agency text not null,
  due_on date,
  due_at timestamp with time zone,
  next_step text,
  next_at timestamp with time zone,
  ended text,
  ended_at timestamp with time zone,
  calendar_revision bigint not null,
  constraint report_clocks_pkey PRIMARY KEY (report_id, clock),
  constraint report_clocks_check CHECK (((ended IS NULL) = (ended_at IS NULL))),
  constraint report_clocks_check1 CHECK (((next_at IS NULL) OR (ended IS NULL))),
  constraint report_clocks_ended_check CHECK ((ended = ANY (ARRAY['met'::text, 'fired'::text, 'dropped'::text])))
);

create table report_desks (
  report_id uuid not null,
  queue text not null,
  agency text not null,
  sorted_at timestamp with time zone not null,
  due_on date,
  due_at timestamp with time zone,
  constraint report_desks_pkey PRIMARY KEY (report_id, queue, agency),
  constraint report_desks_queue_check CHECK ((queue = ANY (ARRAY['verify'::text, 'verifyNationally'::text, 'answer'::text, 'approve'::text, 'returned'::text, 'waiting'::text, 'undeliverable'::text, 'appeals'::text, 'referralsNew'::text, 'referralsAsked'::text, 'referralsReady'::text, 'referrals'::text, 'supervisory'::text, 'all'::text])))
);

create table report_drafts (
  id uuid not null,
  token_hash bytea not null,
  sealed bytea not null,
  expires_at timestamp with time zone not null,
  key_id text generated always as (encode(substr(sealed, 2, 8), 'hex'::text)) stored,
  constraint report_drafts_pkey PRIMARY KEY (id),
  constraint report_drafts_token_hash_key UNIQUE (token_hash),
  constraint report_drafts_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

create table report_ends (
  report_id uuid not null,
  agency text not null,
  over_since timestamp with time zone not null,
  texts_erased_at timestamp with time zone,
  identity_erased_at timestamp with time zone,
  contact_erased_at timestamp with time zone,
  constraint report_ends_pkey PRIMARY KEY (report_id),
  constraint report_ends_agency_fkey FOREIGN KEY (agency) REFERENCES agencies(id),
  constraint report_ends_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);

create table report_errands (
  id bigint generated always as identity not null,
  number text not null,
  command jsonb not null,
  asked_at timestamp with time zone not null,
  constraint report_errands_pkey PRIMARY KEY (id),
  constraint report_errands_number_fkey FOREIGN KEY (number) REFERENCES reports(number)
);

create table report_events (
  report_id uuid not null,
  seq integer not null,
  type text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by_kind text not null,
  by_officer uuid,
  by_role text,
  by_agency text,
  payload jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  nonce bytea,
  constraint report_events_pkey PRIMARY KEY (report_id, seq),
  constraint report_events_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint report_events_by_kind_check CHECK ((by_kind = ANY (ARRAY['officer'::text, 'outsider'::text, 'reporter'::text, 'clock'::text]))),
  constraint report_events_check CHECK (((by_kind = 'officer'::text) = ((by_officer IS NOT NULL) AND (by_role IS NOT NULL) AND (by_agency IS NOT NULL)))),
  constraint report_events_hash_check CHECK ((octet_length(hash) = 32)),
  constraint report_events_nonce_check CHECK ((octet_length(nonce) = 16)),
  constraint report_events_previous_hash_check CHECK ((octet_length(previous_hash) = 32)),
  constraint report_events_seq_check CHECK ((seq > 0))
);

create table report_involved (
  officer_id uuid not null,
  report_id uuid not null,
  constraint report_involved_pkey PRIMARY KEY (officer_id, report_id),
  constraint report_involved_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint report_involved_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);

create table report_places (
  report_id uuid not null,
  occurred_on date,
  address text,
  lat double precision,
  lng double precision,
  constraint report_places_pkey PRIMARY KEY (report_id),
  constraint report_places_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint report_places_check CHECK (((lat IS NULL) = (lng IS NULL))),
  constraint report_places_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision))),
  constraint report_places_lng_check CHECK (((lng >= ('-180'::integer)::double precision) AND (lng <= (180)::double precision)))
);

create table report_settlements (
  report_id uuid not null,
  seq integer not null,
  of_seq integer not null,
  marks jsonb not null,
  salt bytea not null,
  constraint report_settlements_pkey PRIMARY KEY (report_id, seq),
  constraint report_settlements_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint report_settlements_marks_check CHECK ((jsonb_typeof(marks) = 'array'::text)),
  constraint report_settlements_of_seq_check CHECK ((of_seq > 0)),
  constraint report_settlements_salt_check CHECK ((length(salt) = 16)),
  constraint report_settlements_seq_check CHECK ((seq > 0))
);

create table report_texts (
  id uuid not null,
  report_id uuid not null,
  body text,
  salt bytea,
  erased_at timestamp with time zone,
  constraint report_texts_pkey PRIMARY KEY (id),
  constraint report_texts_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  constraint report_texts_check CHECK ((((body IS NULL) = (erased_at IS NOT NULL)) AND ((salt IS NULL) = (erased_at IS NOT NULL))))
);

create table report_watches (
  officer_id uuid not null,
  report_id uuid not null,
  watched_at timestamp with time zone not null,
  constraint report_watches_pkey PRIMARY KEY (officer_id, report_id),
  constraint report_watches_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);

create table report_words (
  report_id uuid not null,
  words tsvector not null,
  sketch integer[],
  constraint report_words_pkey PRIMARY KEY (report_id)
);

create table reporter_details (
  reporter_id uuid not null,
  field text not null,
  sealed bytea not null,
  blind bytea,
  key_id text generated always as (encode(substr(sealed, 2, 8), 'hex'::text)) stored,
  saved_at timestamp with time zone not null,
  constraint reporter_details_pkey PRIMARY KEY (reporter_id, field),
  constraint reporter_details_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES reporters(id),
  constraint reporter_details_field_check CHECK ((field = ANY (ARRAY['nik'::text, 'familyCardNumber'::text, 'passportNumber'::text, 'birthPlace'::text, 'birthDate'::text, 'maritalStatus'::text, 'occupation'::text, 'fullAddress'::text])))
);

create table reporter_identities (
  reporter_id uuid not null,
  name_sealed bytea,
  phone_sealed bytea,
  email_sealed bytea,
  address_sealed bytea,
  phone_blind bytea,
  email_blind bytea,
  saved_at timestamp with time zone not null,
  representative_sealed bytea,
  key_id text generated always as (encode(substr(COALESCE(name_sealed, phone_sealed, email_sealed, address_sealed, representative_sealed), 2, 8), 'hex'::text)) stored,
  constraint reporter_identities_pkey PRIMARY KEY (reporter_id),
  constraint reporter_identities_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES reporters(id)
);

create table reporters (
  id uuid not null,
  created_at timestamp with time zone not null,
  language text default 'id'::text not null,
  constraint reporters_pkey PRIMARY KEY (id),
  constraint reporters_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])))
);

create table reports (
  id uuid not null,
  number text not null,
  seq integer not null,
  phase text not null,
  kind text not null,
  class text not null,
  channel text not null,
  category text,
  area_code text,
  filed_at timestamp with time zone not null,
  received_by text not null,
  lead text,
  unit text,
  is_anonymous boolean not null,
  is_confidential boolean not null,
  publication text not null,
  referral text not null,
  duplicate_group text,
  calendar_revision bigint not null,
  reporter_id uuid not null,
  secret_hash bytea not null,
  state jsonb not null,
  chain_head bytea not null,
  changed_at timestamp with time zone not null,
  is_urgent boolean default false not null,
  is_held boolean default false not null,
  constraint reports_pkey PRIMARY KEY (id),
  constraint reports_number_key UNIQUE (number),
  constraint reports_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES reporters(id),
  constraint reports_area_code_check CHECK ((area_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'::text)),
  constraint reports_chain_head_check CHECK ((octet_length(chain_head) = 32)),
  constraint reports_check CHECK (((lead IS NOT NULL) OR (phase <> ALL (ARRAY['disposed'::text, 'inProgress'::text, 'followedUp'::text])))),
  constraint reports_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'aspiration'::text, 'informationRequest'::text]))),
  constraint reports_number_check CHECK ((number ~ '^[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}$'::text)),
  constraint reports_phase_check CHECK ((phase = ANY (ARRAY['submitted'::text, 'clarification'::text, 'disposed'::text, 'inProgress'::text, 'followedUp'::text, 'closed'::text, 'archived'::text]))),
  constraint reports_publication_check CHECK ((publication = ANY (ARRAY['none'::text, 'due'::text, 'published'::text, 'held'::text, 'unpublished'::text]))),
  constraint reports_referral_check CHECK ((referral = ANY (ARRAY['none'::text, 'asked'::text, 'sent'::text, 'acknowledged'::text, 'facilitating'::text, 'concluded'::text, 'declined'::text, 'lapsed'::text]))),
  constraint reports_seq_check CHECK ((seq > 0))
);

create table retention_settings (
  agency text not null,
  kind text not null,
  months integer not null,
  document text not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  constraint retention_settings_pkey PRIMARY KEY (agency, kind, saved_at),
  constraint retention_settings_agency_fkey FOREIGN KEY (agency) REFERENCES agencies(id),
  constraint retention_settings_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES officers(id),
  constraint retention_settings_document_check CHECK ((document <> ''::text)),
  constraint retention_settings_kind_check CHECK ((kind = ANY (ARRAY['texts'::text, 'identity'::text, 'contact'::text]))),
  constraint retention_settings_months_check CHECK (((months >= 1) AND (months <= 600)))
);

create table routing_rule_versions (
  rule uuid not null,
  version integer not null,
  owner text not null,
  "position" integer not null,
  is_active boolean not null,
  area_code text,
  category text,
  kind text,
  class text,
  received_by text,
  channel text,
  words text[] not null,
  to_agency text,
  to_competence text,
  note text,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  constraint routing_rule_versions_pkey PRIMARY KEY (rule, version),
  constraint routing_rule_versions_category_fkey FOREIGN KEY (category) REFERENCES categories(slug),
  constraint routing_rule_versions_owner_fkey FOREIGN KEY (owner) REFERENCES agencies(id),
  constraint routing_rule_versions_received_by_fkey FOREIGN KEY (received_by) REFERENCES agencies(id),
  constraint routing_rule_versions_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES officers(id),
  constraint routing_rule_versions_to_agency_fkey FOREIGN KEY (to_agency) REFERENCES agencies(id),
  constraint routing_rule_versions_to_competence_fkey FOREIGN KEY (to_competence) REFERENCES categories(slug),
  constraint routing_rule_versions_area_code_check CHECK ((area_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'::text)),
  constraint routing_rule_versions_channel_check CHECK ((channel <> ''::text)),
  constraint routing_rule_versions_check CHECK ((num_nonnulls(to_agency, to_competence) = 1)),
  constraint routing_rule_versions_check1 CHECK (((num_nonnulls(area_code, category, kind, class, received_by, channel) + cardinality(words)) > 0)),
  constraint routing_rule_versions_class_check CHECK ((class <> ''::text)),
  constraint routing_rule_versions_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'aspiration'::text, 'informationRequest'::text]))),
  constraint routing_rule_versions_note_check CHECK ((note <> ''::text)),
  constraint routing_rule_versions_position_check CHECK (("position" > 0)),
  constraint routing_rule_versions_version_check CHECK ((version > 0))
);

create table secret_codes (
  report_id uuid not null,
  id uuid not null,
  asked_at timestamp with time zone not null,
  constraint secret_codes_pkey PRIMARY KEY (report_id),
  constraint secret_codes_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);

create table sessions (
  id uuid not null,
  officer_id uuid not null,
  token_hash bytea not null,
  device text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  way text not null,
  second_factor text,
  proved_at timestamp with time zone not null,
  network text not null,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_hash_key UNIQUE (token_hash),
  constraint sessions_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint sessions_second_factor_check CHECK ((second_factor = ANY (ARRAY['passkey'::text, 'code'::text, 'recovery'::text, 'sso'::text]))),
  constraint sessions_way_check CHECK ((way = ANY (ARRAY['password'::text, 'passkey'::text, 'sso'::text])))
);

create table shown_papers (
  reporter_id uuid not null,
  paper text not null,
  officer_id uuid not null,
  shown_at timestamp with time zone not null,
  constraint shown_papers_pkey PRIMARY KEY (reporter_id),
  constraint shown_papers_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint shown_papers_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES reporters(id),
  constraint shown_papers_paper_check CHECK ((paper = ANY (ARRAY['ktp'::text, 'sim'::text, 'ktm'::text, 'kk'::text, 'foreign'::text])))
);

create table sign_in_attempts (
  key bytea not null,
  attempts integer not null,
  window_ends_at timestamp with time zone not null,
  constraint sign_in_attempts_pkey PRIMARY KEY (key),
  constraint sign_in_attempts_attempts_check CHECK ((attempts > 0))
);

create table spent_budgets (
  key bytea not null,
  spent integer not null,
  ends_at timestamp with time zone not null,
  constraint spent_budgets_pkey PRIMARY KEY (key),
  constraint spent_budgets_key_check CHECK ((octet_length(key) = 32))
);

create table standard_versions (
  agency text not null,
  version integer not null,
  id text not null,
  document jsonb not null,
  activated_at timestamp with time zone,
  activated_by uuid,
  frame text,
  withdrawn_from date,
  withdrawn_by uuid,
  withdrawn_because text,
  constraint standard_versions_pkey PRIMARY KEY (id),
  constraint standard_versions_agency_version_key UNIQUE (agency, version),
  constraint standard_versions_activated_by_fkey FOREIGN KEY (activated_by) REFERENCES officers(id),
  constraint standard_versions_agency_fkey FOREIGN KEY (agency) REFERENCES agencies(id),
  constraint standard_versions_frame_fkey FOREIGN KEY (frame) REFERENCES standard_versions(id),
  constraint standard_versions_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officers(id),
  constraint standard_versions_check CHECK ((id = ((agency || '@'::text) || version))),
  constraint standard_versions_check1 CHECK (((activated_at IS NULL) = (frame IS NULL))),
  constraint standard_versions_check2 CHECK (((activated_by IS NULL) OR (activated_at IS NOT NULL))),
  constraint standard_versions_check3 CHECK (((withdrawn_from IS NULL) OR (activated_at IS NOT NULL))),
  constraint standard_versions_check4 CHECK (((withdrawn_from IS NULL) = (withdrawn_by IS NULL))),
  constraint standard_versions_check5 CHECK (((withdrawn_from IS NULL) = (withdrawn_because IS NULL))),
  constraint standard_versions_version_check CHECK ((version > 0)),
  constraint standard_versions_withdrawn_because_check CHECK ((withdrawn_because <> ''::text))
);

create table submissions (
  key_hash bytea not null,
  body_hash bytea not null,
  report_id uuid not null,
  received_at timestamp with time zone not null,
  constraint submissions_pkey PRIMARY KEY (key_hash),
  constraint submissions_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)
);

create table vault_keys (
  key_id text not null,
  since timestamp with time zone not null,
  retired_at timestamp with time zone,
  index_sealed bytea,
  constraint vault_keys_pkey PRIMARY KEY (key_id),
  constraint vault_keys_check CHECK ((retired_at >= since)),
  constraint vault_keys_check1 CHECK (((retired_at IS NULL) = (index_sealed IS NULL))),
  constraint vault_keys_key_id_check CHECK ((key_id ~ '^[0-9a-f]{16}$'::text))
);

create table wandering_reports (
  report_id uuid not null,
  received_by text not null,
  refusals integer not null,
  moves integer not null,
  last_moved_at timestamp with time zone not null,
  is_open boolean not null,
  constraint wandering_reports_pkey PRIMARY KEY (report_id),
  constraint wandering_reports_moves_check CHECK ((moves > 0)),
  constraint wandering_reports_refusals_check CHECK ((refusals >= 0))
);

create table work_runs (
  name text not null,
  ran_at timestamp with time zone,
  failed_at timestamp with time zone,
  failure text,
  constraint work_runs_pkey PRIMARY KEY (name),
  constraint work_runs_check CHECK (((failed_at IS NULL) = (failure IS NULL))),
  constraint work_runs_check1 CHECK (((ran_at IS NOT NULL) OR (failed_at IS NOT NULL))),
  constraint work_runs_failure_check CHECK ((failure <> ''::text)),
  constraint work_runs_name_check CHECK ((name <> ''::text))
);

CREATE INDEX account_codes_by_expiry ON account_codes USING btree (expires_at);

CREATE INDEX account_recoveries_by_contact ON account_recoveries USING btree (contact_blind) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX account_recoveries_open ON account_recoveries USING btree (account_id) WHERE (ended_at IS NULL);

CREATE INDEX account_sessions_by_account ON account_sessions USING btree (account_id);

CREATE INDEX account_sessions_by_expiry ON account_sessions USING btree (expires_at);

CREATE INDEX agencies_by_parent ON agencies USING btree (parent);

CREATE INDEX api_tokens_by_officer ON api_tokens USING btree (officer_id);

CREATE INDEX attachments_by_expiry ON attachments USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX attachments_by_photo ON attachments USING btree (copy_of) WHERE (copy_of IS NOT NULL);

CREATE INDEX attachments_by_report ON attachments USING btree (report_id) WHERE (report_id IS NOT NULL);

CREATE INDEX attachments_to_erase ON attachments USING btree (id) WHERE (state = 'erasing'::text);

CREATE INDEX attachments_to_scan ON attachments USING btree (scan_next_at NULLS FIRST) WHERE ((scan = ANY (ARRAY['none'::text, 'waiting'::text])) AND (state = 'ready'::text));

CREATE INDEX audit_log_by_officer ON audit_log USING btree (officer_id, at);

CREATE INDEX audit_log_by_subject ON audit_log USING btree (subject, at) WHERE (subject IS NOT NULL);

CREATE INDEX audit_log_by_time ON audit_log USING btree (at, id);

CREATE INDEX audit_log_of_openings ON audit_log USING btree (subject) WHERE (event = 'outside.opened'::text);

CREATE INDEX begun_sign_ins_by_end ON begun_sign_ins USING btree (expires_at);

CREATE INDEX breach_affected_by_person ON breach_affected USING btree (person_id);

CREATE INDEX breaches_by_agency ON breaches USING btree (agency, known_at DESC);

CREATE INDEX broken_glass_by_report ON broken_glass USING btree (report_id, officer_id, ends_at);

CREATE INDEX broken_glass_to_tell ON broken_glass USING btree (broken_at) WHERE (told_at IS NULL);

CREATE INDEX bulk_runs_never_confirmed ON bulk_runs USING btree (begun_at) WHERE (starts_at IS NULL);

CREATE INDEX bulk_runs_to_carry_out ON bulk_runs USING btree (starts_at) WHERE ((starts_at IS NOT NULL) AND (ended_at IS NULL));

CREATE UNIQUE INDEX calendar_days_once ON calendar_days USING btree (day, kind, name, COALESCE(area_code, ''::text)) WHERE (removed_in IS NULL);

CREATE INDEX data_requests_answered ON data_requests USING btree (agency, answered_at DESC) WHERE (state <> 'open'::text);

CREATE INDEX data_requests_by_answer ON data_requests USING btree (answered_at) WHERE (state <> 'open'::text);

CREATE INDEX data_requests_by_person ON data_requests USING btree (person_id, asked_at DESC);

CREATE INDEX data_requests_open ON data_requests USING btree (agency, due_at) WHERE (state = 'open'::text);

CREATE INDEX data_requests_to_act ON data_requests USING btree (acts_at) WHERE ((state = 'open'::text) AND (acts_at IS NOT NULL));

CREATE INDEX data_requests_to_remind ON data_requests USING btree (due_at) WHERE ((state = 'open'::text) AND (reminded_at IS NULL));

CREATE INDEX desk_views_by_agency ON desk_views USING btree (agency) WHERE (agency IS NOT NULL);

CREATE INDEX dossier_deliveries_due ON dossier_deliveries USING btree (next_at) WHERE (next_at IS NOT NULL);

CREATE INDEX dossiers_by_office ON dossiers USING btree (office, created_at);

CREATE INDEX dossiers_to_make ON dossiers USING btree (next_at) WHERE (next_at IS NOT NULL);

CREATE INDEX duty_counts_by_month ON duty_counts USING btree (month);

CREATE INDEX former_contacts_by_age ON former_contacts USING btree (left_at);

CREATE INDEX identity_looks_by_holder ON identity_looks USING btree (held_by, at DESC);

CREATE INDEX identity_looks_by_officer ON identity_looks USING btree (officer_id, at DESC);

CREATE INDEX identity_looks_by_report ON identity_looks USING btree (report_id, at);

CREATE INDEX identity_looks_by_reporter ON identity_looks USING btree (reporter_id, at);

CREATE INDEX identity_looks_by_time ON identity_looks USING btree (at, id);

CREATE INDEX leaves_by_deputy ON leaves USING btree (deputy_id, ends_at);

CREATE INDEX leaves_by_officer ON leaves USING btree (officer_id, ends_at);

CREATE INDEX nik_settlements_by_claimant ON nik_settlements USING btree (claimant_id);

CREATE INDEX nik_settlements_by_holder ON nik_settlements USING btree (holder_id);

CREATE INDEX nik_settlements_with_reason ON nik_settlements USING btree (decided_at) WHERE (reason_sealed IS NOT NULL);

CREATE UNIQUE INDEX notices_by_breach ON notices USING btree (breach_id, recipient, route, template, number) WHERE (breach_id IS NOT NULL);

CREATE INDEX notices_by_creation ON notices USING brin (created_at);

CREATE UNIQUE INDEX notices_by_day ON notices USING btree (recipient, template, route, day) WHERE (day IS NOT NULL);

CREATE INDEX notices_by_next ON notices USING btree (next_at) WHERE (next_at IS NOT NULL);

CREATE INDEX notices_by_officer ON notices USING btree (recipient, id DESC) WHERE (route = 'app'::text);

CREATE INDEX notices_by_provider ON notices USING btree (provider_id) WHERE (provider_id IS NOT NULL);

CREATE UNIQUE INDEX notices_by_request ON notices USING btree (request_id, recipient, route, template) WHERE (request_id IS NOT NULL);

CREATE INDEX notices_failed ON notices USING btree (id) WHERE (state = ANY (ARRAY['failed'::text, 'givenUp'::text, 'noRoute'::text]));

CREATE INDEX notices_owing ON notices USING btree (id) WHERE (owes IS NOT NULL);

CREATE INDEX notices_unread ON notices USING btree (recipient) WHERE ((route = 'app'::text) AND (read_at IS NULL));

CREATE INDEX officer_subjects_by_officer ON officer_subjects USING btree (officer_id);

CREATE INDEX outside_links_by_agency ON outside_links USING btree (agency_id, sent_at DESC);

CREATE INDEX passkey_challenges_by_end ON passkey_challenges USING btree (expires_at);

CREATE INDEX passkeys_by_holder ON passkeys USING btree (holder_kind, holder_id);

CREATE INDEX posts_by_agency ON posts USING btree (agency_id, role);

CREATE INDEX posts_by_officer ON posts USING btree (officer_id);

CREATE INDEX public_reports_by_agency ON public_reports USING btree (agency, filed_on DESC, number DESC);

CREATE INDEX public_reports_by_area ON public_reports USING btree (area_code text_pattern_ops, filed_on DESC, number DESC);

CREATE INDEX public_reports_by_category ON public_reports USING btree (category, filed_on DESC, number DESC);

CREATE INDEX public_reports_by_day ON public_reports USING btree (filed_on DESC, number DESC);

CREATE INDEX public_reports_by_word ON public_reports USING gin (words);

CREATE INDEX quality_samples_by_agency ON quality_samples USING btree (agency, month);

CREATE INDEX report_assignments_by_officer ON report_assignments USING btree (officer_id) WHERE (ended_at IS NULL);

CREATE INDEX report_assignments_by_report ON report_assignments USING btree (report_id);

CREATE UNIQUE INDEX report_assignments_now ON report_assignments USING btree (report_id, agency) WHERE (ended_at IS NULL);

CREATE INDEX report_claims_by_report ON report_claims USING btree (report_id);

CREATE INDEX report_clocks_by_step ON report_clocks USING btree (next_at, report_id) WHERE (next_at IS NOT NULL);

CREATE INDEX report_desks_by_agency ON report_desks USING btree (queue, agency, sorted_at, report_id);

CREATE INDEX report_desks_by_newest ON report_desks USING btree (queue, agency, report_id);

CREATE INDEX report_drafts_by_expiry ON report_drafts USING btree (expires_at);

CREATE INDEX report_ends_with_contact ON report_ends USING btree (agency, over_since) WHERE (contact_erased_at IS NULL);

CREATE INDEX report_ends_with_identity ON report_ends USING btree (agency, over_since) WHERE (identity_erased_at IS NULL);

CREATE INDEX report_ends_with_texts ON report_ends USING btree (agency, over_since) WHERE (texts_erased_at IS NULL);

CREATE INDEX report_events_by_recording ON report_events USING brin (recorded_at) WITH (autosummarize='on');

CREATE INDEX report_texts_by_report ON report_texts USING btree (report_id);

CREATE INDEX report_words_by_word ON report_words USING gin (words, sketch);

CREATE INDEX reporter_details_by_blind ON reporter_details USING btree (field, blind) WHERE (blind IS NOT NULL);

CREATE INDEX reporter_identities_by_email ON reporter_identities USING btree (email_blind);

CREATE INDEX reporter_identities_by_phone ON reporter_identities USING btree (phone_blind);

CREATE INDEX reports_by_group ON reports USING btree (duplicate_group) WHERE (duplicate_group IS NOT NULL);

CREATE INDEX reports_by_reporter ON reports USING btree (reporter_id);

CREATE INDEX reports_by_revision ON reports USING btree (calendar_revision, id) WHERE (phase <> 'archived'::text);

CREATE INDEX routing_rule_versions_by_owner ON routing_rule_versions USING btree (owner, rule, version DESC);

CREATE INDEX sessions_by_expiry ON sessions USING btree (expires_at);

CREATE INDEX sessions_by_officer ON sessions USING btree (officer_id);

CREATE INDEX sign_in_attempts_by_end ON sign_in_attempts USING btree (window_ends_at);

CREATE INDEX spent_budgets_by_end ON spent_budgets USING btree (ends_at);

CREATE INDEX wandering_reports_open ON wandering_reports USING btree (received_by) WHERE is_open;

create view held_posts as
 SELECT posts.id,
    posts.officer_id,
    posts.agency_id,
    posts.role,
    posts.valid_from,
    posts.valid_until,
    NULL::uuid AS acting_for
   FROM posts
UNION ALL
 SELECT posts.id,
    leaves.deputy_id AS officer_id,
    posts.agency_id,
    posts.role,
    GREATEST(posts.valid_from, leaves.starts_at) AS valid_from,
    LEAST(posts.valid_until, leaves.ends_at) AS valid_until,
    leaves.officer_id AS acting_for
   FROM (leaves
     JOIN posts ON (((posts.officer_id = leaves.officer_id) AND (posts.agency_id = leaves.agency_id))));

CREATE OR REPLACE FUNCTION keep_activated_standard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.activated_at is not null then
    if tg_op = 'DELETE' or old.withdrawn_from is not null
      or (new.agency, new.version, new.document, new.activated_at, new.activated_by, new.frame)
        is distinct from (old.agency, old.version, old.document, old.activated_at, old.activated_by, old.frame)
    then
      raise exception 'standard % was activated and never changes', old.id using errcode = 'restrict_violation';
    end if;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $function$
;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION refuse_removal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% stay for ever and keep their keys', tg_table_name using errcode = 'restrict_violation';
end $function$
;

CREATE TRIGGER agencies_keep_their_id BEFORE UPDATE ON agencies FOR EACH ROW WHEN ((old.id <> new.id)) EXECUTE FUNCTION refuse_removal();

CREATE TRIGGER agencies_stay BEFORE DELETE OR TRUNCATE ON agencies FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();

CREATE TRIGGER answer_templates_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON answer_templates FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_log_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER breach_affected_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON breach_affected FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER breach_steps_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON breach_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER categories_keep_their_slug BEFORE UPDATE ON categories FOR EACH ROW WHEN ((old.slug <> new.slug)) EXECUTE FUNCTION refuse_removal();

CREATE TRIGGER categories_stay BEFORE DELETE OR TRUNCATE ON categories FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();

CREATE TRIGGER identity_looks_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON identity_looks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER nik_settlements_keep_their_decision BEFORE UPDATE ON nik_settlements FOR EACH ROW WHEN (((((((old.id IS DISTINCT FROM new.id) OR (old.holder_id IS DISTINCT FROM new.holder_id)) OR (old.claimant_id IS DISTINCT FROM new.claimant_id)) OR (old.decision IS DISTINCT FROM new.decision)) OR (old.officer_id IS DISTINCT FROM new.officer_id)) OR (old.decided_at IS DISTINCT FROM new.decided_at))) EXECUTE FUNCTION refuse_removal();

CREATE TRIGGER nik_settlements_stay BEFORE DELETE OR TRUNCATE ON nik_settlements FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();

CREATE TRIGGER notice_wordings_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON notice_wordings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER officers_keep_their_id BEFORE UPDATE ON officers FOR EACH ROW WHEN ((old.id <> new.id)) EXECUTE FUNCTION refuse_removal();

CREATE TRIGGER officers_stay BEFORE DELETE OR TRUNCATE ON officers FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();

CREATE TRIGGER record_days_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON record_days FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER record_leaves_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON record_leaves FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER report_events_are_append_only BEFORE DELETE OR UPDATE ON report_events FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER report_events_are_never_emptied BEFORE TRUNCATE ON report_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER retention_settings_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON retention_settings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER routing_rule_versions_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON routing_rule_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER activated_standards_never_change BEFORE DELETE OR UPDATE ON standard_versions FOR EACH ROW EXECUTE FUNCTION keep_activated_standard();
