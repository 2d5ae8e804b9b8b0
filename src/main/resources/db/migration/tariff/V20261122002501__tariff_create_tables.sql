create schema if not exists tariff;
grant usage on schema tariff to tsunagi_app;

create table tariff.loads (
    id uuid primary key,
    reference text not null constraint loads_reference_uk unique,
    kind text not null constraint loads_kind_ck check (kind in ('LINES', 'RATES')),
    file_name text not null,
    sha256 text not null,
    content bytea not null,
    sample boolean not null,
    state text not null constraint loads_state_ck check (state in ('CHECKED', 'LOADED')),
    checked_at timestamptz not null,
    checked_by text not null,
    loaded_at timestamptz,
    loaded_by text,
    row_count integer,
    constraint loads_file_uk unique (kind, sha256),
    constraint loads_loaded_ck check ((state = 'LOADED') = (loaded_at is not null and loaded_by is not null and row_count is not null))
);

comment on table tariff.loads is 'Files of tariff lines and of exchange rates, as they were sent; no partner owns them';
comment on column tariff.loads.sample is 'sample data, never good for a real declaration';

create table tariff.lines (
    sequence bigint generated always as identity primary key,
    load_id uuid not null references tariff.loads (id),
    code text not null constraint lines_code_ck check (code ~ '^[0-9]{9}$'),
    valid_from date not null,
    valid_to date,
    description_ja text not null,
    description_en text not null,
    unit1 text not null,
    unit2 text not null,
    source text not null,
    constraint lines_once_uk unique (load_id, code, valid_from),
    constraint lines_period_ck check (valid_to is null or valid_to >= valid_from)
);

comment on table tariff.lines is
    'Statistical codes in their periods; only ever added to: of the same code and first day the last loaded one counts';

create index lines_code_ix on tariff.lines (code text_pattern_ops, valid_from, sequence desc);

create table tariff.line_rates (
    line_sequence bigint not null references tariff.lines (sequence),
    kind text not null constraint line_rates_kind_ck check (kind in ('GENERAL', 'TEMPORARY', 'WTO', 'PREFERENTIAL')),
    basis text not null constraint line_rates_basis_ck check (basis in ('PERCENT', 'YEN_PER_UNIT')),
    amount numeric(19, 6) not null constraint line_rates_amount_ck check (amount >= 0),
    constraint line_rates_pk primary key (line_sequence, kind)
);

comment on table tariff.line_rates is 'Duty rates of a line; a kind that is missing is unknown, not free';

create table tariff.exchange_rates (
    sequence bigint generated always as identity primary key,
    load_id uuid not null references tariff.loads (id),
    currency char(3) not null,
    week_from date not null constraint exchange_rates_sunday_ck check (extract(dow from week_from) = 0),
    yen numeric(19, 6) not null constraint exchange_rates_yen_ck check (yen > 0),
    per integer not null constraint exchange_rates_per_ck check (per in (1, 100)),
    source text not null,
    constraint exchange_rates_once_uk unique (load_id, currency, week_from)
);

comment on table tariff.exchange_rates is
    'Rates that customs published for weeks, Sunday to Saturday; only ever added to: of the same week the last loaded one counts';

create index exchange_rates_week_ix on tariff.exchange_rates (currency, week_from, sequence desc);

revoke update, delete on tariff.lines from tsunagi_app;
revoke update, delete on tariff.line_rates from tsunagi_app;
revoke update, delete on tariff.exchange_rates from tsunagi_app;
revoke delete on tariff.loads from tsunagi_app;
