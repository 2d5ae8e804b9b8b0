package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.wave.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Amounts by kind of a site's days, and what waves took of them. */
public interface KindAmounts {

    /** The amounts set for that day; empty when none are. */
    Map<UnitKind, Integer> of(String site, LocalDate day);

    /** Sets them in place of those before. */
    void set(String site, LocalDate day, Map<UnitKind, Integer> amounts, String person, Instant at);

    /** What the waves of a day took. */
    Map<UnitKind, Map<ClassGroup, Integer>> used(String site, LocalDate day);
}
