-- What was learned from past decisions: numbers from which no word can be read (docs/decisions/0019). Made again from the
-- reports whenever it is lost.
create table learned_models (
  -- Whose decisions: of the reports that this agency, or one below it, received.
  scope text not null references agencies (id),
  -- What is asked: the lead agency, or the category.
  subject text not null check (subject in ('agency', 'category')),
  -- Until then somebody is at work on it.
  claimed_until timestamptz,
  trained_at timestamptz,
  -- How many reports there were to look at, and from how many decisions was learned.
  reports integer not null default 0 check (reports >= 0),
  examples integer not null default 0 check (examples >= 0),
  -- How right it was on reports that it had not seen; null where there was too little to learn from.
  measured jsonb,
  model bytea,
  primary key (scope, subject),
  check ((measured is null) = (model is null)),
  check (model is null or trained_at is not null)
);
