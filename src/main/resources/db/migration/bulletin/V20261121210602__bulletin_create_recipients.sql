create table bulletin.recipients (
    id uuid primary key,
    partner_id uuid not null,
    email text not null,
    label text not null,
    language text not null constraint recipients_language_ck check (language in ('JA', 'EN', 'BOTH')),
    added_by text not null,
    added_at timestamptz not null,
    removed_by text,
    removed_at timestamptz
);
create unique index recipients_email_uk on bulletin.recipients (partner_id, lower(email)) where removed_at is null;
comment on table bulletin.recipients is 'Mail addresses of a partner that get the bulletins of every disruption that reaches the partner';
comment on column bulletin.recipients.label is 'desk or duty behind the address, not a person';

alter table bulletin.recipients enable row level security;
alter table bulletin.recipients force row level security;
create policy recipients_scope on bulletin.recipients
    using (current_setting('tsunagi.scope', true) = 'house'
        or partner_id::text = current_setting('tsunagi.scope', true));
revoke delete on bulletin.recipients from tsunagi_app;
