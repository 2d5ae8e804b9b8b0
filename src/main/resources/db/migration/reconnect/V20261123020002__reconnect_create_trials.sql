create table reconnect.replays (
    id bigint generated always as identity primary key,
    partner_id uuid not null,
    gate text not null references reconnect.gates (reference),
    round integer not null,
    sent integer not null,
    answered integer not null,
    quantity_sent numeric(24, 6) not null,
    quantity_answered numeric(24, 6) not null,
    repeated integer not null,
    repeats_refused integer not null,
    differences integer not null constraint replays_differences_ck check (differences >= 0),
    passed boolean not null,
    sent_hash text not null,
    answers_hash text not null,
    sent_file bytea not null,
    answers_file bytea not null,
    person text not null,
    at timestamptz not null,
    constraint replays_once_uk unique (gate, round, sent_hash, answers_hash)
);
comment on table reconnect.replays is 'Known messages replayed in isolation against what the test environment answered; only ever added to';
comment on column reconnect.replays.sent is 'different messages sent; those sent again to prove the duplicate guard are counted as repeated';

create table reconnect.replay_differences (
    replay bigint not null references reconnect.replays (id),
    partner_id uuid not null,
    place integer not null,
    message_id text not null,
    kind text not null constraint differences_kind_ck check (kind in
        ('MISSING', 'UNKNOWN', 'REFUSED', 'TWICE', 'QUANTITY', 'HASH', 'NO_DUPLICATES')),
    sent text not null,
    answered text not null,
    primary key (replay, place)
);
comment on table reconnect.replay_differences is 'The first 500 differences of a replay';

create table reconnect.canaries (
    id uuid primary key,
    partner_id uuid not null,
    gate text not null references reconnect.gates (reference),
    round integer not null,
    consignment text not null,
    state text not null constraint canaries_state_ck check (state in ('CHOSEN', 'CONFIRMED', 'MISMATCHED')),
    words text not null default '',
    chosen_by text not null,
    chosen_at timestamptz not null,
    looked_by text,
    looked_at timestamptz,
    constraint canaries_once_uk unique (gate, round, consignment),
    constraint canaries_looked_ck check ((state = 'CHOSEN') = (looked_by is null))
);
comment on table reconnect.canaries is 'Consignments that go first, each looked at by a person';

create table reconnect.sendings (
    key uuid primary key,
    partner_id uuid not null,
    gate text not null references reconnect.gates (reference),
    round integer not null,
    day date not null,
    number integer not null constraint sendings_number_ck check (number > 0),
    lane text not null,
    site text not null,
    sku text not null,
    person text not null,
    at timestamptz not null
);
comment on table reconnect.sendings is 'How many consignments went to the recovered system; only ever added to';
comment on column reconnect.sendings.key is 'of the form, so that one form counts once';
create index sendings_day_ix on reconnect.sendings (gate, day);

create table reconnect.mismatches (
    key uuid primary key,
    partner_id uuid not null,
    gate text not null references reconnect.gates (reference),
    round integer not null,
    number integer not null constraint mismatches_number_ck check (number > 0),
    words text not null,
    person text not null,
    at timestamptz not null
);
comment on table reconnect.mismatches is 'What the recovered system did otherwise than it should; only ever added to';
create index mismatches_gate_ix on reconnect.mismatches (gate, round);

alter table reconnect.replays enable row level security;
alter table reconnect.replays force row level security;
create policy replays_scope on reconnect.replays
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table reconnect.replay_differences enable row level security;
alter table reconnect.replay_differences force row level security;
create policy replay_differences_scope on reconnect.replay_differences
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table reconnect.canaries enable row level security;
alter table reconnect.canaries force row level security;
create policy canaries_scope on reconnect.canaries
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table reconnect.sendings enable row level security;
alter table reconnect.sendings force row level security;
create policy sendings_scope on reconnect.sendings
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table reconnect.mismatches enable row level security;
alter table reconnect.mismatches force row level security;
create policy mismatches_scope on reconnect.mismatches
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke update, delete on reconnect.replays from tsunagi_app;
revoke update, delete on reconnect.replay_differences from tsunagi_app;
revoke delete on reconnect.canaries from tsunagi_app;
revoke update, delete on reconnect.sendings from tsunagi_app;
revoke update, delete on reconnect.mismatches from tsunagi_app;
