package io.tsunagi.partner;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How much of the normal work must be carried while a system is down. */
public interface RecoveryLevels {

    /** Recovery level objective in percent of normal work, by system; systems that are not on the map are left out. */
    Map<UUID, Integer> of(Collection<UUID> systems);
}
