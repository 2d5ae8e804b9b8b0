-- Disruptions from declaration to closing, and what each was found to reach.
create schema if not exists disruption;
grant usage on schema disruption to tsunagi_app;

create table disruption.disruptions (
    id                   uuid primary key,
    reference            text not null constraint disruptions_reference_uk unique,
    system_id            uuid not null,
    title_ja             text not null,
    title_en             text not null,
    kind                 text not null constraint disruptions_kind_ck
                         check (kind in ('INBOUND', 'OUTBOUND', 'SLOW', 'WRONG_DATA', 'ALL', 'PLANNED')),
    owner                text not null constraint disruptions_owner_ck
                         check (owner in ('CUSTOMS', 'PARTNER', 'OWN', 'LINE', 'DISASTER')),
    cause                text not null constraint disruptions_cause_ck check (cause <> ''),
    authority            text,
    authority_number     text,
    occurred_at          timestamptz not null,
    written_at           timestamptz not null,
    entered_at           timestamptz not null,
    expected_end_at      timestamptz,
    rto_minutes          integer not null,
    state                text not null constraint disruptions_state_ck
                         check (state in ('DECLARED', 'FALLBACK', 'RECOVERY', 'CLOSED', 'FALSE_ALARM')),
    declared_by          text not null,
    approved_by          text,
    approved_at          timestamptz,
    rejected_by          text,
    rejected_at          timestamptz,
    rejection_reason     text,
    system_up_at         timestamptz,
    system_up_written_at timestamptz,
    system_up_entered_at timestamptz,
    system_up_by         text,
    closed_at            timestamptz,
    closed_by            text,
    version              bigint not null default 0,
    constraint disruptions_times_ck check (occurred_at <= written_at and written_at <= entered_at),
    constraint disruptions_up_times_ck check (occurred_at <= system_up_at and system_up_at <= system_up_written_at
                                              and system_up_written_at <= system_up_entered_at),
    constraint disruptions_four_eyes_ck check (approved_by <> declared_by and rejected_by <> declared_by),
    constraint disruptions_approved_ck check (state not in ('FALLBACK', 'RECOVERY', 'CLOSED') or approved_by is not null),
    constraint disruptions_up_ck check (state not in ('RECOVERY', 'CLOSED') or (system_up_at is not null and system_up_by is not null)),
    constraint disruptions_closed_ck check ((state = 'CLOSED') = (closed_at is not null and closed_by is not null)),
    constraint disruptions_rejected_ck check ((state = 'FALSE_ALARM') = (rejected_by is not null and rejection_reason is not null))
);
create unique index disruptions_one_running_uk on disruption.disruptions (system_id)
    where state in ('DECLARED', 'FALLBACK', 'RECOVERY');
create index disruptions_newest_ix on disruption.disruptions (entered_at desc, id desc);
comment on table disruption.disruptions is 'An outage of one partner system; at most one of a system is running.';
comment on column disruption.disruptions.title_ja is 'Partner and system as they were called when it was declared.';
comment on column disruption.disruptions.owner is 'Whose failure it is; it decides which papers and rules apply.';
comment on column disruption.disruptions.authority is 'Who recognised it officially, if anybody did.';
comment on column disruption.disruptions.occurred_at is 'When it happened.';
comment on column disruption.disruptions.written_at is 'When somebody wrote it down or told it.';
comment on column disruption.disruptions.entered_at is 'When it was entered here, by the server''s clock.';
comment on column disruption.disruptions.rto_minutes is 'Recovery time objective of the system on the day of the declaration.';
comment on constraint disruptions_four_eyes_ck on disruption.disruptions is 'Nobody decides on their own declaration.';
revoke delete on disruption.disruptions from tsunagi_app;

create table disruption.disruption_partners (
    disruption_id uuid not null constraint disruption_partners_disruption_fk references disruption.disruptions,
    partner_id    uuid not null,
    code          text not null,
    name_ja       text not null,
    name_en       text not null,
    depth         integer not null constraint disruption_partners_depth_ck check (depth >= 0),
    why_ja        text not null,
    why_en        text not null,
    constraint disruption_partners_pk primary key (disruption_id, partner_id)
);
create index disruption_partners_partner_ix on disruption.disruption_partners (partner_id);
comment on table disruption.disruption_partners is 'The blast radius, frozen at the declaration: whom it reaches and why.';
comment on column disruption.disruption_partners.depth is 'Steps along the map; 0 is the owner of the system.';
revoke update, delete on disruption.disruption_partners from tsunagi_app;
alter table disruption.disruption_partners enable row level security;
alter table disruption.disruption_partners force row level security;
create policy disruption_partners_scope on disruption.disruption_partners
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

create table disruption.assessments (
    disruption_id uuid not null constraint assessments_disruption_fk references disruption.disruptions,
    kind          text not null,
    number        bigint not null,
    urgent        bigint not null,
    next_harm_at  timestamptz,
    assessed_at   timestamptz not null,
    constraint assessments_pk primary key (disruption_id, kind)
);
comment on table disruption.assessments is 'What was in flight when the disruption was declared, counted once by kind of work.';
revoke update, delete on disruption.assessments from tsunagi_app;
