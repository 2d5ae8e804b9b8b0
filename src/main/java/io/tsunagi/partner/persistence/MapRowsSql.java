package io.tsunagi.partner.persistence;

import io.tsunagi.partner.domain.exchange.MapTable;
import java.util.List;

/** The statements behind {@link JdbcMapRows}; times are minutes here, and parameters are texts, one array for each column. */
final class MapRowsSql {

    private static final String ROWS = """
            with r as (select * from unnest(%s) as r (%s))
            """;

    private MapRowsSql() {}

    /** Every row of a table as texts in the order of its columns. */
    static String select(MapTable table) {
        return switch (table) {
            case PARTNERS -> """
                    select p.code, p.name_ja, p.name_en, p.kind, coalesce((
                             select string_agg(i.scheme || ':' || i.value, ' ' order by (i.scheme || ':' || i.value) collate "C")
                               from partner.identifiers i where i.partner_id = p.id), '')
                      from partner.partners p order by p.code
                    """;
            case SYSTEMS -> """
                    select p.code, s.name_ja, s.name_en, s.kind, s.rto_minutes::text, s.rlo_percent::text
                      from partner.partner_systems s join partner.partners p on p.id = s.partner_id
                     order by p.code, s.name_ja
                    """;
            case DEPENDENCIES -> """
                    select p.code, o.code, s.name_ja, t.name_ja, d.impact_ja, d.impact_en, d.source, d.rto_minutes::text,
                           d.rlo_percent::text, d.longest_outage_minutes::text, d.harm_4h, d.harm_1d, d.harm_3d
                      from partner.dependencies d
                      join partner.partners p on p.id = d.partner_id
                      join partner.partner_systems s on s.id = d.system_id
                      join partner.partners o on o.id = s.partner_id
                      left join partner.partner_systems t on t.id = d.stops_system_id
                     order by p.code, o.code, s.name_ja, t.name_ja nulls first
                    """;
            case TIERS -> """
                    select p.code, c.code, w.work_ja, w.work_en, w.way_in, w.mfa, w.note
                      from partner.subcontracts w
                      join partner.partners p on p.id = w.partner_id
                      join partner.partners c on c.id = w.contractor_id
                     order by p.code, c.code, w.work_ja
                    """;
            case CONTACTS -> """
                    select p.code, c.name, c.phone, case when c.round_clock then 'yes' else 'no' end, c.verified_on::text,
                           c.mail
                      from partner.contacts c join partner.partners p on p.id = c.partner_id
                     order by p.code, c.name, c.phone
                    """;
            case ACCESS -> """
                    select p.code, a.our_system, a.account, a.kind, a.mfa, a.granted_by, a.granted_on::text,
                           a.reviewed_on::text, a.ended_on::text
                      from partner.accesses a join partner.partners p on p.id = a.partner_id
                     order by p.code, a.our_system, a.account
                    """;
        };
    }

    /** What adds the rows and writes over those with the same key. */
    static List<String> write(MapTable table) {
        return switch (table) {
            case PARTNERS -> List.of(rows(table) + """
                    insert into partner.partners (id, code, name_ja, name_en, kind)
                    select gen_random_uuid(), code, name_ja, name_en, kind from r
                    on conflict (code) do update
                       set name_ja = excluded.name_ja, name_en = excluded.name_en, kind = excluded.kind,
                           version = partners.version + 1
                    """, rows(table) + """
                    delete from partner.identifiers i using r join partner.partners p on p.code = r.code
                     where i.partner_id = p.id
                       and not (i.scheme || ':' || i.value = any (string_to_array(r.identifiers, ' ')))
                    """, rows(table) + """
                    insert into partner.identifiers (partner_id, scheme, value)
                    select p.id, split_part(one, ':', 1), split_part(one, ':', 2)
                      from r join partner.partners p on p.code = r.code
                      cross join lateral unnest(string_to_array(nullif(r.identifiers, ''), ' ')) as one
                    on conflict do nothing
                    """);
            case SYSTEMS -> List.of(rows(table) + """
                    insert into partner.partner_systems (id, partner_id, name_ja, name_en, kind, rto_minutes, rlo_percent)
                    select gen_random_uuid(), p.id, r.name_ja, r.name_en, r.kind, r.rto_hours::integer, r.rlo_percent::integer
                      from r join partner.partners p on p.code = r.partner
                    on conflict on constraint partner_systems_name_uk do update
                       set name_en = excluded.name_en, kind = excluded.kind, rto_minutes = excluded.rto_minutes,
                           rlo_percent = excluded.rlo_percent, version = partner_systems.version + 1
                    """);
            case DEPENDENCIES -> List.of(rows(table) + """
                    insert into partner.dependencies (id, partner_id, system_id, stops_system_id, impact_ja, impact_en, source,
                           rto_minutes, rlo_percent, longest_outage_minutes, harm_4h, harm_1d, harm_3d)
                    select gen_random_uuid(), p.id, s.id, t.id, r.impact_ja, r.impact_en, r.source,
                           nullif(r.rto_hours, '')::integer, nullif(r.rlo_percent, '')::integer,
                           nullif(r.longest_hours, '')::integer, nullif(r.harm_4h, ''), nullif(r.harm_1d, ''),
                           nullif(r.harm_3d, '')
                      from r
                      join partner.partners p on p.code = r.partner
                      join partner.partners o on o.code = r.needs_partner
                      join partner.partner_systems s on s.partner_id = o.id and s.name_ja = r.needs_system
                      left join partner.partner_systems t on t.partner_id = p.id and t.name_ja = r.stops_system
                    on conflict on constraint dependencies_edge_uk do update
                       set impact_ja = excluded.impact_ja, impact_en = excluded.impact_en, source = excluded.source,
                           rto_minutes = excluded.rto_minutes, rlo_percent = excluded.rlo_percent,
                           longest_outage_minutes = excluded.longest_outage_minutes, harm_4h = excluded.harm_4h,
                           harm_1d = excluded.harm_1d, harm_3d = excluded.harm_3d
                    """);
            case TIERS -> List.of(rows(table) + """
                    insert into partner.subcontracts (id, partner_id, contractor_id, work_ja, work_en, way_in, mfa, note)
                    select gen_random_uuid(), p.id, c.id, r.work_ja, r.work_en, r.way_in, r.mfa, r.note
                      from r join partner.partners p on p.code = r.partner join partner.partners c on c.code = r.contractor
                    on conflict on constraint subcontracts_work_uk do update
                       set work_en = excluded.work_en, way_in = excluded.way_in, mfa = excluded.mfa, note = excluded.note
                    """);
            case CONTACTS -> List.of(rows(table) + """
                    update partner.contacts c
                       set round_clock = r.round_clock = 'yes'
                      from r join partner.partners p on p.code = r.partner
                     where c.partner_id = p.id and c.name = r.name
                    """, rows(table) + """
                    insert into partner.contacts (id, partner_id, name, phone, round_clock, verified_on, mail)
                    select gen_random_uuid(), p.id, r.name, r.phone, r.round_clock = 'yes', r.verified_on::date, r.mail
                      from r join partner.partners p on p.code = r.partner
                     where not exists (select from partner.contacts c where c.partner_id = p.id and c.name = r.name)
                    """);
            case ACCESS -> List.of(rows(table) + """
                    insert into partner.accesses (id, partner_id, our_system, account, kind, mfa, granted_by, granted_on,
                           reviewed_on, ended_on)
                    select gen_random_uuid(), p.id, r.our_system, r.account, r.kind, r.mfa, r.granted_by,
                           nullif(r.granted_on, '')::date, nullif(r.reviewed_on, '')::date, nullif(r.ended_on, '')::date
                      from r join partner.partners p on p.code = r.partner
                    on conflict on constraint accesses_account_uk do update
                       set kind = excluded.kind, mfa = excluded.mfa, granted_by = excluded.granted_by,
                           granted_on = excluded.granted_on, reviewed_on = excluded.reviewed_on,
                           reviewed_by = '', ended_on = excluded.ended_on
                    """);
        };
    }

    private static String rows(MapTable table) {
        String parameters = String.join(
                ", ",
                table.columns().stream()
                        .map(one -> "cast(:" + one + " as text[])")
                        .toList());
        return ROWS.formatted(parameters, String.join(", ", table.columns()));
    }
}
