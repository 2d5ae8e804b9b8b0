package io.tsunagi.pool.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.Pool.Terms;
import io.tsunagi.pool.domain.SetUpPool.Command;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the terms of a pool as somebody typed them off a letter; full-width letters and digits are forgiven. */
final class TypedTerms {

    /** As many numbers as one pool may have; a letter with more is set up in parts. */
    static final long LARGEST = 100_000;

    private static final int LONGEST = 300;

    private final Command typed;
    private final List<Refusal> refusals = new ArrayList<>();

    TypedTerms(Command typed) {
        this.typed = typed;
    }

    /** @throws Refused with everything that is wrong */
    Terms read() {
        Purpose purpose = typed.purpose();
        require(purpose != null, "purpose", "pool.refused.purpose");
        String office = Typed.code(typed.office());
        require(office.matches("[A-Z0-9]{2,8}"), "office", "pool.refused.office");
        String prefix = Typed.text(typed.prefix()).toUpperCase(Locale.ROOT);
        require(prefix.matches("[A-Z0-9-]{0,12}"), "prefix", "pool.refused.prefix");
        String first = digits("first", typed.first());
        String last = digits("last", typed.last());
        if (!first.isEmpty() && !last.isEmpty()) {
            long size = Long.parseLong(last) - Long.parseLong(first) + 1;
            require(size > 0 && first.length() <= last.length(), "last", "pool.refused.order");
            require(size <= LARGEST, "last", "pool.refused.too-many", LARGEST);
        }
        LocalDate from = Typed.day(typed.validFrom()).orElse(null);
        require(from != null, "validFrom", "pool.refused.day");
        LocalDate until = until(from);
        String givenBy = typed.givenBy().strip();
        require(!givenBy.isEmpty(), "givenBy", "pool.refused.given-by");
        require(givenBy.length() <= LONGEST, "givenBy", "pool.refused.too-long", LONGEST);
        Refused.ifAny(refusals);
        return new Terms(
                Objects.requireNonNull(purpose),
                office,
                prefix,
                last.length(),
                Long.parseLong(first),
                Long.parseLong(last),
                Objects.requireNonNull(from),
                until,
                givenBy);
    }

    private @Nullable LocalDate until(@Nullable LocalDate from) {
        if (typed.validUntil().isBlank()) {
            return null;
        }
        LocalDate until = Typed.day(typed.validUntil()).orElse(null);
        require(until != null && (from == null || !until.isBefore(from)), "validUntil", "pool.refused.until");
        return until;
    }

    private String digits(String field, String typedNumber) {
        String plain = Typed.text(typedNumber);
        boolean number = plain.matches("\\d{1,9}");
        require(number, field, "pool.refused.number");
        return number ? plain : "";
    }

    private void require(boolean met, String field, String message, Object... arguments) {
        if (!met) {
            refusals.add(Refusal.at(field, message, arguments));
        }
    }
}
