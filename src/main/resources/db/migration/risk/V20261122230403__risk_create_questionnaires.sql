-- Questionnaires to contacts of partners, answered by a link.
create table risk.questionnaires (
    reference    text primary key,
    partner_id   uuid not null,
    template     text not null,
    edition      date not null,
    contact      text not null constraint questionnaires_contact_ck check (contact <> ''),
    mail         text not null constraint questionnaires_mail_ck check (mail <> ''),
    token_hash   text not null constraint questionnaires_token_uk unique,
    link_until   timestamptz not null,
    state        text not null constraint questionnaires_state_ck
                 check (state in ('ASKED', 'OPENED', 'HALF', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'CALLED_OFF')),
    asked_by     text not null,
    asked_at     timestamptz not null,
    opened_at    timestamptz,
    answered_by  text not null default '',
    answered_at  timestamptz,
    reason       text not null default '',
    decided_by   text not null default '',
    decided_at   timestamptz,
    counts_until date,
    letter       integer not null default 1,
    version      bigint not null default 0
);
comment on table risk.questionnaires is 'What was asked of a partner in writing, answered by a link without sign-in.';
comment on column risk.questionnaires.token_hash is 'SHA-256 of the secret end of the link; the secret itself stands in the letter alone.';
comment on column risk.questionnaires.counts_until is 'Last day on which any of its accepted answers counts; null before it is accepted.';
comment on column risk.questionnaires.letter is 'Number of the letter that brought the present link.';
create index questionnaires_partner_ix on risk.questionnaires (partner_id, asked_at desc);
create index questionnaires_answered_ix on risk.questionnaires (answered_at) where state = 'ANSWERED';
create index questionnaires_newest_ix on risk.questionnaires (asked_at desc, reference desc);

create table risk.answers (
    questionnaire text not null constraint answers_questionnaire_fk references risk.questionnaires,
    partner_id    uuid not null,
    item          text not null,
    answer        text not null,
    note          text not null default '',
    saved_at      timestamptz not null,
    constraint answers_pk primary key (questionnaire, item)
);
comment on table risk.answers is 'What stands in the boxes of a questionnaire, half done or whole.';

create table risk.reminders (
    questionnaire text not null,
    partner_id    uuid not null,
    expires_on    date not null,
    reminded_at   timestamptz not null,
    constraint reminders_pk primary key (questionnaire, expires_on)
);
comment on table risk.reminders is 'Contacts that were reminded that evidence ends on that day; once each.';

alter table risk.questionnaires enable row level security;
alter table risk.questionnaires force row level security;
create policy questionnaires_scope on risk.questionnaires
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table risk.answers enable row level security;
alter table risk.answers force row level security;
create policy answers_scope on risk.answers
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table risk.reminders enable row level security;
alter table risk.reminders force row level security;
create policy reminders_scope on risk.reminders using (current_setting('tsunagi.scope', true) = 'house');

revoke delete on risk.questionnaires from tsunagi_app;
revoke delete on risk.answers from tsunagi_app;
revoke update, delete on risk.reminders from tsunagi_app;
