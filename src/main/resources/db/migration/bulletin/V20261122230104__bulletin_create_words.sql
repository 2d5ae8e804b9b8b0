create table bulletin.words (
    word uuid not null,
    version integer not null constraint words_version_ck check (version >= 1),
    ja text not null,
    en text not null,
    avoid_ja text not null default '',
    avoid_en text not null default '',
    note text not null default '',
    dropped boolean not null default false,
    written_by text not null,
    written_at timestamptz not null,
    constraint words_pk primary key (word, version)
);
comment on table bulletin.words is 'Words of bulletins as the house decided them, every version; the newest counts; rows are only added';
comment on column bulletin.words.avoid_ja is 'words decided against, separated by 、 or comma';
revoke update, delete on bulletin.words from tsunagi_app;

insert into bulletin.words (word, version, ja, en, avoid_ja, avoid_en, note, written_by, written_at) values
    ('6d0c5a10-0000-4000-8000-000000000001', 1, '停止', 'stopped', 'ダウン、落ちて', 'crashed', '', 'system', now()),
    ('6d0c5a10-0000-4000-8000-000000000002', 1, 'システムの復旧', 'system up', 'システム回復', 'system recovered', '業務の復旧とは別に書く', 'system', now()),
    ('6d0c5a10-0000-4000-8000-000000000003', 1, '業務の復旧', 'work up', '完全復旧、全面復旧', 'fully restored', 'システムの復旧とは別に書く', 'system', now()),
    ('6d0c5a10-0000-4000-8000-000000000004', 1, '次報', 'next update', '追って連絡、おって連絡', 'in due course', '時刻を書く', 'system', now()),
    ('6d0c5a10-0000-4000-8000-000000000005', 1, '手作業', 'by hand', 'マニュアル対応', 'manually', '', 'system', now()),
    ('6d0c5a10-0000-4000-8000-000000000006', 1, '届け先', 'consignee', '荷受人様', 'recipient of goods', '', 'system', now()),
    ('6d0c5a10-0000-4000-8000-000000000007', 1, '申告', 'declaration', '通関申請', 'customs application', '', 'system', now()),
    ('6d0c5a10-0000-4000-8000-000000000008', 1, '障害', 'disruption', 'トラブル、不具合', 'trouble', '', 'system', now()),
    ('6d0c5a10-0000-4000-8000-000000000009', 1, '見込み', 'expected', '予定', '', '約束ではない時刻に「予定」と書かない', 'system', now());
