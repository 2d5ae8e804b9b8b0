-- What a contact card holds that fraud is after, and what guards it: who entered it, since when its number is verified.
alter table partner.contacts
    add column mail           text not null default '',
    add column destination    text not null default '',
    add column entered_by     text not null default '',
    add column verified_since timestamptz,
    add column guarded        boolean not null default false,
    add column missed_checks  integer not null default 0 constraint contacts_missed_ck check (missed_checks >= 0);
comment on column partner.contacts.mail is 'Mail address; empty for none.';
comment on column partner.contacts.destination is 'Where goods for this contact are delivered; empty for none.';
comment on column partner.contacts.entered_by is 'Login of who wrote the card; somebody else calls the number first. Empty for cards from before that was asked.';
comment on column partner.contacts.verified_since is
    'Moment from which the present number counts as verified; null while nobody called it. A call back goes only to numbers verified before a request came.';
comment on column partner.contacts.guarded is 'Was verified once: number, mail address and destination change only by a request and a call back.';
comment on column partner.contacts.missed_checks is 'Communications checks in a row that the contact did not answer.';

select set_config('tsunagi.scope', 'house', true);
update partner.contacts
   set verified_since = (verified_on + 1)::timestamp at time zone 'Asia/Tokyo', guarded = true
 where verified_by <> '' and verified_by <> 'system';
update partner.contacts set verified_by = '' where verified_by = 'system';
