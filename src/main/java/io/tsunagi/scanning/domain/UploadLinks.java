package io.tsunagi.scanning.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The kept links. */
public interface UploadLinks {

    /** Keeps a link; of its token only the hash. */
    void add(UploadLink link, String tokenHash);

    /** The link of a token. */
    Optional<UploadLink> find(String tokenHash);

    /** The link of a token, locked until the transaction ends, so that its files are counted one after the other. */
    Optional<UploadLink> lock(String tokenHash);

    /** The newest links. */
    List<UploadLink> newest(int limit);

    /** Closes a link; false when there is none that is not closed. */
    boolean close(UUID id, Instant at, String who);
}
