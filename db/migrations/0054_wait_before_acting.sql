-- What cannot be undone waits for some days before it is done, so that whoever did not ask for it can stop it; and whoever
-- asked ends a request by stopping it, or by lifting what it restricted.

alter table data_requests
  -- From when the program does by itself what was asked; null where it waits for nothing, or for an officer.
  add column acts_at timestamptz,
  drop constraint data_requests_state_check;
alter table data_requests
  add constraint data_requests_state_check check (state in ('open', 'done', 'partly', 'refused', 'ended'));
create index data_requests_to_act on data_requests (acts_at) where state = 'open' and acts_at is not null;

alter table data_request_steps
  drop constraint data_request_steps_step_check;
alter table data_request_steps
  add constraint data_request_steps_step_check
    check (step in ('asked', 'carriedOut', 'reminded', 'answered', 'lifted', 'stopped'));
