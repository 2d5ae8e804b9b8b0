create schema if not exists pool;
grant usage on schema pool to tsunagi_app;

create table pool.pools (
    reference text constraint pools_pk primary key,
    purpose text not null constraint pools_purpose_ck check (purpose in
        ('JAPAN_IMPORT', 'JAPAN_EXPORT', 'JAPAN_BONDED_TRANSPORT', 'TRANSIT_ON_PAPER', 'OTHER')),
    office text not null constraint pools_office_ck check (office ~ '^[A-Z0-9]{2,8}$'),
    prefix text not null constraint pools_prefix_ck check (prefix ~ '^[A-Z0-9-]{0,12}$'),
    digits integer not null constraint pools_digits_ck check (digits between 1 and 9),
    first_number bigint not null constraint pools_first_ck check (first_number >= 0),
    last_number bigint not null,
    next_number bigint not null,
    valid_from date not null,
    valid_until date,
    given_by text not null constraint pools_given_by_ck check (given_by <> ''),
    set_up_by text not null,
    set_up_at timestamptz not null,
    closed_reason text,
    closed_by text,
    closed_at timestamptz,
    constraint pools_range_ck check (last_number >= first_number and last_number - first_number < 100000),
    constraint pools_next_ck check (next_number between first_number and last_number + 1),
    constraint pools_valid_ck check (valid_until >= valid_from),
    constraint pools_closed_ck check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_reason is null))
);

comment on table pool.pools is 'Series of numbers that an office or the house gave for paper work; house data, no partner owns a row';
comment on column pool.pools.digits is 'digits written after the prefix; the numbers have no check digit';
comment on column pool.pools.next_number is 'the smallest number never drawn in order';
comment on column pool.pools.given_by is 'authority letter with its number and day, or the rule of the house';

create table pool.numbers (
    pool text not null constraint numbers_pool_fk references pool.pools (reference),
    number bigint not null,
    printed text not null,
    purpose text not null,
    office text not null,
    subject text,
    disruption text,
    state text not null constraint numbers_state_ck check (state in ('OPEN', 'USED', 'VOID', 'MISSING')),
    drawn_at timestamptz not null,
    drawn_by text not null,
    reason text,
    ended_by text,
    ended_at timestamptz,
    constraint numbers_pk primary key (pool, number),
    constraint numbers_never_twice_uk unique (purpose, office, printed),
    constraint numbers_case_ck check (subject is not null or state in ('VOID', 'MISSING')),
    constraint numbers_reason_ck check ((reason is not null) = (state in ('VOID', 'MISSING'))),
    constraint numbers_ended_ck check ((state = 'OPEN') = (ended_at is null) and (ended_at is null) = (ended_by is null))
);

comment on table pool.numbers is 'Every number that left a pool; it ends used, void or missing and is never drawn again';
comment on column pool.numbers.subject is 'reference of the case; null for a sheet that was spoiled or gone before anybody drew it';

create unique index numbers_once_per_case_uk on pool.numbers (subject, purpose) where state in ('OPEN', 'USED');
create index numbers_subject_ix on pool.numbers (subject);
create index numbers_open_ix on pool.numbers (disruption) where state = 'OPEN';

create function pool.keep_pool() returns trigger language plpgsql as $$
begin
    if (new.reference, new.purpose, new.office, new.prefix, new.digits, new.first_number, new.last_number, new.valid_from,
        new.given_by, new.set_up_by, new.set_up_at)
        is distinct from
       (old.reference, old.purpose, old.office, old.prefix, old.digits, old.first_number, old.last_number, old.valid_from,
        old.given_by, old.set_up_by, old.set_up_at)
        or new.valid_until is distinct from old.valid_until
        or new.next_number < old.next_number
        or old.closed_at is not null then
        raise exception 'a pool stays as it was set up: %', old.reference using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger pools_keep before update on pool.pools for each row execute function pool.keep_pool();

create function pool.keep_number() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN'
        or (new.pool, new.number, new.printed, new.purpose, new.office, new.drawn_at, new.drawn_by)
        is distinct from (old.pool, old.number, old.printed, old.purpose, old.office, old.drawn_at, old.drawn_by)
        or new.subject is distinct from old.subject
        or new.disruption is distinct from old.disruption then
        raise exception 'a number ends once: %', old.printed using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger numbers_keep before update on pool.numbers for each row execute function pool.keep_number();

revoke delete on pool.pools, pool.numbers from tsunagi_app;
