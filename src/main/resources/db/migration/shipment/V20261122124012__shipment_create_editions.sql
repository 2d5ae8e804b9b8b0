-- Dated editions of the decision table, and runs that class all open shipments anew by the one in force.
create table shipment.priority_editions (
    id uuid primary key,
    number integer constraint priority_editions_number_uk unique,
    origin text not null constraint priority_editions_origin_ck check (origin in ('PACKED', 'HOUSE')),
    dmn text not null,
    note text not null,
    state text not null constraint priority_editions_state_ck check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    effective_at timestamptz not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    words text not null,
    version bigint not null default 0,
    constraint priority_editions_number_ck check (state <> 'CONFIRMED' or number is not null),
    constraint priority_editions_two_ck check (decided_by is null or origin = 'PACKED' or decided_by <> proposed_by)
);
comment on table shipment.priority_editions is
    'Editions of the table ShipmentPriority; a confirmed one decides from effective_at on until a later one does. No partner owns it';
comment on column shipment.priority_editions.number is 'edition in the engine, kept by each shipment it classed; null before';
create index priority_editions_force_ix on shipment.priority_editions (effective_at desc, number desc) where state = 'CONFIRMED';

create table shipment.rerank_runs (
    id uuid primary key,
    edition text not null,
    goods_table text not null,
    read_anew boolean not null,
    pass integer not null constraint rerank_runs_pass_ck check (pass > 0),
    last_id uuid,
    clean boolean not null,
    seen bigint not null,
    total bigint not null,
    changed bigint not null,
    left_over bigint not null,
    started_at timestamptz not null,
    finished_at timestamptz
);
comment on table shipment.rerank_runs is
    'Each classes all open shipments anew, pass after pass over the keys; last_id is how far it is, so that it goes on after a stop';
comment on column shipment.rerank_runs.clean is 'nobody was classing by an older edition when the pass began';
create unique index rerank_runs_one_uk on shipment.rerank_runs ((true)) where finished_at is null;
create index rerank_runs_newest_ix on shipment.rerank_runs (started_at desc, id);

-- a person checked what held the goods: a table that gives the same reason again does not hold them again
alter table shipment.shipments add column hold_lifted text;
comment on column shipment.shipments.hold_lifted is 'key of the hold that a person lifted last';
select set_config('tsunagi.scope', 'house', true);
update shipment.shipments set hold_lifted = class_reason where class_reason = 'dangerous-goods' and status <> 'HOLD';
