package io.tsunagi.obligation.domain;

import io.tsunagi.overview.Figure;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The ledger of many disruptions at once, counted. */
public interface StandingPromises {

    /**
     * How each of these disruptions stands, in one question.
     *
     * @param now what is due until then is late
     */
    Map<String, Figure.Promises> of(Collection<String> disruptions, Instant now);
}
