create schema if not exists channels;
grant usage on schema channels to tsunagi_app;

create table channels.endpoints (
    id uuid primary key,
    partner_id uuid,
    label text not null constraint endpoints_label_ck check (length(label) between 1 and 80),
    url text not null constraint endpoints_url_ck check (length(url) between 1 and 2000),
    secret_edition integer not null constraint endpoints_edition_ck check (secret_edition >= 1),
    secret_renewed_at timestamptz not null,
    made_by text not null,
    made_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    constraint endpoints_ended_ck check ((ended_by is null) = (ended_at is null))
);
create unique index endpoints_once_uk on channels.endpoints (coalesce(partner_id::text, ''), md5(url)) where ended_at is null;
create index endpoints_partner_ix on channels.endpoints (partner_id) where ended_at is null;
comment on table channels.endpoints is 'Addresses that get a signed webhook for each bulletin; without a partner it is one of the house and gets all';
comment on column channels.endpoints.label is 'desk or duty behind the address, not a person';
comment on column channels.endpoints.secret_edition is 'number of the present secret; secrets are derived from a key beside the database and never stored';

create table channels.webhooks (
    id uuid primary key,
    endpoint_id uuid not null constraint webhooks_endpoint_fk references channels.endpoints (id),
    partner_id uuid,
    kind text not null constraint webhooks_kind_ck check (kind in ('BULLETIN', 'PING')),
    bulletin text,
    payload text not null,
    state text not null constraint webhooks_state_ck check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'CALLED_OFF')),
    attempts integer not null default 0,
    tries_from integer not null default 0,
    next_attempt_at timestamptz not null,
    claimed_until timestamptz,
    created_at timestamptz not null,
    done_at timestamptz,
    constraint webhooks_once_uk unique (endpoint_id, bulletin),
    constraint webhooks_bulletin_ck check ((kind = 'BULLETIN') = (bulletin is not null)),
    constraint webhooks_claim_ck check (state <> 'SENDING' or claimed_until is not null)
);
create index webhooks_due_ix on channels.webhooks (next_attempt_at, id) where state in ('WAITING', 'SENDING');
create index webhooks_endpoint_ix on channels.webhooks (endpoint_id, created_at desc, id desc);
comment on table channels.webhooks is 'Outbox: one row per endpoint and bulletin, written in the transaction of its publication, and one per ping';
comment on column channels.webhooks.id is 'without its hyphens the header webhook-id, the same at every attempt';
comment on column channels.webhooks.payload is 'JSON exactly as it is signed and sent';
comment on column channels.webhooks.tries_from is 'attempts before a person started it again; the pauses count from there';
comment on column channels.webhooks.claimed_until is 'a server sends it just now; when it dies, another may after this time';

create table channels.attempts (
    webhook_id uuid not null constraint attempts_webhook_fk references channels.webhooks (id),
    number integer not null,
    partner_id uuid,
    started_at timestamptz not null,
    took_millis integer,
    status integer,
    reason text not null default '',
    answer text not null default '' constraint attempts_answer_ck check (length(answer) <= 200),
    constraint attempts_pk primary key (webhook_id, number)
);
comment on table channels.attempts is 'Delivery log; written when an attempt begins and completed when it ends, so that one cut short by a crash is seen';
comment on column channels.attempts.answer is 'the first 200 characters of the answer, without control characters';

alter table channels.endpoints enable row level security;
alter table channels.endpoints force row level security;
create policy endpoints_scope on channels.endpoints
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table channels.webhooks enable row level security;
alter table channels.webhooks force row level security;
create policy webhooks_scope on channels.webhooks
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table channels.attempts enable row level security;
alter table channels.attempts force row level security;
create policy attempts_scope on channels.attempts
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke delete on channels.endpoints, channels.webhooks, channels.attempts from tsunagi_app;
