package io.tsunagi.disruption;

import java.time.Duration;
import java.util.Map;

/** How soon what is down must be back, for whoever shows it of many disruptions at once. */
public interface RecoveryTimes {

    /** Recovery time objective as it was on the day of the declaration, by reference, of every disruption that is not over. */
    Map<String, Duration> running();
}
