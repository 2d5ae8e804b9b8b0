alter table bulletin.versions
    add column work_eta timestamptz,
    add column work_confidence text constraint versions_work_confidence_ck check (work_confidence in ('HIGH', 'MEDIUM', 'LOW')),
    add column eta_reason text not null default '',
    add constraint versions_work_eta_ck check ((work_eta is null) = (work_confidence is null)),
    add constraint versions_work_after_system_ck check (work_eta is null or eta is null or work_eta >= eta);
comment on column bulletin.versions.eta is 'when the system should be up';
comment on column bulletin.versions.work_eta is 'when the work should be up, which is later than the system';
comment on column bulletin.versions.eta_reason is 'why an expected end moved, in the words of the writer; empty when it did not';
