-- What partners attested and the house accepted, the files that show it, and the scores that came of it.
create schema if not exists risk;
grant usage on schema risk to tsunagi_app;

create table risk.files (
    id            uuid primary key,
    partner_id    uuid not null,
    questionnaire text,
    item          text not null,
    name          text not null constraint files_name_ck check (name <> ''),
    media_type    text not null constraint files_media_type_ck
                  check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
    size_bytes    integer not null constraint files_size_ck check (size_bytes between 1 and 5242880),
    hash          text not null,
    content       bytea not null,
    given_by      text not null,
    given_at      timestamptz not null,
    constraint files_once_uk unique nulls not distinct (partner_id, questionnaire, item, hash)
);
comment on table risk.files is 'Files that show something, as they came; only ever added to, given out as downloads only.';
comment on column risk.files.media_type is 'By what the bytes are, not by what the file was called.';
comment on column risk.files.questionnaire is 'Questionnaire it came with; null when the house brought it.';
create index files_questionnaire_ix on risk.files (questionnaire) where questionnaire is not null;

create table risk.evidence (
    id            uuid primary key,
    partner_id    uuid not null,
    item          text not null,
    answer        text not null constraint evidence_answer_ck check (answer <> ''),
    attested_by   text not null constraint evidence_attested_by_ck check (attested_by <> ''),
    attested_on   date not null,
    accepted_by   text not null,
    accepted_at   timestamptz not null,
    expires_on    date not null,
    file          uuid constraint evidence_file_fk references risk.files,
    questionnaire text,
    note          text not null default '',
    constraint evidence_days_ck check (expires_on > attested_on)
);
comment on table risk.evidence is 'What counts of a partner: the newest row of each item; only ever added to.';
comment on column risk.evidence.answer is 'One of the answers of the item, a day, or UNKNOWN.';
comment on column risk.evidence.expires_on is 'Last day on which it counts, Asia/Tokyo; afterwards it counts as unknown.';
create index evidence_newest_ix on risk.evidence (partner_id, item, accepted_at desc, id);
create index evidence_questionnaire_ix on risk.evidence (questionnaire) where questionnaire is not null;

create table risk.scores (
    partner_id  uuid not null,
    kept_at     timestamptz not null,
    edition     text not null,
    criticality integer not null constraint scores_criticality_ck check (criticality between 0 and 100),
    exposure    integer not null constraint scores_exposure_ck check (exposure between 0 and 100),
    evidence    integer not null constraint scores_evidence_ck check (evidence between 0 and 100),
    value       integer not null constraint scores_value_ck check (value between 0 and 100),
    parts       text not null,
    constraint scores_pk primary key (partner_id, kept_at)
);
comment on table risk.scores is 'Scores as they were; a row for each change of an ingredient or of the table, only ever added to.';
comment on column risk.scores.edition is 'Edition of the table PartnerRisk that gave the points: its day and its number.';
comment on column risk.scores.parts is 'Every ingredient with finding and points.';

alter table risk.files enable row level security;
alter table risk.files force row level security;
create policy files_scope on risk.files
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table risk.evidence enable row level security;
alter table risk.evidence force row level security;
create policy evidence_scope on risk.evidence using (current_setting('tsunagi.scope', true) = 'house');
alter table risk.scores enable row level security;
alter table risk.scores force row level security;
create policy scores_scope on risk.scores using (current_setting('tsunagi.scope', true) = 'house');

revoke update, delete on risk.files from tsunagi_app;
revoke update, delete on risk.evidence from tsunagi_app;
revoke update, delete on risk.scores from tsunagi_app;
