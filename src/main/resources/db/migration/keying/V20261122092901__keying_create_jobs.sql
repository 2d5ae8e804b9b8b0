create schema if not exists keying;
grant usage on schema keying to tsunagi_app;

create table keying.jobs (
    reference   text constraint jobs_pk primary key,
    subject     text         not null constraint jobs_one_per_subject_uk unique,
    purpose     text         not null check (purpose <> ''),
    title_ja    text         not null,
    title_en    text         not null,
    page        text         not null check (page like '/%' and page not like '//%'),
    disruption  text,
    seed        bigint       not null,
    share       numeric(6,5) not null check (share between 0 and 1),
    everything  boolean      not null,
    state       text         not null check (state in ('FIRST', 'SECOND', 'THIRD', 'SETTLED')),
    opened_at   timestamptz  not null,
    opened_by   text         not null,
    due         timestamptz  not null,
    happened_at timestamptz,
    written_at  timestamptz,
    from_sheet  boolean,
    entered_at  timestamptz,
    settled_at  timestamptz,
    constraint jobs_times_ck check (happened_at <= written_at and written_at <= entered_at and entered_at <= settled_at),
    constraint jobs_times_once_first_sent_ck check ((state = 'FIRST') = (entered_at is null) and (entered_at is null) = (happened_at is null)
        and (entered_at is null) = (written_at is null) and (entered_at is null) = (from_sheet is null)),
    constraint jobs_settled_ck check ((state = 'SETTLED') = (settled_at is not null))
);
comment on table keying.jobs is 'A sheet whose handwriting is keyed, and whom it waits for. Happened, written and entered are the three times of what stands on it. The seed draws the sample of its fields.';

create index jobs_waiting on keying.jobs (state, opened_at, reference) where state <> 'SETTLED';

create table keying.fields (
    job        text    not null constraint fields_job_fk references keying.jobs,
    position   int     not null check (position >= 1),
    name       text    not null check (name <> ''),
    label_ja   text    not null,
    label_en   text    not null,
    kind       text    not null,
    critical   boolean not null,
    sampled    boolean not null,
    twice      boolean not null,
    page       int     not null check (page >= 1),
    x          double precision,
    y          double precision,
    w          double precision,
    h          double precision,
    reading    text,
    certain    boolean,
    percent    int check (percent between 0 and 100),
    compared   text check (compared in ('PEOPLE', 'MACHINE')),
    differs    boolean,
    compared_at timestamptz,
    value      text,
    unreadable boolean,
    settled_by text check (settled_by in ('FIRST', 'BOTH', 'THIRD')),
    settled_at timestamptz,
    constraint fields_pk primary key (job, position),
    constraint fields_name_uk unique (job, name),
    constraint fields_critical_twice_ck check (twice or not (critical or sampled)),
    constraint fields_area_ck check (num_nulls(x, y, w, h) in (0, 4)),
    constraint fields_reading_ck check (num_nulls(reading, certain, percent) in (0, 3)),
    constraint fields_compared_ck check (num_nulls(compared, differs, compared_at) in (0, 3)),
    constraint fields_settled_ck check (num_nulls(value, unreadable, settled_by, settled_at) in (0, 4))
);
comment on table keying.fields is 'A field of a job: where it stands on the sheet (mm), what a machine read, how the two keyings compared, and the value that counts.';

create index fields_sample on keying.fields (compared_at desc) where sampled and compared = 'PEOPLE';

create table keying.rounds (
    job        text not null constraint rounds_job_fk references keying.jobs,
    round      int  not null check (round between 1 and 3),
    person     text not null,
    claimed_to timestamptz not null,
    sent_at    timestamptz,
    constraint rounds_pk primary key (job, round),
    constraint rounds_nobody_twice_uk unique (job, person)
);
comment on table keying.rounds is 'Who keys a job as the first, second and third person, never the same twice. A round that is not sent is a claim, which lapses.';

create table keying.entries (
    job        text    not null,
    round      int     not null,
    position   int     not null,
    typed      text    not null,
    meaning    text    not null,
    unreadable boolean not null,
    as_written boolean not null,
    constraint entries_pk primary key (job, round, position),
    constraint entries_round_fk foreign key (job, round) references keying.rounds,
    constraint entries_field_fk foreign key (job, position) references keying.fields,
    constraint entries_unreadable_ck check (not unreadable or typed = '')
);
comment on table keying.entries is 'What a person typed into a field, as typed, and what it means in the spelling in which two are compared. Never changed, and shown to nobody else before the job is settled, except to the third person where two differ.';

revoke update, delete on keying.entries from tsunagi_app;
revoke delete on keying.jobs, keying.fields, keying.rounds from tsunagi_app;
