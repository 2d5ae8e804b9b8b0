-- Served against asked of a disruption on a day, counted once and read often.
create table shipment.fairness_reports (
    id uuid primary key,
    disruption text not null,
    day date not null,
    made_at timestamptz not null,
    made_by text not null,
    middle integer not null,
    large integer not null,
    constraint fairness_reports_day_uk unique (disruption, day)
);
comment on table shipment.fairness_reports is 'Daily reports of served against asked; made_at is the time of the figures';
comment on column shipment.fairness_reports.day is 'in Asia/Tokyo';
comment on column shipment.fairness_reports.middle is 'order lines from which on a customer counted as middle';
comment on column shipment.fairness_reports.large is 'order lines from which on a customer counted as large';

create table shipment.fairness_lines (
    report_id uuid not null references shipment.fairness_reports (id),
    axis text not null constraint fairness_lines_axis_ck check (axis in ('ALL', 'CLASS', 'REGION', 'SIZE', 'SHIPPER')),
    name text not null,
    asked_lines bigint not null,
    asked_quantity numeric not null,
    served_lines bigint not null,
    served_quantity numeric not null,
    refused_lines bigint not null,
    constraint fairness_lines_pk primary key (report_id, axis, name)
);
comment on table shipment.fairness_lines is 'Figures of a report by class, region, size of the customer and shipper';

-- figures of all shippers beside each other: for the house only
alter table shipment.fairness_reports enable row level security;
alter table shipment.fairness_reports force row level security;
create policy fairness_reports_scope on shipment.fairness_reports using (current_setting('tsunagi.scope', true) = 'house');
alter table shipment.fairness_lines enable row level security;
alter table shipment.fairness_lines force row level security;
create policy fairness_lines_scope on shipment.fairness_lines using (current_setting('tsunagi.scope', true) = 'house');
