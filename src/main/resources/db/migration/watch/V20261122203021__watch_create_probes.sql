create schema if not exists watch;
grant usage on schema watch to tsunagi_app;

create table watch.probes (
    id uuid primary key,
    partner_id uuid,
    system_id uuid,
    name text not null,
    way text not null constraint probes_way_ck check (way in ('HTTP', 'TCP', 'HEARTBEAT')),
    target text not null,
    expected_status integer,
    expected_text text not null,
    slow_millis integer not null constraint probes_slow_ck check (slow_millis between 100 and 60000),
    every_seconds integer not null constraint probes_every_ck check (every_seconds between 20 and 86400),
    quiet_seconds integer not null constraint probes_quiet_ck check (quiet_seconds between 60 and 604800),
    trouble text not null constraint probes_trouble_ck check (trouble in ('ALL', 'INBOUND', 'OUTBOUND')),
    token_hash text,
    active boolean not null default true,
    made_by text not null,
    made_at timestamptz not null,
    state text not null default 'NEW' constraint probes_state_ck check (state in
        ('NEW', 'WELL', 'SLOW', 'WRONG', 'DOWN', 'FLAPPING', 'BLIND')),
    since timestamptz not null,
    bads integer not null default 0,
    was_bad boolean not null default false,
    alerted boolean not null default false,
    changes timestamptz[] not null default '{}',
    last_detail text not null default '',
    last_heard_at timestamptz,
    last_checked_at timestamptz,
    next_at timestamptz not null,
    claimed_until timestamptz,
    constraint probes_system_ck check ((partner_id is null) = (system_id is null)),
    constraint probes_token_ck check ((way = 'HEARTBEAT') = (token_hash is not null)),
    constraint probes_token_uk unique (token_hash)
);
comment on table watch.probes is
    'What is looked at, how, and how it stands; without a partner it is an anchor that tells whether our own line is well';
comment on column watch.probes.target is 'address, or host:port; empty for a heartbeat';
comment on column watch.probes.alerted is 'whether this failure was told already; false again when it is well';
comment on column watch.probes.changes is 'when it turned from well to bad or back, of the last half hour';
comment on column watch.probes.last_heard_at is 'when it was well last, or its heartbeat was heard';
comment on column watch.probes.claimed_until is 'a server looks at it just now; when it dies, another may after this time';
create index probes_due_ix on watch.probes (next_at, id) where active;
create index probes_system_ix on watch.probes (system_id) where active;

create table watch.readings (
    id uuid primary key,
    probe_id uuid not null references watch.probes (id),
    partner_id uuid,
    outcome text not null constraint readings_outcome_ck check (outcome in ('WELL', 'SLOW', 'WRONG', 'DOWN', 'BLIND')),
    detail text not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    times integer not null,
    slowest_millis integer not null
);
comment on table watch.readings is 'What a probe found, one row for a stretch of equal findings';
create index readings_probe_ix on watch.readings (probe_id, first_at desc);

create table watch.alerts (
    id uuid primary key,
    reference text not null constraint alerts_reference_uk unique,
    about text not null,
    partner_id uuid,
    system_id uuid,
    trouble text not null constraint alerts_trouble_ck check (trouble in
        ('ALL', 'INBOUND', 'OUTBOUND', 'SLOW', 'WRONG_DATA', 'OWN_LINE')),
    flapping boolean not null,
    state text not null constraint alerts_state_ck check (state in ('NEW', 'DECLARED', 'JOINED', 'DISMISSED')),
    occurred_at timestamptz not null,
    entered_at timestamptz not null,
    well_at timestamptz,
    disruption text,
    decided_by text,
    decided_at timestamptz,
    reason text not null default '',
    constraint alerts_decided_ck check ((state = 'NEW') = (decided_at is null)),
    constraint alerts_disruption_ck check ((state in ('DECLARED', 'JOINED')) = (disruption is not null)),
    constraint alerts_reason_ck check (state <> 'DISMISSED' or reason <> '')
);
comment on table watch.alerts is 'What may be a disruption until a person has declared, joined or dismissed it';
comment on column watch.alerts.about is 'what it is about: while one is new, whatever else is heard about the same goes to it';
comment on column watch.alerts.well_at is 'when the probe that raised it found all well again; null while it does not, and for what people told';
create unique index alerts_new_uk on watch.alerts (about) where state = 'NEW';
create index alerts_list_ix on watch.alerts (entered_at desc, id);
create index alerts_about_ix on watch.alerts (about, entered_at desc);
create index alerts_disruption_ix on watch.alerts (disruption) where disruption is not null;

create table watch.reports (
    id uuid primary key,
    alert_id uuid not null references watch.alerts (id),
    partner_id uuid,
    source text not null constraint reports_source_ck check (source in ('PROBE', 'TELEPHONE', 'MAIL', 'OWN_LINE')),
    probe_id uuid,
    trouble text not null,
    caller text not null,
    caller_number text not null,
    words text not null,
    occurred_at timestamptz not null,
    told_at timestamptz not null,
    entered_at timestamptz not null,
    entered_by text not null
);
comment on table watch.reports is 'Everything that was heard about an alert: by a probe, on the telephone, by mail; only ever added to';
create index reports_alert_ix on watch.reports (alert_id, entered_at);

create table watch.mails (
    message_id text primary key,
    taken_at timestamptz not null
);
comment on table watch.mails is 'Mails that were taken, so that none is taken twice';

create table watch.notices (
    id uuid primary key,
    disruption text not null,
    authority text not null,
    number text not null,
    valid_from timestamptz not null,
    valid_until timestamptz,
    words text not null,
    source text not null,
    state text not null constraint notices_state_ck check (state in ('ENTERED', 'CONFIRMED', 'WITHDRAWN')),
    entered_by text not null,
    entered_at timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    withdrawn_by text,
    withdrawn_at timestamptz,
    reason text not null default '',
    constraint notices_second_person_ck check (confirmed_by is null or confirmed_by <> entered_by),
    constraint notices_confirmed_ck check (state <> 'CONFIRMED' or confirmed_at is not null),
    constraint notices_window_ck check (valid_until is null or valid_until > valid_from)
);
comment on table watch.notices is
    'Official notices of an outage; confirmed by a second person at the place where the authority publishes, and then printed on documents';
create unique index notices_once_uk on watch.notices (disruption, authority, number) where state <> 'WITHDRAWN';

alter table watch.probes enable row level security;
alter table watch.probes force row level security;
create policy probes_scope on watch.probes
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table watch.readings enable row level security;
alter table watch.readings force row level security;
create policy readings_scope on watch.readings
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table watch.alerts enable row level security;
alter table watch.alerts force row level security;
create policy alerts_scope on watch.alerts
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table watch.reports enable row level security;
alter table watch.reports force row level security;
create policy reports_scope on watch.reports
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke delete on watch.probes, watch.readings, watch.alerts, watch.notices from tsunagi_app;
revoke update, delete on watch.reports, watch.mails from tsunagi_app;
