create table bulletin.outbox (
    id uuid primary key,
    partner_id uuid not null,
    kind text not null constraint outbox_kind_ck check (kind in ('MAIL')),
    bulletin text not null references bulletin.bulletins (reference),
    recipient uuid not null references bulletin.recipients (id),
    idempotency_key text not null constraint outbox_idempotency_key_uk unique,
    message_id text not null,
    payload jsonb not null,
    state text not null constraint outbox_state_ck
        check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'PHONED')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    claimed_at timestamptz,
    last_error text not null default '',
    created_at timestamptz not null,
    done_at timestamptz,
    done_by text
);
create index outbox_due_ix on bulletin.outbox (next_attempt_at) where state in ('WAITING', 'SENDING');
create index outbox_bulletin_ix on bulletin.outbox (bulletin);
comment on table bulletin.outbox is 'What must leave the house for a bulletin, written in the transaction of its publication, one row per recipient';
comment on column bulletin.outbox.message_id is 'Message-ID header, fixed when the row is written: a copy sent again after a crash is recognisable';
comment on column bulletin.outbox.payload is 'to, subject and text of the mail as published';

alter table bulletin.outbox enable row level security;
alter table bulletin.outbox force row level security;
create policy outbox_scope on bulletin.outbox
    using (current_setting('tsunagi.scope', true) = 'house'
        or partner_id::text = current_setting('tsunagi.scope', true));
revoke delete on bulletin.outbox from tsunagi_app;
