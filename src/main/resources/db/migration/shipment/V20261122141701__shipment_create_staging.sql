-- a file lies in pieces, so that none is ever in memory as a whole; files of the wizard are not yet runs
alter table shipment.import_files drop constraint import_files_run_id_fkey;
alter table shipment.import_files drop constraint import_files_pkey;
alter table shipment.import_files rename column run_id to file_id;
alter table shipment.import_files add column piece integer not null default 0;
alter table shipment.import_files add constraint import_files_pkey primary key (file_id, piece);
alter table shipment.import_files alter column content set storage external;
comment on column shipment.import_files.file_id is 'id of the import run, or of the file of a profile that is being made';

alter table shipment.import_runs drop constraint import_runs_state_ck;
alter table shipment.import_runs add constraint import_runs_state_ck check (state in
    ('CHOOSING', 'CHECKING', 'CHECKED', 'TAKING', 'STOPPED', 'TAKEN', 'REFUSED'));
alter table shipment.import_runs add column sheet text;
alter table shipment.import_runs add column sheets jsonb not null default '[]';
alter table shipment.import_runs add column records integer not null default 0;
alter table shipment.import_runs add column above integer not null default 0;
alter table shipment.import_runs add column blank integer not null default 0;
alter table shipment.import_runs add column expected integer not null default 0;
alter table shipment.import_runs add column rows_read integer not null default 0;
alter table shipment.import_runs add column staged boolean not null default false;
alter table shipment.import_runs add column stop_asked boolean not null default false;
alter table shipment.import_runs add column problem text;
alter table shipment.import_runs add column problem_arguments jsonb;
alter table shipment.import_runs add column claimed_by uuid;
alter table shipment.import_runs add column claimed_until timestamptz;
alter table shipment.import_runs add constraint import_runs_records_ck
    check (records = 0 or records = above + 1 + blank + rows);
comment on column shipment.import_runs.records is
    'records of the file, counted where they are cut apart: above the headings, the headings, blank ones and rows; 0 before';
comment on column shipment.import_runs.claimed_by is 'the worker that has the run until claimed_until; nobody when null';
create index import_runs_work_ix on shipment.import_runs (checked_at, id) where state in ('CHECKING', 'TAKING');

create table shipment.import_staging (
    run_id uuid not null,
    line integer not null,
    partner_id uuid not null,
    number text,
    content uuid not null,
    kind text not null constraint import_staging_kind_ck check (kind in ('GOOD', 'KNOWN', 'TWICE', 'BAD')),
    cells text not null,
    problems text,
    primary key (run_id, line)
);
comment on table shipment.import_staging is
    'Rows of a file between reading and taking; a row leaves in the transaction that makes a shipment of it';
comment on column shipment.import_staging.content is 'fingerprint of the cells, to tell a repetition from a contradiction';
alter table shipment.import_staging enable row level security;
alter table shipment.import_staging force row level security;
create policy import_staging_scope on shipment.import_staging
    using (case when current_setting('tsunagi.scope', true) = 'house' then true
                else partner_id::text = current_setting('tsunagi.scope', true) end);

-- The planner knows nothing of rows that were just staged; the application's role may not analyse, so the owner lends it this.
create function shipment.refresh_staging_statistics() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    analyze shipment.import_staging;
end
$$;
revoke all on function shipment.refresh_staging_statistics() from public;
grant execute on function shipment.refresh_staging_statistics() to tsunagi_app;
