-- Whoever has an account may close its data to officers and to the civil registry (UU 27/2022 art. 11).

alter table accounts add column restricted_at timestamptz;
