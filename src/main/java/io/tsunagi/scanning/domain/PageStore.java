package io.tsunagi.scanning.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kept pages. */
public interface PageStore {

    /** Keeps a page that waits without a reason to be found yet; the id, or null when that page of the file is there. */
    @Nullable
    Long add(String file, int number, int part, Facts facts, Instant at);

    /** Says what the codes on a page turned out to be. */
    void judge(long id, PageState state, @Nullable WaitReason reason, @Nullable String paper, int paperPage);

    /** Writes what a person decided. */
    void decide(long id, PageState state, @Nullable WaitReason reason, Instant at, String who);

    /** Writes that nobody can read a page, and whom somebody asked. */
    void unreadable(long id, String asked, Instant at, String who);

    /** Writes by how many degrees the picture must be turned. */
    void turn(long id, int turn);

    /** Forgets the halves of a page. */
    void join(String file, int number);

    /** The page. */
    Optional<ScannedPage> find(long id);

    /** The page, locked until the transaction ends. */
    Optional<ScannedPage> lock(long id);

    /** The picture as it came, not turned. */
    Optional<byte[]> picture(long id);

    /** Pages of a file in order, halves behind their page. */
    List<ScannedPage> ofFile(String file);

    /** The first waiting page with an id above the given one, or the first of all when there is none. */
    Optional<ScannedPage> waiting(long after);

    /** Pages of a stack that wait as doubles of a page whose code was read, in order. */
    List<ScannedPage> doubles(UUID stack);

    /** How many pages wait. */
    long waiting();

    /** The straightened picture of a whole page as it is kept; empty when it has none. */
    Optional<byte[]> flat(String file, int number);

    /**
     * What was read on a page.
     *
     * @param flat the straightened picture as it is kept; null for none
     */
    record Facts(WaitReason reason, int turn, boolean blank, byte[] picture, byte @Nullable [] flat) {}
}
