create table shipment.board_plans (
    disruption text not null,
    site text not null,
    day date not null,
    frozen_at timestamptz not null,
    taken text[] not null,
    by_class text not null,
    left_out integer not null constraint board_plans_left_out_ck check (left_out >= 0),
    primary key (disruption, site, day)
);
comment on table shipment.board_plans is
    'The plan of a site''s day as it stood at the cut-off, for the board; one a day, and nothing is released by it';
comment on column shipment.board_plans.taken is 'references of the shipments that went, in order';
comment on column shipment.board_plans.by_class is 'JSON: how many of each class';
revoke update, delete on shipment.board_plans from tsunagi_app;
alter table shipment.board_plans enable row level security;
alter table shipment.board_plans force row level security;
create policy board_plans_scope on shipment.board_plans using (current_setting('tsunagi.scope', true) = 'house');
