-- By what a sign-in was begun that still owes the second proof: a password, or a provider of single sign-on.
alter table begun_sign_ins add column way text not null default 'password' check (way in ('password', 'sso'));
alter table begun_sign_ins alter column way drop default;
