create schema if not exists brief;
grant usage on schema brief to tsunagi_app;

create table brief.briefs (
    reference text primary key,
    made_at timestamptz not null,
    made_by text not null,
    previous text constraint briefs_previous_fk references brief.briefs (reference),
    content jsonb not null,
    constraint briefs_previous_uk unique (previous)
);
create index briefs_made_ix on brief.briefs (made_at desc, reference desc);
comment on table brief.briefs is 'Executive briefs, each with the figures of its minute; rows are only added, each after the one before';
comment on column brief.briefs.content is 'the whole brief as it was made, so that it prints again as it was';
revoke update, delete on brief.briefs from tsunagi_app;
