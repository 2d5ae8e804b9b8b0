-- Papers without a fate by disruption, without counting papers: every statement that changes papers appends what it added and took away;
-- the sum is the count. Appending never waits for another transaction, as one counter row would.
create table paper.tallies (
    id bigint generated always as identity primary key,
    disruption text not null,
    change bigint not null
);
comment on table paper.tallies is 'Changes of the number of open papers; summed per disruption they are the number, and a scheduled job folds them';
create index tallies_disruption_ix on paper.tallies (disruption);

create function paper.tally() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into paper.tallies (disruption, change)
        select disruption, count(*) from after_rows where disruption is not null and disposition is null group by 1;
    elsif tg_op = 'DELETE' then
        insert into paper.tallies (disruption, change)
        select disruption, -count(*) from before_rows where disruption is not null and disposition is null group by 1;
    else
        insert into paper.tallies (disruption, change)
        select disruption, sum(change)
        from (select disruption, 1 as change from after_rows where disruption is not null and disposition is null
              union all
              select disruption, -1 from before_rows where disruption is not null and disposition is null) as changes
        group by 1
        having sum(change) <> 0;
    end if;
    return null;
end
$$;

-- Nothing may be printed or ended between the first count and the triggers.
lock table paper.papers in share row exclusive mode;
create trigger papers_tally_insert after insert on paper.papers
    referencing new table as after_rows for each statement execute function paper.tally();
create trigger papers_tally_update after update on paper.papers
    referencing old table as before_rows new table as after_rows for each statement execute function paper.tally();
create trigger papers_tally_delete after delete on paper.papers
    referencing old table as before_rows for each statement execute function paper.tally();
insert into paper.tallies (disruption, change)
select disruption, count(*) from paper.papers where disruption is not null and disposition is null group by 1;
