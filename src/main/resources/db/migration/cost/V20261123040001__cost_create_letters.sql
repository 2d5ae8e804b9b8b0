create table cost.letters (
    reference text primary key,
    key text not null constraint letters_key_uk unique,
    disruption text not null,
    template text not null,
    edition date not null,
    asks boolean not null,
    language text not null constraint letters_language_ck check (language in ('ja', 'en')),
    addressee text not null constraint letters_addressee_ck check (addressee <> ''),
    content jsonb not null,
    entries text[] not null,
    state text not null constraint letters_state_ck check (state in ('DRAFTED', 'SIGNED', 'WITHDRAWN')),
    drafted_by text not null,
    drafted_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    run text,
    constraint letters_ended_ck check ((state = 'DRAFTED') = (ended_at is null)),
    constraint letters_second_ck check (state <> 'SIGNED' or (ended_by <> drafted_by and run is not null))
);
comment on table cost.letters is 'Letters about costs: words and numbers as they were when drafted; signed by somebody else';
comment on column cost.letters.run is 'print run of the signed letter';
create index letters_disruption_ix on cost.letters (disruption, drafted_at desc);
create index letters_entries_ix on cost.letters using gin (entries);
create index letters_drafted_ix on cost.letters (drafted_at) where state = 'DRAFTED';

alter table cost.letters enable row level security;
alter table cost.letters force row level security;
create policy letters_scope on cost.letters using (current_setting('tsunagi.scope', true) = 'house');
revoke delete on cost.letters from tsunagi_app;
