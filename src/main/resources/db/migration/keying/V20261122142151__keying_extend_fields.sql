alter table keying.fields
    add column most    int check (most >= 1),
    add column hint_ja text,
    add column hint_en text,
    add constraint fields_hint_ck check (num_nulls(hint_ja, hint_en) in (0, 2));
comment on column keying.fields.most is 'more than that is doubted when it is keyed; null for no limit';

alter table keying.jobs add column called_off_at timestamptz;
comment on column keying.jobs.called_off_at is 'when somebody said that nobody keys it any more; null for a job that goes on or is settled';
alter table keying.jobs add constraint jobs_called_off_ck check (called_off_at is null or settled_at is null);
