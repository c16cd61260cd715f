-- Who reports for somebody else: name, relation or mandate, and whose the contact is, sealed as one.
alter table reporter_identities add column representative_sealed bytea;
