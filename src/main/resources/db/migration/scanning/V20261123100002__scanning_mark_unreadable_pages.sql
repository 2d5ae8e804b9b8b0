-- A page that nobody can read: its sender was asked to send or say it again, and nothing is guessed from it.
alter table scanning.pages add column asked text;

comment on column scanning.pages.asked is 'whom of the sender''s side somebody asked, how, and what was agreed; of unreadable pages only';

alter table scanning.pages drop constraint pages_state_check;
alter table scanning.pages add constraint pages_state_check check
    (state in ('PLACED', 'WAITING', 'NOT_OURS', 'SET_ASIDE', 'SPLIT', 'UNREADABLE'));
alter table scanning.pages add constraint pages_asked_check check
    ((state = 'UNREADABLE') = (asked is not null) and length(asked) between 1 and 200);
