create schema if not exists filing;
grant usage on schema filing to tsunagi_app;

create table filing.filings (
    id uuid primary key,
    reference text not null constraint filings_reference_uk unique,
    disruption text not null,
    case_reference text,
    partner_id uuid,
    form text not null,
    form_edition date not null,
    examined_by_role text not null constraint filings_examined_by_role_ck check (examined_by_role in ('EXAMINER', 'MANAGER')),
    state text not null constraint filings_state_ck check (state in
        ('DRAFT', 'SUBMITTED', 'PASSED', 'PRINTED', 'LODGED', 'GRANTED', 'REFUSED', 'NOT_NEEDED', 'WITHDRAWN')),
    edition integer not null constraint filings_edition_ck check (edition >= 1),
    content jsonb not null,
    drafters text[] not null constraint filings_drafters_ck check (cardinality(drafters) >= 1),
    examined_by text,
    remark_box text,
    remark text,
    content_hash text,
    due_at timestamptz,
    begun_at timestamptz not null,
    begun_by text not null,
    version bigint not null default 0,
    constraint filings_case_ck check ((case_reference is null) = (partner_id is null)),
    constraint filings_remark_ck check ((remark_box is null) = (remark is null)),
    constraint filings_four_eyes_ck check (examined_by is null or not (examined_by = any (drafters))),
    constraint filings_examined_ck check (state in ('DRAFT', 'SUBMITTED', 'WITHDRAWN') or examined_by is not null),
    constraint filings_locked_ck check
        (state in ('DRAFT', 'SUBMITTED', 'PASSED', 'WITHDRAWN') or content_hash is not null)
);

comment on table filing.filings is 'Notices, requests and declarations on any form of the catalogue, one row each';
comment on column filing.filings.case_reference is 'the declaration it belongs to; null when it stands alone';
comment on column filing.filings.partner_id is
    'owner of the goods of the case and so of the row; null when it stands alone, then only the house sees it';
comment on column filing.filings.form_edition is 'edition of the form, kept from the beginning to the end';
comment on column filing.filings.drafters is 'logins of everybody who typed; none of them may examine';
comment on column filing.filings.content is 'what was typed, wrong entries too; locked while content_hash is set';
comment on column filing.filings.due_at is 'until when it is to be handed in; null when nothing presses';

create index filings_list_ix on filing.filings (disruption, begun_at desc, reference desc);
create index filings_case_ix on filing.filings (case_reference);

alter table filing.filings enable row level security;
alter table filing.filings force row level security;
create policy filings_scope on filing.filings using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

create function filing.keep_what_is_fixed() returns trigger language plpgsql as $$
begin
    if (new.id, new.reference, new.disruption, new.form, new.form_edition, new.examined_by_role, new.begun_at, new.begun_by)
        is distinct from
       (old.id, old.reference, old.disruption, old.form, old.form_edition, old.examined_by_role, old.begun_at, old.begun_by)
        or (new.case_reference, new.partner_id) is distinct from (old.case_reference, old.partner_id) then
        raise exception 'fixed when the filing was begun: %', old.reference using errcode = 'check_violation';
    end if;
    if not (old.drafters <@ new.drafters) then
        raise exception 'who drafted stays a drafter: %', old.reference using errcode = 'check_violation';
    end if;
    if old.content_hash is not null and new.content is distinct from old.content then
        raise exception 'locked by printing: %', old.reference using errcode = 'check_violation';
    end if;
    if old.content_hash is not null and new.content_hash is distinct from old.content_hash
        and new.edition <> old.edition + 1 then
        raise exception 'a correction is a new edition: %', old.reference using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger filings_keep_what_is_fixed before update on filing.filings
    for each row execute function filing.keep_what_is_fixed();

revoke delete on filing.filings from tsunagi_app;

create table filing.facts (
    sequence bigint generated always as identity primary key,
    filing_id uuid not null constraint facts_filing_fk references filing.filings,
    partner_id uuid,
    edition integer not null,
    kind text not null constraint facts_kind_ck check (kind in ('LODGED', 'GRANTED', 'REFUSED', 'NOT_NEEDED', 'WITHDRAWN')),
    occurred_at timestamptz not null,
    written_at timestamptz not null,
    entered_at timestamptz not null,
    entered_by text not null,
    details jsonb not null,
    constraint facts_times_ck check (occurred_at <= written_at and written_at <= entered_at),
    constraint facts_once_uk unique (filing_id, edition, kind)
);

comment on table filing.facts is 'What somebody saw happen to a filing, with its three times; never changed';

alter table filing.facts enable row level security;
alter table filing.facts force row level security;
create policy facts_scope on filing.facts using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke update, delete on filing.facts from tsunagi_app;
