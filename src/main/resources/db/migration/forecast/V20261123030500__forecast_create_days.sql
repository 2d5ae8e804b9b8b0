create schema if not exists forecast;
grant usage on schema forecast to tsunagi_app;

create table forecast.days (
    disruption text not null,
    day date not null,
    at timestamptz not null,
    stocks jsonb not null,
    clerks integer not null constraint days_clerks_ck check (clerks >= 0),
    estimates jsonb not null,
    primary key (disruption, day)
);
comment on table forecast.days is 'What was open and ended of a disruption at the stated minute of a day, and what was forecast from it; never changed';
comment on column forecast.days.clerks is 'people who ended any paper in the 24 hours before';
revoke update, delete on forecast.days from tsunagi_app;
