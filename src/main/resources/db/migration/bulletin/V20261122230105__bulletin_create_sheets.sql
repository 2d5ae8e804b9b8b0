create table bulletin.sheets (
    bulletin uuid not null,
    version integer not null,
    sheet text not null constraint sheets_sheet_ck check (sheet in ('NOTICE', 'FAX', 'PHONE')),
    language text not null constraint sheets_language_ck check (language in ('JA', 'EN')),
    addressee text not null default '',
    run text not null,
    printed_by text not null,
    printed_at timestamptz not null,
    constraint sheets_pk primary key (bulletin, version, sheet, language, addressee),
    constraint sheets_version_fk foreign key (bulletin, version) references bulletin.versions (bulletin, version)
);
comment on table bulletin.sheets is 'Numbered sheets of a published bulletin, each printed once; asked again it is the same paper';
comment on column bulletin.sheets.addressee is 'to, number, from and audience of a FAX; empty for the others';
revoke update, delete on bulletin.sheets from tsunagi_app;
