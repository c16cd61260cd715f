-- How often somebody did what is limited, counted together by all processes. What is lost in a crash is only slowing down,
-- so nothing is written ahead; keys are hashes under the vault's key, so that no address can be read from them.
create unlogged table spent_budgets (
  key bytea primary key check (octet_length(key) = 32),
  spent integer not null,
  ends_at timestamptz not null
);
create index spent_budgets_by_end on spent_budgets (ends_at);
