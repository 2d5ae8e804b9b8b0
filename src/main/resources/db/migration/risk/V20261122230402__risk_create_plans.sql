-- What to do while a partner's system is down, and when that was last exercised.
create table risk.plans (
    reference    text primary key,
    partner_id   uuid not null,
    system_id    uuid not null,
    name         text not null constraint plans_name_ck check (name <> ''),
    place        text not null constraint plans_place_ck check (place <> ''),
    owner_role   text not null constraint plans_owner_ck
                 check (owner_role in ('MANAGER', 'COORDINATOR', 'BROKER', 'EXAMINER', 'ADMINISTRATOR')),
    every_months integer not null constraint plans_every_ck check (every_months between 1 and 60),
    exercised_on date,
    due_on       date,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    ended_at     timestamptz,
    version      bigint not null default 0,
    constraint plans_due_ck check ((exercised_on is null) = (due_on is null))
);
comment on table risk.plans is 'Plans for the day a partner system is down.';
comment on column risk.plans.place is 'Where the plan lies: folder, address or drawer, in words.';
comment on column risk.plans.exercised_on is 'Day of the last exercise or real disruption; null when it never was.';
comment on column risk.plans.due_on is 'Day by which it has to be exercised again; null when it never was.';
comment on column risk.plans.ended_at is 'When it was given up; null while it stands.';
create unique index plans_name_uk on risk.plans (system_id, name) where ended_at is null;
create index plans_due_ix on risk.plans (coalesce(due_on, date '0001-01-01'), reference) where ended_at is null;

create table risk.exercises (
    id           uuid primary key,
    plan         text not null constraint exercises_plan_fk references risk.plans,
    partner_id   uuid not null,
    exercised_on date not null,
    disruption   text,
    drill        text not null default '',
    result       text not null constraint exercises_result_ck check (result in ('WORKED', 'PARTLY', 'FAILED')),
    lessons      text not null constraint exercises_lessons_ck check (lessons <> ''),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    constraint exercises_how_ck check ((disruption is null) = (drill <> '')),
    constraint exercises_once_uk unique nulls not distinct (plan, exercised_on, disruption, drill)
);
comment on table risk.exercises is 'When a plan was exercised, by which drill or real disruption, how it went and what was learnt; only ever added to.';

alter table risk.plans enable row level security;
alter table risk.plans force row level security;
create policy plans_scope on risk.plans using (current_setting('tsunagi.scope', true) = 'house');
alter table risk.exercises enable row level security;
alter table risk.exercises force row level security;
create policy exercises_scope on risk.exercises using (current_setting('tsunagi.scope', true) = 'house');

revoke delete on risk.plans from tsunagi_app;
revoke update, delete on risk.exercises from tsunagi_app;
