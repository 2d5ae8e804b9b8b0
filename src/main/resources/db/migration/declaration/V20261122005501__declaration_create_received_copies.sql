-- What the electronic system sent us about a case: copies (控), notices, permits. They bridge to paper, so they are kept whole.
create table declaration.received_copies (
    id uuid primary key,
    declaration_id uuid not null references declaration.declarations (id),
    partner_id uuid not null,
    kind text not null constraint received_copies_kind_ck check (kind in ('APPLICATION_COPY', 'NOTICE', 'PERMIT', 'OTHER')),
    name text not null constraint received_copies_name_ck check (name <> ''),
    media_type text not null constraint received_copies_media_type_ck check (media_type in
        ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
    size_bytes integer not null constraint received_copies_size_ck check (size_bytes between 1 and 10485760),
    hash text not null constraint received_copies_hash_ck check (hash ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    received_at timestamptz not null,
    written_at timestamptz not null,
    entered_at timestamptz not null,
    entered_by text not null,
    constraint received_copies_once_uk unique (declaration_id, hash),
    constraint received_copies_times_ck check (received_at <= written_at and written_at <= entered_at)
);

comment on table declaration.received_copies is
    'Documents that the electronic system sent us about a case, as uploaded; only ever added to';
comment on column declaration.received_copies.hash is 'SHA-256 of the content, hexadecimal';
comment on column declaration.received_copies.media_type is 'by what the bytes are, not by what the file was called';
comment on column declaration.received_copies.received_at is 'when the electronic system sent it';

alter table declaration.received_copies enable row level security;
alter table declaration.received_copies force row level security;
create policy received_copies_scope on declaration.received_copies using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke update, delete on declaration.received_copies from tsunagi_app;
