-- What was handed out leaves dead entries at the front of the index of free items, where everybody looks first: swept after a
-- thousand of them, whatever the size of the table.
alter table workflow.work_items set (
    autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);
