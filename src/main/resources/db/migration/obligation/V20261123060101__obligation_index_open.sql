-- What the overview counts each second: open lines alone, by deadline, whatever became of the others.
create index obligations_standing_ix on obligation.obligations (disruption, kind, due_at, reference) where state = 'OPEN';
