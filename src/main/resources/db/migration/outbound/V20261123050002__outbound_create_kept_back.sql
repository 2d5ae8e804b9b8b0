create table outbound.kept_back (
    id bigint generated always as identity primary key,
    way text not null constraint kept_back_way_ck check (way in ('MAIL', 'WEBHOOK', 'PROBE')),
    target text not null,
    subject text not null,
    body text not null,
    at timestamptz not null,
    times integer not null default 1
);
create unique index kept_back_probe_uk on outbound.kept_back (target, subject) where way = 'PROBE';
comment on table outbound.kept_back is 'What would have gone out of an exercise; empty in a real house';
revoke delete on outbound.kept_back from tsunagi_app;
