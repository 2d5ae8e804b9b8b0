alter table bulletin.outbox
    alter column partner_id drop not null,
    add column reader uuid,
    add column bounce text not null default '',
    add column recipient_address text generated always as (payload ->> 'to') stored,
    drop constraint outbox_kind_ck,
    drop constraint outbox_state_ck,
    drop constraint outbox_bulletin_ck,
    add constraint outbox_kind_ck check (kind in ('MAIL', 'LETTER', 'READER')),
    add constraint outbox_state_ck check (state in
        ('WAITING', 'SENDING', 'UNKNOWN', 'SENT', 'BOUNCED', 'FAILED', 'PHONED', 'CALLED_OFF')),
    add constraint outbox_bulletin_ck check (
        (kind in ('MAIL', 'READER')) = (bulletin is not null)
        and (kind = 'MAIL') = (recipient is not null)
        and (kind = 'READER') = (reader is not null)
        and (kind = 'LETTER') = (about is not null)),
    add constraint outbox_partner_ck check (kind <> 'MAIL' or partner_id is not null);
comment on table bulletin.outbox is
    'What must leave the house, written in the transaction that decided it: one row per recipient of a bulletin (MAIL), per subscriber of it (READER), per letter of another feature (LETTER)';
comment on column bulletin.outbox.partner_id is 'whose row it is; null for people who belong to no partner, whose rows only the house sees';
comment on column bulletin.outbox.reader is 'id of the subscriber, kept by another feature';
comment on column bulletin.outbox.bounce is 'enhanced status code (RFC 3463) of the notice that it did not arrive; empty without one';
comment on column bulletin.outbox.recipient_address is 'the address in the payload, so that pages need not open it';

create unique index outbox_message_uk on bulletin.outbox (message_id);
create index outbox_pages_ix on bulletin.outbox (bulletin, recipient_address, id) where bulletin is not null;
create index outbox_sending_ix on bulletin.outbox (claimed_at) where state = 'SENDING';
create index outbox_open_ix on bulletin.outbox (bulletin)
    where kind = 'MAIL' and state in ('WAITING', 'SENDING', 'UNKNOWN', 'BOUNCED', 'FAILED');
create index outbox_undelivered_ix on bulletin.outbox (created_at, id)
    where kind = 'MAIL' and state in ('UNKNOWN', 'BOUNCED', 'FAILED');
create index outbox_readers_ix on bulletin.outbox (lower(recipient_address)) where partner_id is null;
