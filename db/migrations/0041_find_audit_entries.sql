-- The trail is read by what it is about, and looks at identities beside it by time and by report.
create index audit_log_by_subject on audit_log (subject, at) where subject is not null;
create index identity_looks_by_time on identity_looks (at, id);
create index identity_looks_by_report on identity_looks (report_id, at);
