package io.tsunagi.declaration.domain.received;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where documents from the electronic system are kept; they are only added. */
public interface ReceivedCopies {

    /**
     * Keeps one, unless the same bytes are kept for that case already.
     *
     * @return whether it was new
     */
    boolean add(UUID declarationId, UUID partnerId, ReceivedCopy copy, byte[] content);

    /** Documents of a case, in the order in which the system sent them. */
    List<ReceivedCopy> of(UUID declarationId);

    /** The content of one of a case. */
    Optional<byte[]> content(UUID declarationId, UUID copy);
}
