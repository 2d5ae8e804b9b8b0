create table paper.boxes (
    reference text        primary key,
    kind      text        not null check (kind in ('BINDER', 'BOX')),
    name      text        not null check (name <> ''),
    place     text        not null check (place <> ''),
    made_at   timestamptz not null,
    made_by   text        not null
);
comment on table paper.boxes is 'Binders and boxes that physical paper lies in, with the place where they stand.';

alter table paper.custody add column box text references paper.boxes (reference);
comment on column paper.custody.box is 'Binder or box that the paper was put into with this entry; the last entry of a paper says whether it still lies there.';

create index custody_box on paper.custody (box) where box is not null;

revoke update, delete on paper.boxes from tsunagi_app;
