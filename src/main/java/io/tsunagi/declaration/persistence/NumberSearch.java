package io.tsunagi.declaration.persistence;

/** Finds declarations by the numbers on other people's papers, however these are typed or scanned. */
final class NumberSearch {

    /** The rows of the list whose bill, container, acceptance or permission number is {@code :key}, a {@code GoodsKey}. */
    static final String SQL = """
            select reference, state, partner_id, bill_number, deadline, twin_pending, edition
              from declaration.declarations d
             where (cast(:disruption as text) is null or disruption = :disruption)
               and (bill_number = :key
                    or :key = any (regexp_split_to_array(
                        replace(upper(normalize(content -> 'boxes' ->> 'containerNumbers', NFKC)), '-', ''), '[,;、\\s]+'))
                    or exists (
                        select 1 from declaration.facts f
                         where f.declaration_id = d.id and f.kind in ('ACCEPTED', 'RELEASED')
                           and regexp_replace(upper(normalize(f.details ->> 'number', NFKC)), '[\\s-]', '', 'g') = :key))
             order by deadline, reference limit :limit
            """;

    private NumberSearch() {}
}
