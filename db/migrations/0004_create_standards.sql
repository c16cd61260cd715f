-- Service standards, one row a version. A draft may be rewritten; once activated its text never changes again, and it
-- can only be taken out of force, once, for reports filed later.

create table standard_versions (
  agency text not null references agencies (id),
  version integer not null check (version > 0),
  id text primary key check (id = agency || '@' || version),
  document jsonb not null,
  activated_at timestamptz,
  -- Null where the version came with the program.
  activated_by uuid references officers (id),
  -- The national version that fills this one's silences.
  frame text references standard_versions (id),
  withdrawn_from date,
  withdrawn_by uuid references officers (id),
  withdrawn_because text check (withdrawn_because <> ''),
  unique (agency, version),
  check ((activated_at is null) = (frame is null)),
  check (activated_by is null or activated_at is not null),
  check (withdrawn_from is null or activated_at is not null),
  check ((withdrawn_from is null) = (withdrawn_by is null)),
  check ((withdrawn_from is null) = (withdrawn_because is null))
);

create function keep_activated_standard() returns trigger language plpgsql as $$
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
end $$;
create trigger activated_standards_never_change before update or delete on standard_versions
  for each row execute function keep_activated_standard();
