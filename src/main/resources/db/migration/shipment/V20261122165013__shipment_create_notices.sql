alter table shipment.bulk_runs
    drop constraint bulk_runs_action_ck,
    add constraint bulk_runs_action_ck check (action in ('HOLD', 'LIFT', 'CANCEL', 'CARRY_OVER', 'BRING_BACK', 'DIRECT', 'SITE')),
    add column telling text not null default 'NONE' constraint bulk_runs_telling_ck
        check (telling in ('NONE', 'ASKED', 'WRITING', 'WRITTEN', 'WEIGHING', 'CORRECTING', 'CORRECTED'));
comment on column shipment.bulk_runs.telling is 'whether the customers are told of it, and how far that has come';
alter table shipment.bulk_rows
    add column set_back boolean not null default false,
    add column notice_id uuid;
create index bulk_rows_notice_ix on shipment.bulk_rows (notice_id) where notice_id is not null;
comment on column shipment.bulk_rows.notice_id is 'the notice that tells the customer of it; null when nobody is told';
comment on column shipment.bulk_rows.set_back is 'whether undoing really set the shipment back; false when somebody had changed it since';

create function shipment.customer_key(name text) returns text language sql immutable parallel safe
    return lower(btrim(regexp_replace(normalize(name, NFKC), '\s+', ' ', 'g')));
comment on function shipment.customer_key is 'the same for a name however wide its letters and blanks are';

create table shipment.customer_contacts (
    partner_id uuid not null,
    key text not null,
    customer text not null,
    email text,
    fax text,
    updated_by text not null,
    updated_at timestamptz not null,
    constraint customer_contacts_pk primary key (partner_id, key),
    constraint customer_contacts_way_ck check (email is not null or fax is not null)
);
comment on table shipment.customer_contacts is
    'How the customers of a shipper are reached, one row each, as the shipper''s own list says; partner_id is the shipper';
comment on column shipment.customer_contacts.key is 'customer_key of the name';
alter table shipment.customer_contacts enable row level security;
alter table shipment.customer_contacts force row level security;
create policy customer_contacts_scope on shipment.customer_contacts
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

create table shipment.notices (
    id uuid primary key,
    run_id uuid not null references shipment.bulk_runs (id),
    partner_id uuid not null,
    customer text not null,
    kind text not null constraint notices_kind_ck check (kind in ('NOTICE', 'CORRECTION')),
    corrects uuid constraint notices_corrects_fk references shipment.notices (id),
    lines integer not null constraint notices_lines_ck check (lines > 0),
    email text,
    fax text,
    state text not null constraint notices_state_ck check (state in ('NEW', 'MAILED', 'TO_PRINT', 'SENT', 'CALLED_OFF')),
    mail uuid,
    print_run text,
    sent_how text constraint notices_how_ck check (sent_how in ('FAX', 'POST', 'HAND', 'PHONE')),
    sent_by text,
    sent_at timestamptz,
    proof text not null default '',
    weighed boolean not null default false,
    created_at timestamptz not null,
    constraint notices_once_uk unique (run_id, partner_id, customer, kind),
    constraint notices_corrects_ck check ((kind = 'CORRECTION') = (corrects is not null)),
    constraint notices_sent_ck check ((state = 'SENT') = (sent_how is not null and sent_by is not null and sent_at is not null)),
    constraint notices_mailed_ck check (state <> 'MAILED' or mail is not null)
);
comment on table shipment.notices is
    'What a customer is told of a decision about many shipments: one per run, shipper and customer with all its lines, and one correction when the run was undone';
comment on column shipment.notices.mail is 'letter in the outbox of the house; what became of it stands there';
comment on column shipment.notices.proof is 'words of the person who sent it on paper: time on the FAX report, name of who took it';
comment on column shipment.notices.weighed is 'whether undoing has looked at it';
create index notices_state_ix on shipment.notices (run_id, kind, state, id);
alter table shipment.notices enable row level security;
alter table shipment.notices force row level security;
create policy notices_scope on shipment.notices
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke delete on shipment.notices from tsunagi_app;
