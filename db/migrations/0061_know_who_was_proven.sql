-- Whether it was proven who asks is known from now on: what goes for good is not let go where it was not. Of those before only
-- the holder of an account is known to have proven it.
alter table data_requests add column is_proven boolean default false not null;
update data_requests set is_proven = true where report_id is null;
