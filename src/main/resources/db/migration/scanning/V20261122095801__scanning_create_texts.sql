alter table scanning.pages add column words_tried boolean not null default false;
comment on column scanning.pages.words_tried is 'Whether somebody has tried to read the words on it; they are in scanning.texts.';

create index pages_wordless on scanning.pages (id) where not words_tried and not blank and state <> 'SPLIT';

create table scanning.texts (
    page    bigint      primary key references scanning.pages (id) on delete cascade,
    words   text        not null,
    plain   text        not null,
    pairs   text[]      not null,
    read_at timestamptz not null
);
comment on table scanning.texts is 'The words that a machine read on a page, for finding it; nothing is decided by them. Plain is one width, small, letters and digits only; pairs are its neighbouring characters.';

create index texts_pairs on scanning.texts using gin (pairs);
