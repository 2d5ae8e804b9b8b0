create schema if not exists partnerdesk;
grant usage on schema partnerdesk to tsunagi_app;

create table partnerdesk.tasks (
    reference text primary key,
    partner_id uuid not null,
    disruption text,
    words text not null constraint tasks_words_ck check (words <> ''),
    due_at timestamptz not null,
    state text not null constraint tasks_state_ck check (state in ('ASKED', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'CALLED_OFF')),
    asked_by text not null,
    asked_at timestamptz not null,
    version bigint not null default 0
);
comment on table partnerdesk.tasks is 'What the house asked of a partner; partner_id owns the row and its people answer it';
create index tasks_partner_ix on partnerdesk.tasks (partner_id, asked_at desc);
create index tasks_answered_ix on partnerdesk.tasks (asked_at) where state = 'ANSWERED';

create table partnerdesk.replies (
    id uuid primary key,
    task text not null references partnerdesk.tasks (reference),
    partner_id uuid not null,
    by_partner boolean not null,
    words text not null,
    person text not null,
    said_at timestamptz not null
);
comment on table partnerdesk.replies is 'What either side said of a task; only ever added to';
create index replies_task_ix on partnerdesk.replies (task, said_at);

create table partnerdesk.files (
    id uuid primary key,
    task text not null references partnerdesk.tasks (reference),
    partner_id uuid not null,
    name text not null,
    media_type text not null constraint files_media_type_ck check (media_type in
        ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
    size_bytes integer not null constraint files_size_ck check (size_bytes between 1 and 5242880),
    hash text not null,
    content bytea not null,
    given_by text not null,
    given_at timestamptz not null,
    constraint files_once_uk unique (task, hash)
);
comment on table partnerdesk.files is 'Evidence that a partner gave, as it came; only ever added to, given out as downloads only';
comment on column partnerdesk.files.media_type is 'by what the bytes are, not by what the file was called';
create index files_partner_ix on partnerdesk.files (partner_id, given_at desc);

alter table partnerdesk.tasks enable row level security;
alter table partnerdesk.tasks force row level security;
create policy tasks_scope on partnerdesk.tasks
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table partnerdesk.replies enable row level security;
alter table partnerdesk.replies force row level security;
create policy replies_scope on partnerdesk.replies
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table partnerdesk.files enable row level security;
alter table partnerdesk.files force row level security;
create policy files_scope on partnerdesk.files
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke delete on partnerdesk.tasks from tsunagi_app;
revoke update, delete on partnerdesk.replies from tsunagi_app;
revoke update, delete on partnerdesk.files from tsunagi_app;
