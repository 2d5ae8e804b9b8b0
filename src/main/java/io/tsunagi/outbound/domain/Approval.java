package io.tsunagi.outbound.domain;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A destination that a manager approved.
 *
 * @param host see {@link Host#name()}
 * @param addresses the only addresses that the name may lead to, needed where they are not public; empty for any public one
 * @param why what it is for
 * @param endedBy who took it back; null while it stands
 */
public record Approval(
        UUID id,
        String host,
        int port,
        List<String> addresses,
        String why,
        String approvedBy,
        Instant approvedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    public Approval {
        addresses = List.copyOf(addresses);
    }

    /** Whether it stands. */
    public boolean stands() {
        return endedAt == null;
    }

    /** Whether the name may lead to that address. */
    boolean allows(InetAddress address) {
        if (PublicAddresses.isMetadata(address)) {
            return false;
        }
        return addresses.isEmpty() ? PublicAddresses.isPublic(address) : addresses.contains(address.getHostAddress());
    }
}
