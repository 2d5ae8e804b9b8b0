alter table paper.print_runs
    add column filled text[],
    add column rows   int check (rows >= 0),
    add constraint print_runs_filled_ck check ((filled is null) = (rows is null));
comment on column paper.print_runs.filled is 'Names of the boxes that were filled at printing, so that those left for the pen are known; null for runs from before this was kept.';
