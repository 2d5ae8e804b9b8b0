-- Somebody of a partner sees no account of another partner, nor of the house. Signing in happens before anybody has a scope.
alter table identity.accounts enable row level security;
alter table identity.accounts force row level security;
create policy accounts_scope on identity.accounts
    using (coalesce(current_setting('tsunagi.scope', true), '') in ('', 'house')
           or partner_id::text = current_setting('tsunagi.scope', true));
