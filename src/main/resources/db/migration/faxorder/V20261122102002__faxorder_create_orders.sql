create schema if not exists faxorder;
grant usage on schema faxorder to tsunagi_app;

create table faxorder.catalogues (
    reference  text primary key,
    partner_id uuid        not null,
    name       text        not null check (name <> ''),
    fax_number text        not null check (fax_number <> ''),
    site       text        not null check (site <> ''),
    set_up_at  timestamptz not null,
    set_up_by  text        not null,
    unique (partner_id, name)
);
comment on table faxorder.catalogues is 'Short lists of goods that a shipper offers by FAX; partner_id is the shipper and owns the row';
comment on column faxorder.catalogues.site is 'code of the place the goods leave from';

create table faxorder.editions (
    id         uuid primary key,
    catalogue  text        not null references faxorder.catalogues,
    partner_id uuid        not null,
    valid_from date        not null,
    lead_days  int         not null check (lead_days between 0 and 60),
    loaded_at  timestamptz not null,
    loaded_by  text        not null,
    unique (catalogue, valid_from)
);
comment on table faxorder.editions is 'What a catalogue offers from a day on; never changed, because printed forms show it';
comment on column faxorder.editions.lead_days is 'days from the order to the delivery, for customers who do not say when they need it';

create table faxorder.items (
    edition     uuid not null references faxorder.editions,
    partner_id  uuid not null,
    line        int  not null check (line >= 1),
    sku         text not null check (sku <> ''),
    name        text not null check (name <> ''),
    unit        text not null check (unit <> ''),
    goods       text not null,
    temperature text not null check (temperature in ('AMBIENT', 'CHILLED_2_8', 'FROZEN')),
    most        int check (most between 1 and 999),
    primary key (edition, line),
    unique (edition, sku)
);
comment on table faxorder.items is 'Items of an edition; line is also the row on the form';

create table faxorder.sheets (
    id              bigint generated always as identity primary key,
    paper           text        not null unique,
    partner_id      uuid        not null,
    catalogue       text        not null references faxorder.catalogues,
    edition         uuid        not null references faxorder.editions,
    disruption      text,
    customer_number text        not null,
    customer_name   text        not null,
    customer_kind   text check (customer_kind in
        ('HOSPITAL', 'CLINIC', 'PHARMACY', 'CARE', 'SCHOOL', 'RETAIL', 'OFFICE', 'PERSON')),
    address         text        not null,
    phone           text        not null,
    printed         boolean     not null,
    row_count       int         not null check (row_count >= 1),
    batch           uuid        not null,
    run             text        not null,
    state           text        not null check (state in ('PRINTED', 'BACK', 'KEYING', 'INCOMPLETE', 'TAKEN', 'CALLED_OFF')),
    tries           int         not null default 0,
    keying          text,
    lines           int         not null default 0,
    printed_at      timestamptz not null,
    printed_by      text        not null,
    back_at         timestamptz,
    taken_at        timestamptz,
    check (state in ('PRINTED', 'BACK') or keying is not null),
    check ((state = 'TAKEN') = (taken_at is not null))
);
comment on table faxorder.sheets is 'Printed order forms from the printer to the shipments; those in state BACK are the queue of forms whose marks are to be read';
comment on column faxorder.sheets.printed is 'whether the customer was printed on the form; else the head is filled in by hand and keyed';

create index sheets_to_read on faxorder.sheets (tries, back_at, id) where state = 'BACK';
create index sheets_state on faxorder.sheets (state, id);
create index sheets_catalogue on faxorder.sheets (catalogue, id);
create index sheets_batch on faxorder.sheets (batch, id);

create table faxorder.readings (
    paper      text    not null references faxorder.sheets (paper),
    partner_id uuid    not null,
    line       int     not null,
    value      text    not null,
    certain    boolean not null,
    percent    int     not null check (percent between 0 and 100),
    doubts     text    not null,
    primary key (paper, line)
);
comment on table faxorder.readings is 'What the machine read in each row; a proposal that people confirmed or not';

create table faxorder.ordered (
    paper      text not null references faxorder.sheets (paper),
    partner_id uuid not null,
    line       int  not null,
    quantity   numeric(14, 3),
    shipment   text,
    primary key (paper, line)
);
comment on table faxorder.ordered is 'What people keyed in each row that is not empty; quantity is null where nobody could read it';

do $$
declare
    name text;
begin
    foreach name in array array ['catalogues', 'editions', 'items', 'sheets', 'readings', 'ordered'] loop
        execute format('alter table faxorder.%I enable row level security', name);
        execute format('alter table faxorder.%I force row level security', name);
        execute format('create policy %I on faxorder.%I using (case when current_setting(''tsunagi.scope'', true) = ''house'' then true '
            'else partner_id::text = current_setting(''tsunagi.scope'', true) end)', name || '_scope', name);
    end loop;
end
$$;

revoke delete on all tables in schema faxorder from tsunagi_app;
revoke update on faxorder.editions, faxorder.items, faxorder.readings from tsunagi_app;
