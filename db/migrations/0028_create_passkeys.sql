-- Passkeys of officers and of reporters' accounts, and the challenges that they answer.

create table passkeys (
  -- What its authenticator calls it (base64url).
  id text primary key check (length(id) between 1 and 1400),
  holder_kind text not null check (holder_kind in ('officer', 'reporter')),
  holder_id uuid not null,
  public_key bytea not null,
  -- Signatures made so far, as the authenticator counts them; many do not count and say 0.
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  -- What its holder calls it.
  name text not null check (name <> ''),
  -- Kept by the holder's other devices too.
  is_synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_by_holder on passkeys (holder_kind, holder_id);

-- Each is answered once. Whoever begins to sign in is not known yet.
create table passkey_challenges (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('register', 'signIn', 'prove')),
  holder_kind text not null check (holder_kind in ('officer', 'reporter')),
  holder_id uuid check ((holder_id is null) = (purpose = 'signIn')),
  expires_at timestamptz not null
);
create index passkey_challenges_by_end on passkey_challenges (expires_at);
