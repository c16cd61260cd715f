-- What the plumbing itself remembers. Modules create their own tables in their own migrations.

-- The rehearsal clock: the program's time is the real time plus the offset. One row, shared by all processes.
create table rehearsal_clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null
);
