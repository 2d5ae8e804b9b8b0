create schema if not exists rehearsal;
grant usage on schema rehearsal to tsunagi_app;

create table rehearsal.drills (
    reference text primary key,
    form_key uuid not null constraint drills_form_uk unique,
    scenario text not null,
    name_ja text not null,
    name_en text not null,
    planned_on date not null,
    takers text not null,
    desks text[] not null,
    plans text[] not null,
    speed integer not null constraint drills_speed_ck check (speed between 1 and 20000),
    start_at timestamptz not null,
    end_at timestamptz not null,
    rto_minutes bigint not null,
    injects integer not null,
    state text not null constraint drills_state_ck
        check (state in ('PLANNED', 'OPENING', 'RUNNING', 'DIED', 'DEBRIEF', 'DISCUSSED', 'CLOSED', 'CANCELLED')),
    exercise text,
    reached timestamptz,
    disruption text not null default '',
    planned_by text not null,
    planned_at timestamptz not null,
    opened_at timestamptz,
    ended_at timestamptz,
    over_at timestamptz,
    went_well text not null default '',
    outcome text constraint drills_outcome_ck check (outcome in ('WORKED', 'PARTLY', 'FAILED')),
    note text not null default '',
    constraint drills_over_ck check ((state in ('CLOSED', 'CANCELLED')) = (over_at is not null))
);
comment on table rehearsal.drills is 'Drills as the real house keeps them; they outlive their exercise house';
comment on column rehearsal.drills.desks is 'desks of the scenario that people play from the start';
comment on column rehearsal.drills.plans is 'fallback plans that it exercises';
comment on column rehearsal.drills.exercise is 'the exercise house of the last opening; null before the first';
comment on column rehearsal.drills.reached is 'what the clock of the exercise showed last';
comment on column rehearsal.drills.disruption is 'its reference in the exercise; empty before it was declared there';
comment on column rehearsal.drills.note is 'why it was cancelled, or what its server said last';
create index drills_newest_ix on rehearsal.drills (planned_at desc, reference desc);
create index drills_exercise_ix on rehearsal.drills (exercise);
create index drills_scenario_ix on rehearsal.drills (scenario, ended_at desc);
revoke delete on rehearsal.drills from tsunagi_app;

create table rehearsal.moments (
    exercise text not null,
    id text not null,
    what text not null,
    at timestamptz not null,
    reference text not null,
    message text not null,
    message_en text not null,
    primary key (exercise, id, what)
);
comment on table rehearsal.moments is 'What steps and injects of an exercise came to; each came to the same thing once';
comment on column rehearsal.moments.at is 'by the clock of the exercise';
revoke delete on rehearsal.moments from tsunagi_app;

create table rehearsal.figures (
    exercise text not null,
    measure text not null,
    value bigint not null constraint figures_value_ck check (value >= 0),
    primary key (exercise, measure)
);
comment on table rehearsal.figures is 'The newest figures of an exercise, minutes or counts; one that has not come about has no row';
revoke delete on rehearsal.figures from tsunagi_app;

create table rehearsal.desks (
    exercise text not null,
    desk text not null,
    person text not null,
    primary key (exercise, desk)
);
comment on table rehearsal.desks is 'Desks of an exercise that people play now, and who';
