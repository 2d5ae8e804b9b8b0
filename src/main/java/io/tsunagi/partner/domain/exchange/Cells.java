package io.tsunagi.partner.domain.exchange;

import io.tsunagi.codes.Typed;
import io.tsunagi.partner.domain.Hours;
import io.tsunagi.partner.domain.SystemCard;
import io.tsunagi.partner.domain.graph.SupplyGraph;
import io.tsunagi.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of a row by column; reading one puts it into the form in which rows are compared, or notes what is wrong. */
final class Cells {

    private static final int LONGEST = 200;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final MapTable table;
    private final List<String> cells;
    private final List<Refusal> wrong;
    private final SupplyGraph map;

    Cells(MapTable table, List<String> cells, List<Refusal> wrong, SupplyGraph map) {
        this.table = table;
        this.cells = new ArrayList<>(cells);
        this.wrong = wrong;
        this.map = map;
    }

    List<String> read() {
        return List.copyOf(cells);
    }

    String text(String column) {
        return cells.get(table.columns().indexOf(column));
    }

    void set(String column, String value) {
        cells.set(table.columns().indexOf(column), value);
    }

    void wrong(String column, String message, Object... arguments) {
        wrong.add(Refusal.at(column, message, arguments));
    }

    void unless(boolean right, String column, String message, Object... arguments) {
        if (!right) {
            wrong(column, message, arguments);
        }
    }

    void words(String... columns) {
        for (String column : columns) {
            unless(!text(column).isEmpty(), column, "partner.refused.empty");
            unless(text(column).length() <= LONGEST, column, "partner.refused.long", LONGEST);
        }
    }

    String capitals(String column) {
        set(column, Typed.text(text(column)).toUpperCase(Locale.ROOT));
        return text(column);
    }

    /** A partner's code; one that is not on the map is wrong. */
    String partner(String column) {
        String code = capitals(column);
        unless(map.partner(code).isPresent(), column, "exchange.partner", Typed.shown(code));
        return code;
    }

    /** The Japanese name of a system of that partner; one that is not on the map is wrong. */
    void system(String owner, String column) {
        String name = text(column);
        boolean known = map.partner(owner).map(one -> map.systemsOf(one.id())).orElse(List.of()).stream()
                .map(SystemCard::nameJa)
                .anyMatch(name::equals);
        unless(known, column, "exchange.system", owner, Typed.shown(name));
    }

    <E extends Enum<E>> @Nullable E choice(String column, Class<E> type, boolean mayBeEmpty) {
        String name = capitals(column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        if (!mayBeEmpty || !name.isEmpty()) {
            List<String> names = new ArrayList<>();
            for (E constant : type.getEnumConstants()) {
                names.add(constant.name());
            }
            wrong(column, "exchange.choice", Typed.shown(name), String.join(" ", names));
        }
        return null;
    }

    @Nullable
    Duration hours(String column, boolean needed) {
        if (text(column).isEmpty() && !needed) {
            return null;
        }
        Optional<Duration> time = Typed.number(text(column)).flatMap(Hours::duration);
        unless(time.isPresent(), column, "exchange.number", Typed.shown(text(column)));
        time.ifPresent(one -> set(column, Hours.text(one)));
        return time.orElse(null);
    }

    @Nullable
    Integer percent(String column, boolean needed) {
        if (text(column).isEmpty() && !needed) {
            return null;
        }
        Optional<Integer> share = Typed.number(text(column))
                .filter(one -> one.stripTrailingZeros().scale() <= 0 && one.compareTo(WHOLE) <= 0)
                .map(BigDecimal::intValueExact);
        unless(share.isPresent(), column, "partner.refused.rlo");
        share.ifPresent(one -> set(column, one.toString()));
        return share.orElse(null);
    }

    @Nullable
    LocalDate day(String column, boolean needed) {
        if (text(column).isEmpty() && !needed) {
            return null;
        }
        Optional<LocalDate> day = Typed.day(text(column));
        unless(day.isPresent(), column, "partner.refused.day");
        day.ifPresent(one -> set(column, one.toString()));
        return day.orElse(null);
    }

    void yesOrNo(String column) {
        String typed = Typed.text(text(column)).toLowerCase(Locale.ROOT);
        boolean yes = List.of("yes", "true", "1", "はい", "○").contains(typed);
        boolean no = List.of("no", "false", "0", "いいえ", "×", "").contains(typed);
        unless(yes || no, column, "exchange.choice", Typed.shown(typed), "yes no");
        set(column, yes ? "yes" : "no");
    }
}
