create schema if not exists mode;
grant usage on schema mode to tsunagi_app;

create table mode.decisions (
    id uuid primary key,
    disruption text not null,
    site text not null,
    lane text not null constraint decisions_lane_ck check (lane in ('STOCK', 'DIRECT', 'SHIPPERS', 'INBOUND', 'RETURNS')),
    sequence integer not null constraint decisions_sequence_ck check (sequence > 0),
    kind text not null constraint decisions_kind_ck check (kind in ('WIDEN', 'NARROW', 'REVERSE')),
    axis text constraint decisions_axis_ck check (axis in ('SITE', 'ITEMS', 'CHANNEL', 'UNITS', 'SYSTEM')),
    before jsonb not null,
    after jsonb not null,
    from_day date not null,
    ground text not null,
    checks text[] not null,
    reverses uuid references mode.decisions (id),
    decided_by text not null,
    decided_at timestamptz not null,
    constraint decisions_lane_uk unique (disruption, lane, site, sequence),
    constraint decisions_reverses_uk unique (reverses),
    constraint decisions_reverses_ck check ((kind = 'REVERSE') = (reverses is not null)),
    constraint decisions_widen_ck check (kind <> 'WIDEN' or (axis is not null and cardinality(checks) > 0))
);
comment on table mode.decisions is 'What may go at a site and lane of a disruption, and who decided it when and why; only ever added to';
comment on column mode.decisions.from_day is 'first day, in the zone of the house; never before that of the lane''s decision before';
comment on column mode.decisions.checks is 'questions of the safety check that were answered with yes';
revoke update, delete on mode.decisions from tsunagi_app;
