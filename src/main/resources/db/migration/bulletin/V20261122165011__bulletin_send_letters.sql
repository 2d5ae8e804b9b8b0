alter table bulletin.outbox
    alter column bulletin drop not null,
    alter column recipient drop not null,
    add column about text,
    add column answer text not null default '',
    drop constraint outbox_kind_ck,
    drop constraint outbox_state_ck,
    add constraint outbox_kind_ck check (kind in ('MAIL', 'LETTER')),
    add constraint outbox_state_ck check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'PHONED', 'CALLED_OFF')),
    add constraint outbox_bulletin_ck check (
        (kind = 'MAIL') = (bulletin is not null and recipient is not null) and (kind = 'LETTER') = (about is not null));
create index outbox_about_ix on bulletin.outbox (about, state) where about is not null;
comment on table bulletin.outbox is
    'What must leave the house, written in the transaction that decided it: one row per recipient of a bulletin (MAIL), one per letter of another feature (LETTER)';
comment on column bulletin.outbox.about is 'reference of the case that a letter is about; null for bulletins';
comment on column bulletin.outbox.answer is 'what the mail server said when it took the mail, without addresses: the proof that it went out';
