alter table paper.pictures
    add column raw    text check (raw like '/%' and raw not like '//%'),
    add column map_a  double precision,
    add column map_b  double precision,
    add column map_c  double precision,
    add column map_d  double precision,
    add column map_e  double precision,
    add column map_f  double precision,
    add column margin double precision check (margin >= 0),
    add constraint pictures_view_ck check (num_nulls(raw, map_a, map_b, map_c, map_d, map_e, map_f, margin) in (0, 8));
comment on column paper.pictures.raw is 'Path of the picture in which the sheet lies as the map says: a point x, y of the sheet (mm) is at map_a x + map_c y + map_e widths and map_b x + map_d y + map_f heights of the picture. Null when that is not known.';
