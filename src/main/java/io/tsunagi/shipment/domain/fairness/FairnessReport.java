package io.tsunagi.shipment.domain.fairness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Served against asked of one disruption on one day, as it stood when it was made.
 *
 * @param day in Asia/Tokyo
 * @param madeAt time of the figures
 * @param madeBy login; {@code system} for the one at the end of the day
 * @param sizes how customers were sorted by size
 */
public record FairnessReport(
        UUID id,
        String disruption,
        LocalDate day,
        Instant madeAt,
        String madeBy,
        CustomerSizes sizes,
        List<Line> lines) {

    public FairnessReport {
        lines = List.copyOf(lines);
    }

    /** What the figures are sorted by. */
    public enum Axis {
        /** Everything, in one line. */
        ALL,
        /** P0 to P4. */
        CLASS,
        /** Prefecture of the destination; empty where the order names none. */
        REGION,
        /** SMALL, MIDDLE or LARGE, see {@link CustomerSizes}. */
        SIZE,
        /** The shipper's id. */
        SHIPPER
    }

    /** The lines of an axis, in the order of the report. */
    public List<Line> of(Axis axis) {
        return lines.stream().filter(line -> line.axis() == axis).toList();
    }

    /** The line for everything; null when nobody asked for anything. */
    public @Nullable Line all() {
        return of(Axis.ALL).stream().findFirst().orElse(null);
    }

    /**
     * Figures of one class, region, size or shipper. Quantities are as ordered, whatever the unit, so they compare a line with itself and not
     * lines with each other.
     *
     * @param askedLines lines that waited when it was made, were released that day, or were rejected that day
     * @param servedLines lines of them that were released that day and found
     * @param refusedLines lines of them that were rejected that day
     */
    public record Line(
            Axis axis,
            String name,
            long askedLines,
            BigDecimal askedQuantity,
            long servedLines,
            BigDecimal servedQuantity,
            long refusedLines) {

        /** Lines served in per cent of those asked, with one decimal, rounded half up. */
        public BigDecimal share() {
            return share(BigDecimal.valueOf(servedLines), BigDecimal.valueOf(askedLines));
        }

        /** The same of the quantities. */
        public BigDecimal quantityShare() {
            return share(servedQuantity, askedQuantity);
        }

        private static BigDecimal share(BigDecimal served, BigDecimal asked) {
            return asked.signum() == 0
                    ? BigDecimal.ZERO
                    : served.multiply(BigDecimal.valueOf(100)).divide(asked, 1, RoundingMode.HALF_UP);
        }
    }
}
