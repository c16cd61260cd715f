-- What is asked about a report that became anonymous, or a complaint about the unit that would answer, moves to the nation's
-- data-protection officer with that change. Those that changed before are moved here.

with recursive lines as (
  select data_requests.id, data_requests.agency, reports.is_anonymous, reports.class, reports.state ->> 'about' as about
  from data_requests join reports on reports.id = data_requests.report_id
  where data_requests.state = 'open'
  union all
  select lines.id, agencies.parent, lines.is_anonymous, lines.class, lines.about
  from lines join agencies on agencies.id = lines.agency
  where agencies.parent is not null
)
update data_requests set agency = 'nasional'
where id in (select id from lines where is_anonymous or (class = 'supervisory' and agency = about));
