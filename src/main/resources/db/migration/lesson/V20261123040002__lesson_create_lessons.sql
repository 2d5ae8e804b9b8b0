create schema if not exists lesson;
grant usage on schema lesson to tsunagi_app;

create table lesson.lessons (
    reference text primary key,
    key text not null constraint lessons_key_uk unique,
    disruption text not null,
    what text not null constraint lessons_what_ck check (what <> ''),
    measure text not null constraint lessons_measure_ck check (measure <> ''),
    owner text not null constraint lessons_owner_ck check (owner <> ''),
    due_on date not null,
    state text not null constraint lessons_state_ck check (state in ('OPEN', 'DONE', 'DROPPED')),
    noted_by text not null,
    noted_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    ended_words text not null default '',
    proof_name text,
    proof_type text,
    proof bytea,
    chases integer not null default 0,
    chased_at timestamptz,
    version bigint not null default 0,
    constraint lessons_ended_ck check ((state = 'OPEN') = (ended_at is null)),
    constraint lessons_words_ck check (state = 'OPEN' or ended_words <> ''),
    constraint lessons_proof_ck check ((proof_name is null) = (proof is null) and (state = 'DONE' or proof is null)),
    constraint lessons_size_ck check (proof is null or length(proof) <= 5242880)
);
comment on table lesson.lessons is 'What disruptions taught, each a task with an owner and a day';
comment on column lesson.lessons.ended_words is 'how it was done and where that can be seen, or why it was given up';
comment on column lesson.lessons.proof is 'file that shows it is done; null for none; never opened by the server';
comment on column lesson.lessons.chased_at is 'when it was last chased because it was overdue; null before';
create index lessons_disruption_ix on lesson.lessons (disruption, noted_at);
create index lessons_due_ix on lesson.lessons (due_on, reference);
create index lessons_owner_ix on lesson.lessons (owner, due_on) where state = 'OPEN';

alter table lesson.lessons enable row level security;
alter table lesson.lessons force row level security;
create policy lessons_scope on lesson.lessons using (current_setting('tsunagi.scope', true) = 'house');
revoke delete on lesson.lessons from tsunagi_app;
