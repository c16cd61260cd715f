-- Who deals with what, as ordered rules of a coordinator's part of the tree. A change is a further version, never a
-- correction, so that it can be told which rule held when; the newest version of each rule counts.

create table routing_rule_versions (
  rule uuid not null,
  version integer not null check (version > 0),
  -- Whose reports it is about: those that this agency, or one below it, receives.
  owner text not null references agencies (id),
  -- Its place among the rules of its owner; the first that matches wins.
  position integer not null check (position > 0),
  is_active boolean not null,
  -- Conditions: null asks for nothing. At least one must ask for something.
  area_code text check (area_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  category text references categories (slug),
  kind text check (kind in ('complaint', 'aspiration', 'informationRequest')),
  class text check (class <> ''),
  received_by text references agencies (id),
  channel text check (channel <> ''),
  words text[] not null,
  -- Where it leads: one agency, or the office of the place's region that names this topic as its own.
  to_agency text references agencies (id),
  to_competence text references categories (slug),
  note text check (note <> ''),
  saved_by uuid not null references officers (id),
  saved_at timestamptz not null,
  primary key (rule, version),
  check (num_nonnulls(to_agency, to_competence) = 1),
  check (num_nonnulls(area_code, category, kind, class, received_by, channel) + cardinality(words) > 0)
);
create index routing_rule_versions_by_owner on routing_rule_versions (owner, rule, version desc);
create trigger routing_rule_versions_are_append_only before update or delete or truncate on routing_rule_versions
  for each statement execute function refuse_change();
