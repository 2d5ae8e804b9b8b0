create schema if not exists obligation;
grant usage on schema obligation to tsunagi_app;

create table obligation.obligations (
    id uuid primary key,
    reference text not null constraint obligations_reference_uk unique,
    partner_id uuid not null,
    disruption text not null,
    subject text not null,
    kind text not null constraint obligations_kind_ck check (kind in
        ('BACK_ENTRY', 'CARGO_RECORD', 'REGISTRATION_CHECK', 'CANCEL_ORIGINAL', 'UNDERTAKING', 'GUARANTEE', 'BP_SETTLEMENT',
         'RETURNED_COPY')),
    what_ja text not null constraint obligations_what_ja_ck check (what_ja <> ''),
    what_en text not null constraint obligations_what_en_ck check (what_en <> ''),
    basis text not null constraint obligations_basis_ck check (basis <> ''),
    term_minutes integer constraint obligations_term_ck check (term_minutes > 0),
    counted_from text not null constraint obligations_counted_ck check (counted_from in ('OCCURRED', 'WRITTEN', 'ENTERED')),
    start_occurred_at timestamptz,
    start_written_at timestamptz,
    start_entered_at timestamptz,
    due_at timestamptz,
    in_recovery boolean not null default false,
    settles_itself boolean not null,
    state text not null constraint obligations_state_ck check (state in ('OPEN', 'MET', 'CALLED_OFF')),
    promised_by text not null,
    promised_at timestamptz not null,
    proof text,
    ended_occurred_at timestamptz,
    ended_written_at timestamptz,
    ended_entered_at timestamptz,
    ended_by text,
    broker_told_at timestamptz,
    manager_told_at timestamptz,
    version bigint not null default 0,
    constraint obligations_once_uk unique (subject, kind, what_en),
    constraint obligations_start_ck check (start_occurred_at <= start_written_at and start_written_at <= start_entered_at),
    constraint obligations_proof_ck check ((state = 'OPEN') = (proof is null)),
    constraint obligations_due_ck check (due_at is null or start_occurred_at is not null and term_minutes is not null),
    constraint obligations_told_ck check (manager_told_at is null or broker_told_at is not null)
);

comment on table obligation.obligations is 'What was promised to be done later; a line is never deleted, a lapsed one stays open';
comment on column obligation.obligations.partner_id is 'whose goods; owns the row';
comment on column obligation.obligations.subject is 'reference of the case, or the number customs knows it by';
comment on column obligation.obligations.counted_from is 'which of the three times of the start the term runs from';
comment on column obligation.obligations.start_occurred_at is 'null while it waits for the system to be up';
comment on column obligation.obligations.due_at is 'null when no deadline is known or the clock has not started';
comment on column obligation.obligations.proof is 'how we know that it is met, or why it was called off';

create index obligations_due_ix on obligation.obligations (due_at) where state = 'OPEN';
create index obligations_disruption_ix on obligation.obligations (disruption, state);
create index obligations_subject_ix on obligation.obligations (subject);

alter table obligation.obligations enable row level security;
alter table obligation.obligations force row level security;
create policy obligations_scope on obligation.obligations using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

create function obligation.keep_what_was_promised() returns trigger language plpgsql as $$
begin
    if (new.id, new.reference, new.partner_id, new.disruption, new.subject, new.kind, new.what_ja, new.what_en, new.basis,
        new.counted_from, new.promised_by, new.promised_at)
        is distinct from
       (old.id, old.reference, old.partner_id, old.disruption, old.subject, old.kind, old.what_ja, old.what_en, old.basis,
        old.counted_from, old.promised_by, old.promised_at)
        or new.term_minutes is distinct from old.term_minutes
        or old.start_occurred_at is not null and new.start_occurred_at is distinct from old.start_occurred_at then
        raise exception 'promised as it was: %', old.reference using errcode = 'check_violation';
    end if;
    if old.state <> 'OPEN' and (new.state, new.proof) is distinct from (old.state, old.proof) then
        raise exception 'ended already: %', old.reference using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger obligations_keep_what_was_promised before update on obligation.obligations
    for each row execute function obligation.keep_what_was_promised();

revoke delete on obligation.obligations from tsunagi_app;
