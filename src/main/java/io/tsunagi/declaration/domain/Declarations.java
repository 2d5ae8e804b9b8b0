package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationCounts.Tally;
import io.tsunagi.declaration.DeclarationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where declarations are kept. */
public interface Declarations {

    /**
     * Adds a case just taken.
     *
     * @throws io.tsunagi.shared.Refused when the same goods are already declared, in whichever regime
     */
    void add(PaperDeclaration declaration);

    /** Looks one up. */
    Optional<PaperDeclaration> find(String reference);

    /** Looks one up and keeps others from changing it until the transaction ends. */
    Optional<PaperDeclaration> lock(String reference);

    /**
     * Writes a changed one.
     *
     * @throws io.tsunagi.shared.Refused when the same goods are already declared, in whichever regime
     */
    void keep(PaperDeclaration declaration);

    /** Adds a fact. */
    void enter(PaperDeclaration declaration, Fact fact);

    /** Facts of a declaration, oldest first. */
    List<Fact> facts(PaperDeclaration declaration);

    /**
     * A page of the declarations of a disruption, soonest deadline first.
     *
     * @param state only these; null for all
     * @param after the last row of the page before; null for the first
     */
    List<Row> page(String disruption, @Nullable DeclarationState state, @Nullable Position after, int limit);

    /**
     * References of declarations in a state, in their order, at most so many.
     *
     * @param after the last one of the part before, empty for the first part
     */
    List<String> in(DeclarationState state, String after, int limit);

    /**
     * Declarations known by a number: B/L or AWB, container, acceptance by customs (申告番号) or permission (許可番号). The whole
     * number counts, not a part of it; width, case, spaces and hyphens do not.
     *
     * @param disruption only its declarations; null for all
     */
    List<Row> numbered(String number, @Nullable String disruption, int limit);

    /** The newest declarations of an importer, whatever their state. */
    List<Row> newestOf(UUID partnerId, int limit);

    /** How many of a disruption stand in each state. */
    List<Tally> byState(String disruption);

    /** How many of these partners are not over, how many of them are due before, and the earliest deadline. */
    Load load(Set<UUID> partnerIds, Instant dueBefore);

    /** What stands open of these partners, with its worth as it was typed; one row for each declaration. */
    List<OpenCase> open(Set<UUID> partnerIds);

    /**
     * A declaration that is not over.
     *
     * @param currency as typed; empty when nothing was
     * @param lineValues values of its lines as typed, empty ones too
     */
    record OpenCase(UUID partnerId, Instant deadline, String currency, List<String> lineValues) {}

    /** A row of the list. */
    record Row(
            String reference,
            DeclarationState state,
            UUID partnerId,
            String billNumber,
            Instant deadline,
            boolean twinPending,
            int edition) {

        /** Its place in the list. */
        public Position position() {
            return new Position(deadline, reference);
        }
    }

    /** A place in the list: deadline, then reference. */
    record Position(Instant deadline, String reference) {}

    /** What is in flight. */
    record Load(long number, long urgent, @Nullable Instant nextDeadline) {}
}
