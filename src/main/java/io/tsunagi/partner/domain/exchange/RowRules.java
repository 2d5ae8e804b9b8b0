package io.tsunagi.partner.domain.exchange;

import io.tsunagi.codes.Typed;
import io.tsunagi.partner.domain.AccessKind;
import io.tsunagi.partner.domain.GoalRules;
import io.tsunagi.partner.domain.Goals;
import io.tsunagi.partner.domain.Harm;
import io.tsunagi.partner.domain.Hours;
import io.tsunagi.partner.domain.IdentifierScheme;
import io.tsunagi.partner.domain.Mail;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.SecondFactor;
import io.tsunagi.partner.domain.SystemKind;
import io.tsunagi.partner.domain.WayIn;
import io.tsunagi.partner.domain.graph.SupplyGraph;
import io.tsunagi.shared.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a row of a file may say; the same rules as in the forms. Gives the row out in the one form in which rows are compared. */
final class RowRules {

    private static final int LONGEST = 200;

    private final SupplyGraph map;
    private final LocalDate today;

    RowRules(SupplyGraph map, LocalDate today) {
        this.map = map;
        this.today = today;
    }

    /**
     * Reads a row.
     *
     * @param cells as many as the table has columns
     * @param wrong takes what is wrong, with the name of the column as the field
     */
    List<String> read(MapTable table, List<String> cells, List<Refusal> wrong) {
        Cells row = new Cells(table, cells, wrong, map);
        switch (table) {
            case PARTNERS -> partner(row);
            case SYSTEMS -> system(row);
            case DEPENDENCIES -> dependency(row);
            case TIERS -> tier(row);
            case CONTACTS -> contact(row);
            case ACCESS -> access(row);
        }
        return row.read();
    }

    private static void partner(Cells row) {
        String code = row.capitals("code");
        row.unless(code.matches("[A-Z0-9][A-Z0-9-]{1,39}"), "code", "partner.refused.code");
        row.words("name_ja", "name_en");
        row.choice("kind", PartnerKind.class, false);
        TreeSet<String> identifiers = new TreeSet<>();
        for (String one : row.text("identifiers").split("\\s+")) {
            if (!one.isEmpty()) {
                identifiers.add(identifier(row, one));
            }
        }
        row.set("identifiers", String.join(" ", identifiers));
    }

    private static String identifier(Cells row, String typed) {
        int colon = typed.indexOf(':');
        String name = colon < 0 ? "" : typed.substring(0, colon).toUpperCase(Locale.ROOT);
        boolean known = Arrays.stream(IdentifierScheme.values())
                .anyMatch(scheme -> scheme.name().equals(name));
        if (!known) {
            row.wrong("identifiers", "exchange.identifier", Typed.shown(typed));
            return typed;
        }
        IdentifierScheme scheme = IdentifierScheme.valueOf(name);
        String value = typed.substring(colon + 1);
        scheme.flaw(value)
                .ifPresent(flaw -> row.wrong(
                        "identifiers", flaw.message(), flaw.arguments().toArray()));
        return name + ":" + Typed.code(value);
    }

    private static void system(Cells row) {
        row.partner("partner");
        row.words("name_ja", "name_en");
        row.choice("kind", SystemKind.class, false);
        Duration rto = row.hours("rto_hours", true);
        boolean fits = rto == null || rto.toMinutes() >= 1 && rto.toDays() <= 365;
        row.unless(fits, "rto_hours", "partner.refused.rto");
        row.percent("rlo_percent", true);
    }

    private void dependency(Cells row) {
        String partner = row.partner("partner");
        row.system(row.partner("needs_partner"), "needs_system");
        if (!row.text("stops_system").isEmpty()) {
            row.system(partner, "stops_system");
        }
        row.words("impact_ja", "impact_en");
        row.unless(row.text("source").length() <= LONGEST, "source", "partner.refused.long", LONGEST);
        List<Refusal> goals = new ArrayList<>();
        GoalRules.check(
                goals,
                new Goals(
                        row.hours("rto_hours", false),
                        row.percent("rlo_percent", false),
                        row.hours("longest_hours", false),
                        row.choice("harm_4h", Harm.class, true),
                        row.choice("harm_1d", Harm.class, true),
                        row.choice("harm_3d", Harm.class, true)));
        goals.forEach(one -> row.wrong(column(one.field()), one.message()));
    }

    private static String column(String field) {
        return switch (field) {
            case "rtoHours" -> "rto_hours";
            case "rloPercent" -> "rlo_percent";
            case "longestHours" -> "longest_hours";
            case "after1d" -> "harm_1d";
            default -> "harm_3d";
        };
    }

    private static void tier(Cells row) {
        String partner = row.partner("partner");
        row.unless(!row.partner("contractor").equals(partner), "contractor", "partner.refused.tier-self");
        row.words("work_ja", "work_en");
        WayIn way = row.choice("way_in", WayIn.class, false);
        row.choice("mfa", SecondFactor.class, false);
        if (way == WayIn.NONE) {
            row.set("mfa", SecondFactor.UNKNOWN.name());
        }
        row.unless(row.text("note").length() <= LONGEST, "note", "partner.refused.long", LONGEST);
    }

    private void contact(Cells row) {
        row.partner("partner");
        row.words("name");
        row.unless(row.text("phone").matches("\\+?[0-9][0-9 ()-]{2,24}"), "phone", "partner.refused.phone");
        row.yesOrNo("round_clock");
        day(row, "verified_on", true);
        row.unless(Mail.fits(row.text("mail")), "mail", "partner.refused.mail");
    }

    /** A file adds contacts; the number of one that is known, and when it was called, it does not change. */
    static void keepNumber(List<String> was, List<String> row, List<Refusal> wrong) {
        for (String column : List.of("phone", "verified_on", "mail")) {
            int at = MapTable.CONTACTS.columns().indexOf(column);
            if (!was.get(at).equals(row.get(at))) {
                wrong.add(Refusal.at(column, "exchange.contact.kept"));
            }
        }
    }

    private void access(Cells row) {
        row.partner("partner");
        row.words("our_system", "account", "granted_by");
        row.choice("kind", AccessKind.class, false);
        row.choice("mfa", SecondFactor.class, false);
        day(row, "granted_on", false);
        day(row, "reviewed_on", false);
        day(row, "ended_on", false);
    }

    private void day(Cells row, String column, boolean needed) {
        LocalDate day = row.day(column, needed);
        row.unless(day == null || !day.isAfter(today), column, "partner.refused.verified-future");
    }

    /** The time in the form in which rows are compared; empty for none. */
    static String hours(@Nullable Duration time) {
        return time == null ? "" : Hours.text(time);
    }
}
