alter table paper.papers add column lost_note text;
alter table paper.papers add column lost_said_by text;
alter table paper.papers add column lost_said_at timestamptz;
alter table paper.papers add constraint papers_lost_said check (
    (lost_said_by is null) = (lost_said_at is null) and (lost_said_by is null) = (lost_note is null));
-- Losses that one person confirmed before this rule stay as they are.
alter table paper.papers add constraint papers_lost_by_two check (
    disposition is distinct from 'LOST_CONFIRMED' or (lost_said_by is not null and lost_said_by <> disposed_by)) not valid;
comment on column paper.papers.lost_said_by is 'Who said first that the paper is lost; another person confirms it, and only then it is the fate of the paper.';
