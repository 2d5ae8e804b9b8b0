package io.tsunagi.faxorder.domain;

import io.tsunagi.faxorder.domain.OrderSheet.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where order forms are kept, with what was read and keyed on them; nothing is ever deleted. */
public interface OrderSheets {

    /** Adds a printed form. */
    void add(OrderSheet sheet);

    /** A form by its paper. */
    Optional<OrderSheet> sheet(String paper);

    /** A form, kept from others until the transaction ends. */
    Optional<OrderSheet> lockSheet(String paper);

    /**
     * Forms, the newest first.
     *
     * @param state only these; null for all
     * @param catalogue only of this one; null for all
     * @param before paper of the last form of the part before; null for the first part
     */
    List<OrderSheet> sheets(@Nullable State state, @Nullable String catalogue, @Nullable String before, int limit);

    /** How many forms a catalogue has. */
    long count(String catalogue);

    /** What was printed of a catalogue, the newest first, at most a hundred. */
    List<Printing> printings(String catalogue);

    /**
     * Forms that were printed together.
     *
     * @param back how many of them came back
     */
    record Printing(UUID batch, Instant at, String by, int forms, int back) {}

    /** How many forms stand where. */
    Map<State, Long> tally();

    /** Forms that were printed together, in their order. */
    List<OrderSheet> batch(UUID batch);

    /** Print runs of forms that were printed together, in their order. */
    List<String> runs(UUID batch);

    /** Writes that all pages of a form are back. */
    void back(String paper, Instant at);

    /** The form that waits for its marks to be read, least tried first; its tries are counted at once. */
    Optional<String> nextToRead();

    /** How often its marks were tried to be read. */
    int tries(String paper);

    /** Writes what was read, and the job in which people confirm it. */
    void keying(String paper, String job, List<RowReading> readings);

    /** What was read on a form, by row. */
    List<RowReading> readings(String paper);

    /** Writes where a form stands now, its customer as it turned out, and how many shipments came of it. */
    void end(String paper, State state, Customer customer, int lines, Instant at);

    /** Writes what was keyed and ordered, by row. */
    void ordered(String paper, UUID partner, List<OrderedRow> rows);

    /** What was keyed and ordered on a form. */
    List<OrderedRow> ordered(String paper);
}
