-- What the Ombudsman's side needs is kept in the state since 0036. Reports that were referred before have states without it:
-- a worker makes them again from their events, one after the other (fold-anew.ts).
insert into report_errands (number, command, asked_at)
select number, '{"command": "foldAnew"}', changed_at from reports where referral <> 'none' and not state ? 'ombudsman';
