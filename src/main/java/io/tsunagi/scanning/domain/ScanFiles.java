package io.tsunagi.scanning.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kept files, and the queue of those to read. */
public interface ScanFiles {

    /** Keeps an original unless one with its hash is there; one that is told as lying elsewhere is not kept a second time. */
    void keep(Original original);

    /** Bytes of an original; empty when there is none or it lies outside the database. */
    Optional<byte[]> bytes(String sha256);

    /** Holds back others who take in the same bytes until the transaction ends. */
    void oneAtATime(String sha256);

    /** The first file with those bytes. */
    Optional<String> first(String sha256);

    /** The file of that stack with those bytes and that name. */
    Optional<String> same(UUID stack, String sha256, String name);

    /** Enters a file. */
    void add(NewFile file);

    /** The file with that reference. */
    Optional<ScanFile> find(String reference);

    /** Files of a stack with an id above the given one, in order. */
    List<ScanFile> ofStack(UUID stack, long after, int limit);

    /** Files whose bytes are those of another one, which is named. */
    List<ScanFile> duplicatesOf(String reference);

    /** Stacks whose newest file has an id below the given one, newest first; null for the newest. */
    List<Stack> stacks(@Nullable Long before, int limit);

    /** One stack. */
    Optional<Stack> stack(UUID id);

    /**
     * Claims the next file that waits, or whose claim has lapsed; a file is claimed by one reader at a time.
     *
     * @param to until when the claim holds unless it is renewed
     */
    Optional<Claimed> claim(UUID claim, Instant now, Instant to);

    /** Makes a claim hold longer; false when it is lost. */
    boolean renew(String file, UUID claim, Instant to);

    /** Gives a claim back as if it had never been, because nothing could be read; without effect when it is lost. */
    void giveBack(String file, UUID claim);

    /** Ends the reading; false when the claim is lost. */
    boolean end(String file, UUID claim, FileEnd end, Instant at);

    /**
     * An original.
     *
     * @param bytes null when they lie in a folder
     * @param liesAt where they lie; null when they are given
     */
    record Original(
            String sha256,
            long size,
            byte @Nullable [] bytes,
            @Nullable String liesAt,
            Instant at) {}

    /** A file as it comes in; it ends at once when it is a duplicate or was found to be too large. */
    record NewFile(
            String reference,
            UUID stack,
            String sha256,
            String name,
            Way way,
            String sender,
            Instant at,
            String who,
            @Nullable FileEnd end,
            @Nullable String duplicateOf) {}

    /**
     * A file to read.
     *
     * @param tries how often it was claimed, this time included
     */
    record Claimed(String reference, String sha256, int tries) {}
}
