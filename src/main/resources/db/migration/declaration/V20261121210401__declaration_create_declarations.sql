create schema if not exists declaration;
grant usage on schema declaration to tsunagi_app;

create table declaration.declarations (
    id uuid primary key,
    reference text not null constraint declarations_reference_uk unique,
    disruption text not null,
    partner_id uuid not null,
    regime text not null constraint declarations_regime_ck check (regime in ('PAPER', 'ELECTRONIC')),
    state text not null constraint declarations_state_ck check (state in
        ('DRAFT', 'SUBMITTED', 'PASSED', 'PRINTED', 'LODGED', 'ACCEPTED', 'PAID', 'RELEASED', 'CLOSED', 'WITHDRAWN')),
    last_confirmed text not null constraint declarations_last_confirmed_ck check (last_confirmed in
        ('NOT_SENT', 'SENT_NO_ACK', 'ACK_NO_RELEASE')),
    electronic_reference text,
    twin_pending boolean not null,
    bill_number text,
    invoice_number text,
    deadline timestamptz not null,
    edition integer not null constraint declarations_edition_ck check (edition >= 1),
    content jsonb not null,
    drafters text[] not null constraint declarations_drafters_ck check (cardinality(drafters) >= 1),
    examined_by text,
    remark_box text,
    remark text,
    content_hash text,
    payable numeric(19),
    taken_at timestamptz not null,
    taken_by text not null,
    version bigint not null default 0,
    constraint declarations_four_eyes_ck check (examined_by is null or not (examined_by = any (drafters))),
    constraint declarations_examined_ck check
        (state in ('DRAFT', 'SUBMITTED', 'WITHDRAWN') or examined_by is not null),
    constraint declarations_twin_first_ck check
        (state in ('DRAFT', 'SUBMITTED', 'PASSED', 'PRINTED', 'WITHDRAWN') or not twin_pending),
    constraint declarations_locked_ck check
        (state in ('DRAFT', 'SUBMITTED', 'PASSED', 'WITHDRAWN') or content_hash is not null and payable is not null)
);

comment on table declaration.declarations is
    'Import declarations under fallback, one row per case; partner_id is the importer and owns the row';
comment on column declaration.declarations.regime is 'fixed when the case was taken; a trigger keeps it';
comment on column declaration.declarations.twin_pending is 'an electronic declaration of the same goods may be alive';
comment on column declaration.declarations.bill_number is 'B/L or AWB number without spaces and hyphens, as last submitted';
comment on column declaration.declarations.deadline is 'when the goods must be released';
comment on column declaration.declarations.drafters is 'logins of everybody who typed; none of them may examine';
comment on column declaration.declarations.content is 'what was typed, box by box, wrong entries too; locked while content_hash is set';
comment on column declaration.declarations.payable is 'duty and taxes in yen, as printed';

-- The same goods are declared once, in whichever regime; only a withdrawn case sets them free again.
create unique index declarations_twin_uk on declaration.declarations (electronic_reference) where state <> 'WITHDRAWN';
create unique index declarations_goods_uk on declaration.declarations (bill_number, invoice_number) where state <> 'WITHDRAWN';
create index declarations_list_ix on declaration.declarations (disruption, deadline, reference);
create index declarations_partner_ix on declaration.declarations (partner_id) where state not in ('CLOSED', 'WITHDRAWN');

alter table declaration.declarations enable row level security;
alter table declaration.declarations force row level security;
create policy declarations_scope on declaration.declarations using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

create function declaration.keep_what_is_fixed() returns trigger language plpgsql as $$
begin
    if (new.id, new.reference, new.disruption, new.partner_id, new.regime, new.last_confirmed, new.taken_at, new.taken_by)
        is distinct from
       (old.id, old.reference, old.disruption, old.partner_id, old.regime, old.last_confirmed, old.taken_at, old.taken_by)
        or new.electronic_reference is distinct from old.electronic_reference then
        raise exception 'fixed when the case was taken: %', old.reference using errcode = 'check_violation';
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

create trigger declarations_keep_what_is_fixed before update on declaration.declarations
    for each row execute function declaration.keep_what_is_fixed();

revoke delete on declaration.declarations from tsunagi_app;
