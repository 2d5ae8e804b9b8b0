create schema if not exists paper;
grant usage on schema paper to tsunagi_app;

create table paper.print_runs (
    id             uuid primary key,
    form           text        not null,
    edition        date        not null,
    case_reference text        not null,
    case_page      text        not null check (case_page like '/%' and case_page not like '//%'),
    disruption     text,
    values_hash    text        not null check (length(values_hash) = 64),
    pdf_hash       text        not null check (length(pdf_hash) = 64),
    pdf            bytea       not null,
    printed_by     text        not null,
    printed_at     timestamptz not null
);
comment on table paper.print_runs is 'One printed document in all its copies, with the PDF exactly as it was handed out; never changed.';

create table paper.papers (
    id          bigint generated always as identity primary key,
    reference   text        not null unique,
    run_id      uuid        not null references paper.print_runs,
    copy_number int         not null check (copy_number between 1 and 255),
    copy        text        not null,
    pages       int         not null check (pages between 1 and 65535),
    code_until  date        not null,
    case_reference text     not null,
    disruption  text,
    disposition text check (disposition in ('RE_KEYED', 'REGISTERED_AFTER', 'CLOSED_ON_PAPER', 'CANCELLED',
                                            'DUPLICATE_OF', 'VOID', 'LOST_CONFIRMED')),
    note        text        not null default '',
    disposed_by text,
    disposed_at timestamptz,
    check ((disposition is null) = (disposed_by is null) and (disposition is null) = (disposed_at is null)),
    unique (run_id, copy_number)
);
comment on table paper.papers is 'One numbered sheet or stapled set. It ends with exactly one disposition; null means that it is still open.';

create index papers_case on paper.papers (case_reference, id);
create index papers_list on paper.papers (disruption, (disposition is not null), id);
create index papers_fate on paper.papers (disruption, disposition);

create table paper.scans (
    id         bigint generated always as identity primary key,
    reference  text        not null references paper.papers (reference),
    page       int         not null check (page >= 0),
    scanned_at timestamptz not null,
    scanned_by text        not null,
    place      text        not null
);
comment on table paper.scans is 'When a paper was scanned or its reference typed (page 0), by whom, from which network address; never changed.';

create index scans_paper on paper.scans (reference, id);

revoke update, delete on paper.print_runs, paper.scans from tsunagi_app;
revoke delete on paper.papers from tsunagi_app;
