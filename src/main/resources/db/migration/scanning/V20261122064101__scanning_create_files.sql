create schema if not exists scanning;
grant usage on schema scanning to tsunagi_app;

create table scanning.originals (
    sha256   text        primary key check (length(sha256) = 64),
    size     bigint      not null check (size >= 0),
    bytes    bytea,
    lies_at  text,
    taken_at timestamptz not null,
    check ((bytes is null) <> (lies_at is null))
);
comment on table scanning.originals is 'What came in, byte by byte, kept once by its hash and never changed. What is too large for a row lies in a folder, and lies_at says where.';

create table scanning.files (
    id           bigint generated always as identity primary key,
    reference    text        not null unique,
    stack        uuid        not null,
    sha256       text        not null references scanning.originals,
    name         text        not null check (name <> ''),
    way          text        not null check (way in ('UPLOAD', 'CAMERA', 'FOLDER', 'MAIL')),
    sender       text        not null,
    received_at  timestamptz not null,
    received_by  text        not null,
    state        text        not null check (state in ('WAITING', 'READING', 'READ')),
    ending       text check (ending in ('READ', 'NOT_A_SCAN', 'LOCKED', 'DAMAGED', 'TOO_LARGE', 'TOO_COSTLY')),
    duplicate_of text references scanning.files (reference),
    claim        uuid,
    claimed_to   timestamptz,
    tries        int         not null default 0,
    ended_at     timestamptz,
    check ((state = 'READ') = (ended_at is not null)),
    check ((state = 'READ') = (ending is not null or duplicate_of is not null)),
    check ((state = 'READING') = (claim is not null) and (claim is null) = (claimed_to is null)),
    unique (stack, sha256, name)
);
comment on table scanning.files is 'One file that came in, and the queue of those to read: READING is a claim that lapses, so that what a dead server left is read on. A file whose bytes were here before is a duplicate and is not read again.';

create index files_queue on scanning.files (id) where state <> 'READ';
create index files_stack on scanning.files (stack, id);
create index files_hash on scanning.files (sha256, id);

create table scanning.pages (
    id          bigint generated always as identity primary key,
    file        text        not null references scanning.files (reference),
    number      int         not null check (number >= 1),
    part        int         not null default 0 check (part between 0 and 2),
    state       text        not null check (state in ('PLACED', 'WAITING', 'NOT_OURS', 'SET_ASIDE', 'SPLIT')),
    reason      text check (reason in ('NO_CODE', 'BLANK', 'FORGED', 'EXPIRED', 'VOID', 'UNKNOWN', 'SEEN_BEFORE', 'SEVERAL',
                                       'TAKEN_BACK', 'HALF')),
    paper       text,
    paper_page  int,
    turn        int         not null check (turn in (0, 90, 180, 270)),
    blank       boolean     not null,
    picture     bytea       not null,
    read_at     timestamptz not null,
    decided_at  timestamptz,
    decided_by  text,
    check (state <> 'WAITING' or reason is not null),
    check ((decided_at is null) = (decided_by is null)),
    check ((paper is null) = (paper_page is null)),
    unique (file, number, part)
);
comment on table scanning.pages is 'One page of a file with its picture, drawn anew: placed beside its sheet in the register (paper.pictures says which), or waiting for a person with the reason. Parts 1 and 2 are the halves of a page that was split.';

create index pages_waiting on scanning.pages (id) where state = 'WAITING';

create table scanning.mails (
    message_id text        primary key,
    files      int         not null,
    taken_at   timestamptz not null
);
comment on table scanning.mails is 'Mails whose attachments were taken in, so that none is taken twice.';

revoke update, delete on scanning.originals, scanning.mails from tsunagi_app;
revoke delete on scanning.files from tsunagi_app;
