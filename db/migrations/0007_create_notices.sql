-- Who must be told what, and whether it reached them: one row an event, recipient, route and template, written in the
-- transaction of the event. It is its own queue. No text, no address and no name stands here.

create table notices (
  id uuid primary key,
  number text not null references reports (number),
  -- The event that it tells of.
  seq integer not null check (seq > 0),
  recipient_kind text not null check (recipient_kind in ('reporter', 'officer')),
  -- A reporter's or an officer's id.
  recipient uuid not null,
  route text not null check (route in ('app', 'email', 'sms')),
  template text not null,
  -- What of the report waits to have reached the reporter by this; null where nothing does.
  deliverable text check (deliverable in ('clarification', 'followUp', 'closing')),
  -- Whose nights are kept; null where a message may come at any hour.
  quiet_zone text,
  state text not null
    check (state in ('queued', 'sending', 'accepted', 'delivered', 'failed', 'givenUp', 'noRoute')),
  attempts integer not null default 0 check (attempts >= 0),
  -- Counts what officers sent again by hand: the gateway must not take it for a repetition.
  round integer not null default 0,
  -- When it is taken up: the first or next attempt, or the end of the lease of whoever sends it now.
  next_at timestamptz,
  -- The gateway's own id, by which receipts and bounces come back.
  provider_id text,
  failure text,
  -- What the report itself must still hear: that it was delivered, or that no route worked.
  owes text check (owes in ('delivery', 'failure')),
  created_at timestamptz not null,
  settled_at timestamptz,
  read_at timestamptz,
  unique (number, seq, recipient, route, template),
  check ((next_at is not null) = (state in ('queued', 'sending'))),
  check (owes is null or deliverable is not null)
);
create index notices_by_next on notices (next_at) where next_at is not null;
create index notices_owing on notices (id) where owes is not null;
create index notices_failed on notices (id) where state in ('failed', 'givenUp', 'noRoute');
create index notices_by_officer on notices (recipient, id desc) where route = 'app';
create index notices_unread on notices (recipient) where route = 'app' and read_at is null;
create index notices_by_provider on notices (provider_id) where provider_id is not null;
