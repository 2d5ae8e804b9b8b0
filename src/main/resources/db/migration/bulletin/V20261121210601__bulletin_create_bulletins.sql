create schema if not exists bulletin;
grant usage on schema bulletin to tsunagi_app;

create table bulletin.bulletins (
    id uuid primary key,
    reference text not null constraint bulletins_reference_uk unique,
    disruption text not null,
    number integer,
    corrects text constraint bulletins_corrects_fk references bulletin.bulletins (reference),
    state text not null constraint bulletins_state_ck
        check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'SENT', 'WITHDRAWN')),
    version integer not null constraint bulletins_version_ck check (version >= 1),
    written_by text not null,
    written_at timestamptz not null,
    remark text not null default '',
    published_by text,
    published_at timestamptz,
    constraint bulletins_number_uk unique (disruption, number),
    constraint bulletins_second_person_ck check (published_by is null or published_by <> written_by),
    constraint bulletins_published_ck check (
        (state in ('PUBLISHED', 'SENT')) = (number is not null and published_by is not null and published_at is not null))
);
comment on table bulletin.bulletins is 'One bulletin of one disruption; its words are in versions, its number is given when it is published';
comment on column bulletin.bulletins.disruption is 'reference of the disruption';
comment on column bulletin.bulletins.number is 'place in the published series of the disruption, from 1 without gaps';
comment on column bulletin.bulletins.written_by is 'login of who wrote the present version; never the one who publishes it';

create table bulletin.versions (
    bulletin uuid not null references bulletin.bulletins (id),
    version integer not null,
    impact_ja text not null,
    impact_en text not null,
    changed_ja text not null,
    changed_en text not null,
    action_ja text not null,
    action_en text not null,
    next_update_at timestamptz,
    severity text constraint versions_severity_ck check (severity in ('STOPPED', 'PARTIAL', 'SLOW', 'RESTORED')),
    eta timestamptz,
    eta_confidence text constraint versions_confidence_ck check (eta_confidence in ('HIGH', 'MEDIUM', 'LOW')),
    written_by text not null,
    written_at timestamptz not null,
    constraint versions_pk primary key (bulletin, version),
    constraint versions_eta_ck check ((eta is null) = (eta_confidence is null))
);
comment on table bulletin.versions is 'Every version of the words that was ever saved; rows are only added';
revoke update, delete on bulletin.versions from tsunagi_app;

create table bulletin.numbers (
    disruption text primary key,
    last integer not null
);
comment on table bulletin.numbers is 'Last number given out per disruption; the row is locked until the publication commits, so no number is lost or given twice';
