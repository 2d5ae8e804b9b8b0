-- The numbers as they were told: what is printed on paper must not lose its hyphens and spaces.
alter table declaration.electronic_cases add column bill_written text, add column invoice_written text;
alter table declaration.frozen_cases add column bill_written text, add column invoice_written text;

comment on column declaration.electronic_cases.bill_written is 'bill_number as it was told; null where only the compared form is known';
comment on column declaration.frozen_cases.bill_written is 'bill_number as it was told; null where only the compared form is known';
