-- What was found in a report's text as it came in (docs/decisions/0020): lists ask for it without reading its state.
alter table reports add column is_urgent boolean not null default false;
alter table reports add column is_held boolean not null default false;

-- Eight numbers by which near-identical texts find one another. One index holds them and the words: a report that comes
-- in is written into it once. Reports from before have none, and are found by their words and their place alone.
alter table report_words add column sketch integer[];
drop index report_words_by_word;
create index report_words_by_word on report_words using gin (words, sketch);
