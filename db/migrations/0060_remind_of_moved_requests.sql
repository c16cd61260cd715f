-- Whoever answers for the nation was told of no request that moved there, and the one reminder may have gone to the region. Those
-- that wait there are reminded of anew.
update data_requests set reminded_at = null
where state = 'open' and agency = 'nasional' and report_id is not null and reminded_at is not null;
