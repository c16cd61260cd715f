-- Words that offices may begin an answer with. Rows are only ever added: the newest version of a template counts.

create table answer_templates (
  id uuid not null,
  version integer not null check (version > 0),
  agency_id text not null references agencies (id),
  kind text not null check (kind in ('substantive', 'interim', 'clarification', 'archive', 'refuse')),
  -- Null: for any topic.
  category text references categories (slug),
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  is_retired boolean not null,
  -- Null: the program brought it along.
  saved_by uuid references officers (id),
  saved_at timestamptz not null,
  primary key (id, version)
);
create trigger answer_templates_are_append_only before update or delete or truncate on answer_templates
  for each statement execute function refuse_change();
