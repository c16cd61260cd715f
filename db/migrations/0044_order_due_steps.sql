-- The sweep takes what is due in this order. By the moment alone, all that falls due at one midnight was read and sorted
-- again for each batch of a hundred.
create index report_clocks_by_step on report_clocks (next_at, report_id) where next_at is not null;
drop index report_clocks_by_next;
