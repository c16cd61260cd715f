-- What later versions do at once is done for what was there before them: a request whose restriction was lifted has ended,
-- and a letter does not keep what it quoted of words that the law had erased.

update data_requests set state = 'ended', answered_at = lifted.at, acts_at = null
from (select request_id, max(at) as at from data_request_steps where step = 'lifted' group by request_id) as lifted
where lifted.request_id = data_requests.id and data_requests.state = 'open';

delete from notice_letters
using notices, reports, report_events, report_texts
where notice_letters.notice_id = notices.id
  and reports.number = notices.number
  and report_events.report_id = reports.id and report_events.seq = notices.seq
  -- What offices write to the reporter; letters about other events quote nothing.
  and report_events.type in ('clarificationRequested', 'messaged', 'followedUp', 'retracted', 'archived', 'appealDecided',
    'refused', 'extended', 'examinationConcluded', 'facilitated', 'referralDeclined', 'referralConcluded', 'withdrawalDecided')
  and report_texts.id = (report_events.payload -> 'text' ->> 'id')::uuid
  and report_texts.erased_at is not null;
