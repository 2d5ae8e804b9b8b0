create table paper.custody (
    id             bigint generated always as identity primary key,
    reference      text        not null references paper.papers (reference),
    holder         text        not null check (holder <> ''),
    place          text        not null,
    handed_over_by text        not null check (handed_over_by <> ''),
    occurred_at    timestamptz not null,
    written_at     timestamptz not null,
    entered_at     timestamptz not null,
    entered_by     text        not null,
    check (occurred_at <= written_at and written_at <= entered_at),
    unique (reference, holder, place, handed_over_by, occurred_at)
);
comment on table paper.custody is 'Which copy went where, handed over by whom; the last entry of a paper says where it is. Only ever added to.';

create index custody_paper on paper.custody (reference, occurred_at, id);

revoke update, delete on paper.custody from tsunagi_app;
