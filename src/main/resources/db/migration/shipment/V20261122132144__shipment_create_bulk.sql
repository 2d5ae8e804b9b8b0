create table shipment.bulk_runs (
    id uuid primary key,
    reference text not null constraint bulk_runs_reference_uk unique,
    request uuid not null constraint bulk_runs_request_uk unique,
    disruption text not null,
    action text not null constraint bulk_runs_action_ck check (action in ('HOLD', 'LIFT', 'CANCEL')),
    reason text not null,
    words text not null,
    question jsonb not null,
    after jsonb,
    total integer not null constraint bulk_runs_total_ck check (total > 0),
    seen integer not null default 0,
    changed integer not null default 0,
    undone integer not null default 0,
    state text not null constraint bulk_runs_state_ck check (state in ('RUNNING', 'DONE', 'STOPPED', 'UNDOING', 'UNDONE')),
    started_by text not null,
    started_at timestamptz not null,
    ended_by text,
    ended_at timestamptz
);
comment on table shipment.bulk_runs is
    'One decision about many shipments: which, what, why, by whom; worked off in short steps and undone the same way';
comment on column shipment.bulk_runs.question is 'the selection, or the filter of the list as it stood when the run was started';
comment on column shipment.bulk_runs.after is 'key of the last shipment looked at; the run goes on from there';
comment on column shipment.bulk_runs.total is 'shipments the question matched when the run was started';
create index bulk_runs_disruption_ix on shipment.bulk_runs (disruption, started_at desc);
create index bulk_runs_open_ix on shipment.bulk_runs (started_at) where state in ('RUNNING', 'UNDOING');

create table shipment.bulk_rows (
    run_id uuid not null references shipment.bulk_runs (id),
    shipment_id uuid not null,
    partner_id uuid not null,
    version bigint not null,
    undone boolean not null default false,
    constraint bulk_rows_pk primary key (run_id, shipment_id)
);
comment on table shipment.bulk_rows is 'Shipments a run has changed';
comment on column shipment.bulk_rows.version is 'of the shipment after the change; one that was changed since is not undone';
create index bulk_rows_undo_ix on shipment.bulk_rows (run_id, shipment_id) where not undone;

alter table shipment.bulk_runs enable row level security;
alter table shipment.bulk_runs force row level security;
create policy bulk_runs_scope on shipment.bulk_runs using (current_setting('tsunagi.scope', true) = 'house');
alter table shipment.bulk_rows enable row level security;
alter table shipment.bulk_rows force row level security;
create policy bulk_rows_scope on shipment.bulk_rows
    using (case when current_setting('tsunagi.scope', true) = 'house' then true
                else partner_id::text = current_setting('tsunagi.scope', true) end);
