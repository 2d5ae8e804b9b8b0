package io.tsunagi.partnerdesk.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where tasks are kept; every method sees only the rows that the caller's scope lets it see. */
public interface PartnerTasks {

    /** Adds a task. */
    void add(PartnerTask task);

    /** Writes the state of a task. */
    void keep(PartnerTask task);

    /** The task with that reference. */
    Optional<PartnerTask> find(String reference);

    /** The same, and keeps others from changing it until the transaction ends. */
    Optional<PartnerTask> lock(String reference);

    /** The tasks of a partner, the newest first, at most 100. */
    List<PartnerTask> of(UUID partner);

    /** Tasks that were answered and wait for the house, the oldest first, at most 100. */
    List<PartnerTask> answered();

    /** Adds what one side said. */
    void add(PartnerTask task, Reply reply);

    /** What was said of a task, the first first. */
    List<Reply> replies(String task);

    /** Adds a file; false when the same bytes are there already. */
    boolean add(PartnerTask task, GivenFile file, byte[] content);

    /** The files of a task, the first first. */
    List<GivenFile> files(String task);

    /** Every file of a partner, the newest first, at most 100. */
    List<GivenFile> given(UUID partner);

    /** A file's content. */
    Optional<byte[]> content(String task, UUID file);
}
