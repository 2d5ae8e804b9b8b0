package io.tsunagi.cost.domain;

import io.tsunagi.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of state of an entry.
 *
 * @param words why, or what they answered; may be empty
 * @param settled amount that was agreed or paid with it; null for none
 * @param who login
 */
public record Move(
        CostState from,
        CostState to,
        String words,
        @Nullable Money settled,
        String who,
        Instant at) {}
