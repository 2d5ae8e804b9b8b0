create schema if not exists subscription;
grant usage on schema subscription to tsunagi_app;

create table subscription.subscribers (
    id uuid primary key,
    email text,
    language text not null constraint subscribers_language_ck check (language in ('JA', 'EN')),
    off_code text not null constraint subscribers_off_code_uk unique,
    state text not null constraint subscribers_state_ck check (state in ('ACTIVE', 'PAUSED', 'OFF')),
    bounces integer not null default 0 constraint subscribers_bounces_ck check (bounces >= 0),
    since timestamptz not null,
    changed_at timestamptz not null,
    changed_by text not null,
    constraint subscribers_email_ck check ((state = 'OFF') = (email is null))
);
create unique index subscribers_email_uk on subscription.subscribers (lower(email)) where email is not null;
comment on table subscription.subscribers is 'Addresses that proved to be wanted; whoever ends it is forgotten, the row keeps no address';
comment on column subscription.subscribers.off_code is 'end of the address that ends it all; stands in every mail, so it is kept as it is';
comment on column subscription.subscribers.bounces is 'mails that came back for good since it was last active';

create table subscription.subscriptions (
    id uuid primary key,
    subscriber uuid not null constraint subscriptions_subscriber_fk references subscription.subscribers (id),
    partner_id uuid,
    owner text,
    kind text not null constraint subscriptions_kind_ck check (kind in ('PARTNER', 'DISRUPTION', 'LANE', 'CONSIGNMENT')),
    target text not null,
    about uuid,
    confirmed_at timestamptz not null,
    ended_at timestamptz
);
create unique index subscriptions_once_uk on subscription.subscriptions (subscriber, kind, target) where ended_at is null;
create index subscriptions_target_ix on subscription.subscriptions (kind, target) where ended_at is null;
create index subscriptions_about_ix on subscription.subscriptions (about) where ended_at is null and about is not null;
create index subscriptions_owner_ix on subscription.subscriptions (owner) where owner is not null;
comment on table subscription.subscriptions is 'What a subscriber wants to hear of';
comment on column subscription.subscriptions.partner_id is 'the partner for whom the person works who asked; null for everybody else';
comment on column subscription.subscriptions.owner is 'login of who asked; null without an account';
comment on column subscription.subscriptions.about is 'partner that is meant, or whose consignment it is; null where the target says it all';

create table subscription.asks (
    id uuid primary key,
    email text not null,
    language text not null constraint asks_language_ck check (language in ('JA', 'EN')),
    partner_id uuid,
    owner text,
    kind text not null constraint asks_kind_ck check (kind in ('PARTNER', 'DISRUPTION', 'LANE', 'CONSIGNMENT')),
    target text not null,
    about uuid,
    code_hash text not null constraint asks_code_hash_uk unique,
    asked_at timestamptz not null,
    lapses_at timestamptz not null,
    confirmed_at timestamptz
);
create index asks_email_ix on subscription.asks (lower(email), asked_at);
create index asks_lapses_ix on subscription.asks (lapses_at);
comment on table subscription.asks is 'Wishes that wait for a click in a mail; deleted when they lapse';
comment on column subscription.asks.code_hash is 'SHA-256 of the code in the mail; the code itself is nowhere';

alter table subscription.subscriptions enable row level security;
alter table subscription.subscriptions force row level security;
create policy subscriptions_scope on subscription.subscriptions
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table subscription.asks enable row level security;
alter table subscription.asks force row level security;
create policy asks_scope on subscription.asks
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke delete on subscription.subscribers from tsunagi_app;
revoke delete on subscription.subscriptions from tsunagi_app;
