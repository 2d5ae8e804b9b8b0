alter table identity.accounts add column partner_id uuid;
comment on column identity.accounts.partner_id is
    'For which partner somebody of outside works; null for our own people. Row-level security goes by it.';
create index accounts_partner_ix on identity.accounts (partner_id) where partner_id is not null;

create function identity.keep_partner() returns trigger language plpgsql as $$
begin
    if new.partner_id is distinct from old.partner_id then
        raise exception 'works for whom it was made: %', old.login using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger accounts_keep_partner before update on identity.accounts
    for each row execute function identity.keep_partner();

alter table identity.account_roles drop constraint account_roles_role_ck;
alter table identity.account_roles add constraint account_roles_role_ck
    check (role in ('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR', 'PARTNER'));
alter table identity.api_tokens drop constraint api_tokens_role_ck;
alter table identity.api_tokens add constraint api_tokens_role_ck
    check (role in ('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR', 'PARTNER'));
