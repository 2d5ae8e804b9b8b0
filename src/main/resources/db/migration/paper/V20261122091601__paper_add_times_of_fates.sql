alter table paper.papers add column fate_occurred_at timestamptz;
alter table paper.papers add column fate_written_at timestamptz;
alter table paper.papers add constraint papers_fate_times check (
    fate_occurred_at is null and fate_written_at is null
    or fate_occurred_at <= fate_written_at and fate_written_at <= disposed_at);
comment on column paper.papers.fate_occurred_at is 'When the paper met its fate; null for fates entered before this was asked, which count as entered at once.';
comment on column paper.papers.fate_written_at is 'When somebody wrote that down.';
