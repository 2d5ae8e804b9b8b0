grant usage on schema storage to tsunagi_app;

create table storage.reference_counters (
    kind text not null,
    year int not null,
    last bigint not null,
    constraint reference_counters_pk primary key (kind, year)
);
comment on table storage.reference_counters is 'The last number given out, by kind and year';
