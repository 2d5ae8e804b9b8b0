alter table bulletin.recipients
    add column audience text not null default 'CONSIGNEE' constraint recipients_audience_ck
        check (audience in ('CONSIGNEE', 'CARRIER', 'CUSTOMS', 'STAFF', 'EXECUTIVE'));
comment on column bulletin.recipients.audience is 'which of the texts of a bulletin the address gets';

create table bulletin.texts (
    bulletin uuid not null,
    version integer not null,
    kind text not null constraint texts_kind_ck
        check (kind in ('CONSIGNEE', 'CARRIER', 'CUSTOMS', 'STAFF', 'EXECUTIVE', 'NOTICE', 'PHONE')),
    language text not null constraint texts_language_ck check (language in ('JA', 'EN')),
    subject text not null,
    body text not null,
    constraint texts_pk primary key (bulletin, version, kind, language),
    constraint texts_version_fk foreign key (bulletin, version) references bulletin.versions (bulletin, version)
);
comment on table bulletin.texts is 'Texts of a published version as they went out, one row per audience or sheet and language; rows are only added';
revoke update, delete on bulletin.texts from tsunagi_app;
