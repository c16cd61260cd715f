-- The Ombudsman's lists: what is new, what waits for an agency, what can be concluded, and all of them. They lie with the
-- Ombudsman's office, where they lay with the agency before.
alter table report_desks drop constraint report_desks_queue_check;
update report_desks set agency = 'ombudsman' where queue = 'referrals';
insert into report_desks (report_id, queue, agency, sorted_at)
select report_id, case reports.referral when 'sent' then 'referralsNew' else 'referralsReady' end, 'ombudsman', sorted_at
from report_desks join reports on reports.id = report_desks.report_id where queue = 'referrals';
alter table report_desks add constraint report_desks_queue_check check (queue in ('verify', 'verifyNationally',
  'answer', 'approve', 'returned', 'waiting', 'undeliverable', 'appeals', 'referralsNew', 'referralsAsked',
  'referralsReady', 'referrals', 'supervisory', 'all'));
