create table paper.pictures (
    id           bigint generated always as identity primary key,
    reference    text        not null references paper.papers (reference),
    page         int         not null check (page >= 1),
    source       text        not null check (source <> ''),
    path         text        not null check (path like '/%' and path not like '//%'),
    picture      text        not null check (picture like '/%' and picture not like '//%'),
    placed_at    timestamptz not null,
    placed_by    text        not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table paper.pictures is 'Which scanned page of which file shows which page of a paper: the proof that the sheet came back. A placing that was wrong is withdrawn, never deleted.';

create unique index pictures_once on paper.pictures (reference, page, source) where withdrawn_at is null;
create index pictures_source on paper.pictures (source);

revoke update, delete on paper.pictures from tsunagi_app;
grant update (withdrawn_at, withdrawn_by) on paper.pictures to tsunagi_app;
