package io.tsunagi.reconnect.domain;

import io.tsunagi.reconnect.domain.Statement.EvidenceFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was stated and judged, and the files behind it; only ever added to. */
public interface Statements {

    /** Stores a statement; its own number is given by the store. */
    void add(Gate gate, Statement statement);

    /** Stores a judgement. */
    void add(Gate gate, Judgement judgement);

    /**
     * Keeps a file; the same bytes of a partner are kept once.
     *
     * @return the file that is kept
     */
    EvidenceFile keep(Gate gate, EvidenceFile file, byte[] content, Given given);

    /** The newest statement of each item that counts in the gate: stated in it, or reusable and of its partner. */
    List<Statement> of(Gate gate);

    /** The newest reusable statement of each item of a partner. */
    List<Statement> packet(UUID partner);

    /** The newest judgement of each item of a gate. */
    List<Judgement> judgements(String gate);

    /** Every statement to an item that counts or counted in the gate, newest first, at most 50. */
    List<Statement> history(Gate gate, String item);

    /** A file of a partner. */
    Optional<EvidenceFile> file(UUID partner, UUID file);

    /** Its content. */
    byte @Nullable [] content(UUID partner, UUID file);

    /** Who brought a file, and when. */
    record Given(String person, Instant at) {}
}
