create schema if not exists clock;
grant usage on schema clock to tsunagi_app;

create table clock.breaches (
    reference text primary key,
    disruption text not null,
    entered_at timestamptz not null
);
comment on table clock.breaches is 'Data that may have leaked in a disruption; what is known of it stands in clock.facts';
create index breaches_disruption_ix on clock.breaches (disruption, entered_at desc);

create table clock.facts (
    breach text not null references clock.breaches (reference),
    version integer not null constraint facts_version_ck check (version >= 1),
    what text not null constraint facts_what_ck check (what <> ''),
    whose text not null constraint facts_whose_ck check (whose <> ''),
    laws text[] not null constraint facts_laws_ck check
        (cardinality(laws) >= 1 and laws <@ array['APPI', 'GDPR', 'KSA_PDPL']),
    role text not null constraint facts_role_ck check (role in ('CONTROLLER', 'PROCESSOR')),
    controller text not null,
    persons integer constraint facts_persons_ck check (persons >= 0),
    sensitive text not null constraint facts_sensitive_ck check (sensitive in ('YES', 'NO', 'UNKNOWN')),
    financial text not null constraint facts_financial_ck check (financial in ('YES', 'NO', 'UNKNOWN')),
    malicious text not null constraint facts_malicious_ck check (malicious in ('YES', 'NO', 'UNKNOWN')),
    cause text not null,
    aware_how text not null,
    aware_occurred_at timestamptz not null,
    aware_written_at timestamptz not null,
    aware_entered_at timestamptz not null,
    why text not null,
    entered_by text not null,
    entered_at timestamptz not null,
    constraint facts_pk primary key (breach, version),
    constraint facts_aware_ck check
        (aware_occurred_at <= aware_written_at and aware_written_at <= aware_entered_at),
    constraint facts_controller_ck check ((role = 'PROCESSOR') = (controller <> ''))
);
comment on table clock.facts is 'What was known of a breach, every version of it; only ever added to. Kinds of data in words, no person''s data';
comment on column clock.facts.persons is 'null while nobody knows';
comment on column clock.facts.aware_occurred_at is 'when somebody of the house became aware; every clock starts here';

create table clock.clocks (
    reference text primary key,
    breach text not null references clock.breaches (reference),
    disruption text not null,
    law text not null constraint clocks_law_ck check (law in ('APPI', 'GDPR', 'KSA_PDPL')),
    duty text not null constraint clocks_duty_ck check (duty in ('PRELIMINARY', 'FINAL', 'AUTHORITY', 'NOTIFY_CONTROLLER')),
    reason text not null,
    name_ja text not null,
    name_en text not null,
    target_hours integer not null,
    term integer not null,
    unit text not null constraint clocks_unit_ck check (unit in ('HOURS', 'DAYS')),
    of_law boolean not null,
    releases boolean not null,
    basis text not null,
    source text not null,
    source_date text not null,
    unverified_ja text not null,
    unverified_en text not null,
    edition text not null,
    aware_at timestamptz not null,
    target_at timestamptz not null,
    due_at timestamptz not null,
    obligation text not null,
    ended_at timestamptz,
    ended_why text not null default '',
    constraint clocks_ended_ck check (ended_at is not null or ended_why = '')
);
comment on table clock.clocks is
    'Legal deadlines that a breach started, with what the decision table said then; whether one is owed the ledger of obligations says';
comment on column clock.clocks.target_at is 'the house''s own target, never the law''s';
comment on column clock.clocks.of_law is 'whether the term is the law''s; otherwise the law gives no number and it is ours';
comment on column clock.clocks.obligation is 'its line in the ledger, kind O';
create index clocks_breach_ix on clock.clocks (breach);
create index clocks_disruption_ix on clock.clocks (disruption, due_at);
create index clocks_open_ix on clock.clocks (due_at) where ended_at is null;
create unique index clocks_once_uk on clock.clocks (breach, reason, aware_at) where ended_why = '';

create table clock.reports (
    clock text not null references clock.clocks (reference),
    version integer not null constraint reports_version_ck check (version >= 1),
    outline text not null,
    data_items text not null,
    persons text not null,
    cause text not null,
    secondary_damage text not null,
    response text not null,
    publication text not null,
    prevention text not null,
    other text not null,
    written_by text not null,
    written_at timestamptz not null,
    constraint reports_pk primary key (clock, version)
);
comment on table clock.reports is 'The nine items of the report to the PPC, every version; only ever added to';

create table clock.filings (
    clock text not null references clock.clocks (reference),
    number text not null constraint filings_number_ck check (number <> ''),
    addressee text not null,
    version integer,
    filed_occurred_at timestamptz not null,
    filed_written_at timestamptz not null,
    filed_entered_at timestamptz not null,
    filed_by text not null,
    constraint filings_pk primary key (clock, number)
);
comment on table clock.filings is 'What was filed with whom under which number; the first meets the deadline, further ones supplement it';

revoke update, delete on clock.breaches from tsunagi_app;
revoke update, delete on clock.facts from tsunagi_app;
revoke delete on clock.clocks from tsunagi_app;
revoke update, delete on clock.reports from tsunagi_app;
revoke update, delete on clock.filings from tsunagi_app;
