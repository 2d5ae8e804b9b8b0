create schema if not exists drill;
grant usage on schema drill to tsunagi_app;

create table drill.stage (
    only_one boolean primary key default true constraint stage_only_one_ck check (only_one),
    scenario text not null,
    partner text not null,
    system text not null,
    sites text[] not null,
    orders integer not null constraint stage_orders_ck check (orders > 0),
    set_at timestamptz not null
);
comment on table drill.stage is 'In an exercise: where its scenario is played; no row before the stage is set';
comment on column drill.stage.orders is 'how many orders come on a day of this play';
revoke update, delete on drill.stage from tsunagi_app;

create table drill.played (
    id text not null,
    part text not null constraint played_part_ck check (part in ('ACT', 'ANSWER', 'DAY')),
    what text constraint played_what_ck
        check (what in ('PLAYED', 'LEFT', 'REFUSED', 'PUT_IN', 'ANSWERED', 'FELL', 'MISSED')),
    at timestamptz not null,
    reference text not null default '',
    message text not null default '',
    message_en text not null default '',
    tries integer not null default 0,
    told boolean not null default false,
    primary key (id, part)
);
create index played_untold_ix on drill.played (at) where not told and what is not null;
comment on table drill.played is 'In an exercise: what each step, surprise and piece of daily work came to, once';
comment on column drill.played.part is 'ACT: the step or putting in; ANSWER: what people did about a surprise; DAY: daily work, told to nobody';
comment on column drill.played.what is 'null while a refused step is tried again';
comment on column drill.played.told is 'whether the real house was told';
revoke delete on drill.played from tsunagi_app;

create table drill.desks (
    desk text primary key,
    by_person boolean not null
);
comment on table drill.desks is 'In an exercise: who plays the steps of a desk; * stands for all desks';
revoke delete on drill.desks from tsunagi_app;
