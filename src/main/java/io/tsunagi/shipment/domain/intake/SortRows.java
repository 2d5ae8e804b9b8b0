package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a row into exactly one heap: good, already here, or bad. A number that is here already with the same content is known; with
 * other content the row is bad, because nobody can know which one is meant. What comes twice within a file is found in the staging
 * table, where the whole file lies.
 */
final class SortRows {

    private SortRows() {}

    /** Sorts a piece of a file, with one question to the shipments. */
    static List<Staged> sort(Shipments shipments, UUID partner, List<ReadRow> rows) {
        Map<String, Shipment> here = here(shipments, partner, rows);
        return rows.stream()
                .map(row -> sort(row, row.number() == null ? null : here.get(row.number())))
                .toList();
    }

    /** Which of the rows' order numbers are here. */
    static Map<String, Shipment> here(Shipments shipments, UUID partner, Collection<ReadRow> rows) {
        List<String> numbers = rows.stream()
                .map(ReadRow::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return numbers.isEmpty() ? Map.of() : shipments.known(partner, numbers);
    }

    /** One row beside the shipment that has its number. */
    static Staged sort(ReadRow row, @Nullable Shipment shipment) {
        if (shipment != null && (row.order() == null || row.order().equals(shipment.order()))) {
            return staged(row, Staged.Kind.KNOWN, List.of());
        }
        if (shipment != null) {
            return staged(row, Staged.Kind.BAD, List.of(contradiction(row, shipment)));
        }
        return row.order() == null
                ? staged(row, Staged.Kind.BAD, row.problems())
                : staged(row, Staged.Kind.GOOD, row.warnings());
    }

    private static RowProblem contradiction(ReadRow row, Shipment shipment) {
        String number = row.number() == null ? "" : row.number();
        return new RowProblem("", number, "number.known", List.of(shipment.reference()));
    }

    private static Staged staged(ReadRow row, Staged.Kind kind, List<RowProblem> problems) {
        return new Staged(row.line(), row.number(), content(row.cells()), kind, row.cells(), problems);
    }

    /** The first half of a SHA-256: two different rows of one file with the same one do not come up. */
    private static UUID content(List<String> cells) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0001", cells).getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
