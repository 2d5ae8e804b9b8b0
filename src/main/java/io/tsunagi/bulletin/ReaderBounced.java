package io.tsunagi.bulletin;

import java.util.UUID;

/**
 * A mail server sent back the copy of a reader. Published in the transaction that notes it, once per copy.
 *
 * @param reader id of the subscriber, see {@link BulletinReaders.Reader}
 * @param lasting whether the address will not work later either
 */
public record ReaderBounced(UUID reader, boolean lasting) {}
