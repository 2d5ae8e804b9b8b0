create schema if not exists reconnect;
grant usage on schema reconnect to tsunagi_app;

create table reconnect.gates (
    id uuid primary key,
    reference text not null constraint gates_reference_uk unique,
    disruption text not null,
    system_id uuid not null,
    partner_id uuid not null,
    edition date not null,
    said text not null constraint gates_said_ck check (said <> ''),
    state text not null constraint gates_state_ck check (state in
        ('EVIDENCE_PENDING', 'REVIEW', 'TEST', 'LIMITED', 'WATCH', 'CONNECTED', 'DISCONNECTED')),
    round integer not null default 1,
    changes integer not null default 0,
    opened_by text not null,
    opened_at timestamptz not null,
    handed_by text,
    regimes_by text,
    regimes_words text,
    regimes_round integer,
    daily_cap integer constraint gates_cap_ck check (daily_cap between 1 and 1000000),
    lanes text[] not null default '{}',
    sites text[] not null default '{}',
    skus text[] not null default '{}',
    mismatch_limit integer constraint gates_mismatch_ck check (mismatch_limit between 0 and 100000),
    limited_at timestamptz,
    watch_until timestamptz,
    returned_why text not null default '',
    ended_at timestamptz,
    version bigint not null default 0,
    constraint gates_limits_ck check (state not in ('LIMITED', 'WATCH', 'CONNECTED') or (daily_cap is not null and limited_at is not null)),
    constraint gates_watch_ck check (state not in ('WATCH', 'CONNECTED') or watch_until is not null),
    constraint gates_ended_ck check ((state in ('CONNECTED', 'DISCONNECTED')) = (ended_at is not null))
);
comment on table reconnect.gates is 'The way back of one partner system; partner_id is whose system it is and owns the row';
comment on column reconnect.gates.edition is 'day of the checklist it was opened with';
comment on column reconnect.gates.round is 'one more whenever it came back to the review; approvals and tests count within their round';
comment on column reconnect.gates.changes is 'one more whenever an item changed during the review; an approval counts for what was seen';
create unique index gates_open_uk on reconnect.gates (system_id) where state not in ('CONNECTED', 'DISCONNECTED');
create index gates_disruption_ix on reconnect.gates (disruption, opened_at desc);
create index gates_system_ix on reconnect.gates (system_id, opened_at desc);
create index gates_partner_ix on reconnect.gates (partner_id, opened_at desc);

create table reconnect.statements (
    id bigint generated always as identity primary key,
    partner_id uuid not null,
    system_id uuid not null,
    gate text not null references reconnect.gates (reference),
    item text not null,
    reusable boolean not null,
    words text not null,
    owner text not null constraint statements_owner_ck check (owner <> ''),
    valid_until date not null,
    file_id uuid,
    stated_by text not null,
    stated_at timestamptz not null
);
comment on table reconnect.statements is 'What a partner stated to an item of the checklist; the newest counts; only ever added to';
comment on column reconnect.statements.valid_until is 'last day on which it counts, in the zone of the house';
create index statements_partner_ix on reconnect.statements (partner_id, item, id desc);

create table reconnect.files (
    id uuid primary key,
    partner_id uuid not null,
    gate text not null references reconnect.gates (reference),
    name text not null,
    media_type text not null constraint files_media_type_ck check (media_type in
        ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
    size_bytes integer not null constraint files_size_ck check (size_bytes between 1 and 5242880),
    hash text not null,
    content bytea not null,
    given_by text not null,
    given_at timestamptz not null,
    constraint files_once_uk unique (partner_id, hash)
);
comment on table reconnect.files is 'Evidence as it came; only ever added to, given out as downloads only';

create table reconnect.judgements (
    id bigint generated always as identity primary key,
    partner_id uuid not null,
    gate text not null references reconnect.gates (reference),
    item text not null,
    verdict text not null constraint judgements_verdict_ck check (verdict in ('FAILED', 'WAIVED')),
    statement bigint,
    words text not null,
    person text not null,
    at timestamptz not null
);
comment on table reconnect.judgements is 'That an item failed or was waived, by whom and why; only ever added to';
comment on column reconnect.judgements.statement is 'the statement it was said of; a newer statement has to be judged anew. Null when there was none';
create index judgements_gate_ix on reconnect.judgements (gate, item, id desc);

create table reconnect.approvals (
    id bigint generated always as identity primary key,
    partner_id uuid not null,
    gate text not null references reconnect.gates (reference),
    round integer not null,
    changes integer not null,
    capacity text not null constraint approvals_capacity_ck check (capacity in ('SECURITY', 'OPERATIONS')),
    words text not null,
    person text not null,
    at timestamptz not null,
    constraint approvals_capacity_uk unique (gate, round, changes, capacity),
    constraint approvals_person_uk unique (gate, round, changes, person)
);
comment on table reconnect.approvals is 'Who approved as what, of which round and which changes of the checklist; only ever added to';

alter table reconnect.gates enable row level security;
alter table reconnect.gates force row level security;
create policy gates_scope on reconnect.gates
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table reconnect.statements enable row level security;
alter table reconnect.statements force row level security;
create policy statements_scope on reconnect.statements
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table reconnect.files enable row level security;
alter table reconnect.files force row level security;
create policy files_scope on reconnect.files
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table reconnect.judgements enable row level security;
alter table reconnect.judgements force row level security;
create policy judgements_scope on reconnect.judgements
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table reconnect.approvals enable row level security;
alter table reconnect.approvals force row level security;
create policy approvals_scope on reconnect.approvals
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke delete on reconnect.gates from tsunagi_app;
revoke update, delete on reconnect.statements from tsunagi_app;
revoke update, delete on reconnect.files from tsunagi_app;
revoke update, delete on reconnect.judgements from tsunagi_app;
revoke update, delete on reconnect.approvals from tsunagi_app;
