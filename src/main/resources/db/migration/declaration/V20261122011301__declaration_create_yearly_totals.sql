-- How many declarations a house makes in a year, as its manager counted them: the measure of the share made on paper.
create table declaration.yearly_totals (
    authority text not null,
    year integer not null constraint yearly_totals_year_ck check (year between 2000 and 9999),
    total bigint not null constraint yearly_totals_total_ck check (total > 0),
    permitted_percent numeric(5, 2) constraint yearly_totals_percent_ck check (permitted_percent > 0 and permitted_percent <= 100),
    source text not null constraint yearly_totals_source_ck check (source <> ''),
    typed_by text not null,
    typed_at timestamptz not null,
    constraint yearly_totals_pk primary key (authority, year)
);

comment on table declaration.yearly_totals is 'Declarations of a year in both regimes, as typed by a manager; belongs to the house, not to a partner';
comment on column declaration.yearly_totals.permitted_percent is 'share that may be made on paper; null when the authority names none';
comment on column declaration.yearly_totals.source is 'where total and share come from';
revoke delete on declaration.yearly_totals from tsunagi_app;
create index facts_lodged_ix on declaration.facts (occurred_at) where kind = 'LODGED';
