-- The audit page asks for one person or one day, newest first.
create index entries_who on audit.entries (who, sequence);
create index entries_at on audit.entries (at);
