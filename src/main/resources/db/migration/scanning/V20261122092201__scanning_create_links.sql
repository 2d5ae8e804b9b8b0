alter table scanning.files drop constraint files_way_check;
alter table scanning.files add constraint files_way_check check (way in ('UPLOAD', 'CAMERA', 'FOLDER', 'MAIL', 'LINK'));

create table scanning.links (
    id         uuid        primary key,
    token_hash text        not null unique check (length(token_hash) = 64),
    name       text        not null check (name <> ''),
    made_at    timestamptz not null,
    made_by    text        not null,
    until      timestamptz not null,
    most       int         not null check (most between 1 and 1000),
    closed_at  timestamptz,
    closed_by  text,
    check ((closed_at is null) = (closed_by is null))
);
comment on table scanning.links is 'Addresses by which somebody without an account sends files; what comes by one is the stack of that id. Only the hash of the secret is kept.';

create index links_newest on scanning.links (made_at desc, id);

revoke update, delete on scanning.links from tsunagi_app;
grant update (closed_at, closed_by) on scanning.links to tsunagi_app;
