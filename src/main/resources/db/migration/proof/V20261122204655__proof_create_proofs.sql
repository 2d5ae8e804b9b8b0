create schema if not exists proof;
grant usage on schema proof to tsunagi_app;

create table proof.proofs (
    reference text primary key,
    disruption text not null,
    content_hash text not null constraint proofs_content_hash_ck check (content_hash ~ '^[0-9a-f]{64}$'),
    file_hash text not null constraint proofs_file_hash_uk unique
        constraint proofs_file_hash_ck check (file_hash ~ '^[0-9a-f]{64}$'),
    key text not null,
    items integer not null,
    size_bytes integer not null,
    made_by text not null,
    made_at timestamptz not null,
    file bytea not null,
    constraint proofs_content_uk unique (disruption, content_hash)
);
comment on table proof.proofs is 'Sealed files that prove an outage; only ever added to';
comment on column proof.proofs.content_hash is 'over names and hashes of the data: the same rows give the same one, and no second file is made';
comment on column proof.proofs.key is 'id of the key that signed the manifest';
create index proofs_content_ix on proof.proofs (content_hash);

revoke update, delete on proof.proofs from tsunagi_app;
