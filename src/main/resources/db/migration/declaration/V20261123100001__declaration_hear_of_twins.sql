-- What is handed in already may turn out to be alive electronically too. From then on it is not closed before one of the two is withdrawn.
alter table declaration.declarations add column twin_heard boolean not null default false;

comment on column declaration.declarations.twin_heard is
    'the twin that may be alive was heard of after the case had been taken, however far the paper was by then';

alter table declaration.declarations drop constraint declarations_twin_first_ck;
alter table declaration.declarations add constraint declarations_twin_first_ck check
    (not twin_pending or state in ('DRAFT', 'SUBMITTED', 'PASSED', 'PRINTED', 'WITHDRAWN') or twin_heard and state <> 'CLOSED');
