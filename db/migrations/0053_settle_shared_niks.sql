-- Two accounts named the same NIK, and an officer looked at the card of whoever came to a counter.
create table nik_settlements (
  id uuid primary key,
  holder_id uuid not null references accounts (id),
  claimant_id uuid not null references accounts (id) check (claimant_id <> holder_id),
  -- It stays with its holder, both may have it, or the holder's account lets it go.
  decision text not null check (decision in ('keep', 'both', 'release')),
  officer_id uuid not null references officers (id),
  reason text not null check (reason <> ''),
  decided_at timestamptz not null
);
create index nik_settlements_by_claimant on nik_settlements (claimant_id);
