-- People who were invited, who are away and who stands in for them; and links by which an agency without officers answers.

alter table officers
  -- Null until whoever was invited has chosen one.
  alter column password_hash drop not null,
  -- The day they last used the workspace, written once a day.
  add column last_seen_on date;

-- One open invitation a person: a newer one takes the older one's place.
create table invitations (
  officer_id uuid primary key references officers (id),
  token_hash bytea not null unique,
  invited_by uuid not null references officers (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at)
);

-- For so long a colleague of the same agency holds the posts that the officer has there, beside their own.
create table leaves (
  id uuid primary key,
  officer_id uuid not null references officers (id),
  agency_id text not null references agencies (id),
  deputy_id uuid not null references officers (id) check (deputy_id <> officer_id),
  starts_at timestamptz not null,
  -- The first instant after the last day; earlier where somebody came back.
  ends_at timestamptz not null check (ends_at >= starts_at),
  recorded_by uuid not null references officers (id),
  recorded_at timestamptz not null
);
create index leaves_by_officer on leaves (officer_id, ends_at);
create index leaves_by_deputy on leaves (deputy_id, ends_at);

-- Every post with whoever holds it, for themselves or in somebody's place.
create view held_posts as
  select id, officer_id, agency_id, role, valid_from, valid_until, null::uuid as acting_for from posts
  union all
  select posts.id, leaves.deputy_id, posts.agency_id, posts.role, greatest(posts.valid_from, leaves.starts_at),
    least(posts.valid_until, leaves.ends_at), leaves.officer_id
  from leaves join posts on posts.officer_id = leaves.officer_id and posts.agency_id = leaves.agency_id;

-- One agency's way to one report. Title and text are what the sender approved for it; they may be erased with the rest.
create table outside_links (
  id uuid primary key,
  number text not null references reports (number),
  agency_id text not null references agencies (id),
  email text not null check (email like '%_@_%'),
  token_hash bytea not null unique,
  title text not null,
  body text not null,
  sent_by uuid not null references officers (id),
  sent_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > sent_at),
  revoked_at timestamptz,
  unique (number, agency_id)
);
create index outside_links_by_agency on outside_links (agency_id, sent_at desc);

-- Who gave an answer for the agency, as they named themselves: apart from the chain of events, which holds no names.
create table outside_answers (
  link_id uuid not null references outside_links (id),
  event_seq integer not null check (event_seq > 0),
  name text not null check (name <> ''),
  position text not null check (position <> ''),
  primary key (link_id, event_seq)
);

alter table audit_log
  drop constraint audit_log_actor_kind_check,
  add constraint audit_log_actor_kind_check
    check (actor_kind in ('officer', 'outsider', 'reporter', 'clock', 'anyone'));
-- How often a link was opened, without a walk through everything that was ever recorded.
create index audit_log_of_openings on audit_log (subject) where event = 'outside.opened';

alter table report_events
  drop constraint report_events_by_kind_check,
  add constraint report_events_by_kind_check check (by_kind in ('officer', 'outsider', 'reporter', 'clock'));
