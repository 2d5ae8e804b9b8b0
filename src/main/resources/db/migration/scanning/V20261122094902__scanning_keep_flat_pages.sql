alter table scanning.pages add column flat bytea;
comment on column scanning.pages.flat is
    'The page straightened by its fiducials for reading marks: 1,260 times 1,782 pixels of grey, deflated; null for pages without';
