create schema if not exists reconcile;
grant usage on schema reconcile to tsunagi_app;

create table reconcile.runs (
    reference text primary key,
    form_key uuid not null constraint runs_form_key_uk unique,
    disruption text not null,
    kind text not null constraint runs_kind_ck check (kind in ('ORDERS', 'DECLARATIONS')),
    state text not null constraint runs_state_ck check (state in ('UPLOADED', 'COMPARED', 'SIGNED', 'WITHDRAWN')),
    system_id uuid not null,
    file_name text not null,
    file_sha256 text not null,
    heads text[] not null,
    fields jsonb not null,
    charset text not null,
    separator text not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    ours_sha256 text,
    ours_rows integer,
    theirs_rows integer,
    bad_rows integer,
    matched integer,
    odd_states text[] not null default '{}',
    compared_at timestamptz,
    ended_by text,
    ended_at timestamptz,
    note text not null default '',
    constraint runs_compared_ck check (state in ('UPLOADED', 'WITHDRAWN') or compared_at is not null),
    constraint runs_ended_ck check ((state in ('SIGNED', 'WITHDRAWN')) = (ended_at is not null))
);
create index runs_disruption_ix on reconcile.runs (disruption, uploaded_at desc);
comment on table reconcile.runs is 'One export of a partner compared with our records';
comment on column reconcile.runs.fields is 'which column of the file holds which field, counted from 0';
comment on column reconcile.runs.ours_sha256 is 'of our records as they were compared, one line each in the order of their numbers';
comment on column reconcile.runs.odd_states is 'words of the file for where an order stands that nobody knows; those are not compared';

create table reconcile.files (
    run text primary key constraint files_run_fk references reconcile.runs (reference),
    content bytea not null
);
comment on table reconcile.files is 'The export as it was uploaded';

create table reconcile.profiles (
    system_id uuid not null,
    kind text not null,
    heads text[] not null,
    fields jsonb not null,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (system_id, kind)
);
comment on table reconcile.profiles is 'How the export of a system is read; taken again when a file has the same heads';

create table reconcile.records (
    run text not null constraint records_run_fk references reconcile.runs (reference),
    side text not null constraint records_side_ck check (side in ('OURS', 'THEIRS')),
    line integer not null,
    number text not null,
    key text not null,
    reference text,
    customer text,
    item text,
    destination text,
    quantity numeric(18, 3),
    unit text,
    due date,
    state text,
    amount numeric(19, 2),
    stage smallint,
    customer_key text generated always as (upper(regexp_replace(normalize(customer, NFKC), '\s', '', 'g'))) stored,
    item_key text generated always as (upper(regexp_replace(normalize(item, NFKC), '\s', '', 'g'))) stored,
    destination_key text generated always as (upper(regexp_replace(normalize(destination, NFKC), '\s', '', 'g'))) stored,
    primary key (run, side, line)
);
create index records_key_ix on reconcile.records (run, side, key);
comment on table reconcile.records is 'Both sides as they were compared; line is that of the file, or our own count';
comment on column reconcile.records.due is 'day in the zone of the house';

create table reconcile.bad_rows (
    run text not null constraint bad_rows_run_fk references reconcile.runs (reference),
    line integer not null,
    field text not null,
    cell text not null,
    primary key (run, line)
);
comment on table reconcile.bad_rows is 'Rows of the export that could not be read: a difference each, until somebody says why';

create table reconcile.differences (
    run text not null constraint differences_run_fk references reconcile.runs (reference),
    id integer not null,
    kind text not null constraint differences_kind_ck check
        (kind in ('OURS_ONLY', 'THEIRS_ONLY', 'DIFFERS', 'TWICE_OURS', 'TWICE_THEIRS', 'UNREADABLE')),
    number text not null,
    our_line integer,
    their_line integer,
    fields text[] not null default '{}',
    stage smallint not null,
    twin_line integer,
    shield text constraint differences_shield_ck check (shield in ('HELD', 'FREE', 'DUPLICATE')),
    sent_by text,
    sent_at timestamptz,
    reason text,
    note text not null default '',
    explained_by text,
    explained_at timestamptz,
    primary key (run, id),
    constraint differences_explained_ck check ((reason is null) = (explained_at is null)),
    constraint differences_sent_ck check (sent_at is null or shield is distinct from 'HELD' and shield is distinct from 'DUPLICATE')
);
create index differences_open_ix on reconcile.differences (run, kind, id) where reason is null;
create index differences_stage_ix on reconcile.differences (run, stage, id) where kind = 'OURS_ONLY';
comment on table reconcile.differences is 'What the two sides do not agree on; a difference ends with a reason and a name';
comment on column reconcile.differences.stage is 'place in the order of entering again: 1 obligations, 2 stock, 3 in transit, 4 orders, 5 invoices, 6 statistics';
comment on column reconcile.differences.twin_line is 'line of the export that may be the same under another number';

create table reconcile.stages (
    run text not null constraint stages_run_fk references reconcile.runs (reference),
    stage smallint not null constraint stages_stage_ck check (stage between 1 and 6),
    done_by text not null,
    done_at timestamptz not null,
    note text not null,
    primary key (run, stage)
);
comment on table reconcile.stages is 'Steps of entering again that somebody declared done';

do $$
declare one text;
begin
    foreach one in array array['runs', 'files', 'profiles', 'records', 'bad_rows', 'differences', 'stages'] loop
        execute format('alter table reconcile.%I enable row level security', one);
        execute format('alter table reconcile.%I force row level security', one);
        execute format('create policy %I on reconcile.%I using (current_setting(''tsunagi.scope'', true) = ''house'')', one || '_house', one);
    end loop;
end $$;
