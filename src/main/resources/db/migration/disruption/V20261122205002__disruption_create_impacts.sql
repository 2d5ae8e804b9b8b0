-- How each partner that a disruption reaches stands in it: what the map holds possible becomes what somebody said.
create table disruption.partner_impacts (
    disruption_id   uuid not null constraint partner_impacts_disruption_fk references disruption.disruptions,
    partner_id      uuid not null,
    state           text not null constraint partner_impacts_state_ck
                    check (state in ('POTENTIAL', 'CONFIRMED', 'NONE', 'RESTORED')),
    expected_end_at timestamptz,
    note            text not null default '',
    set_by          text not null,
    set_at          timestamptz not null,
    constraint partner_impacts_pk primary key (disruption_id, partner_id),
    constraint partner_impacts_end_ck check (expected_end_at is null or state in ('POTENTIAL', 'CONFIRMED'))
);
comment on table disruption.partner_impacts is 'What a person last said of a partner in a disruption; the audit record keeps what was said before.';
comment on column disruption.partner_impacts.expected_end_at is 'When the partner expects to work again; null when nobody knows, or it does.';
revoke delete on disruption.partner_impacts from tsunagi_app;
alter table disruption.partner_impacts enable row level security;
alter table disruption.partner_impacts force row level security;
create policy partner_impacts_scope on disruption.partner_impacts
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
