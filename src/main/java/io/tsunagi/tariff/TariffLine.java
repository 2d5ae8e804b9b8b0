package io.tsunagi.tariff;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One statistical code of the tariff with its duty rates in one period.
 *
 * @param code nine digits
 * @param validFrom first declaration day it is good for
 * @param validTo last declaration day; null while no end is known
 * @param unit1 unit of quantity I; empty when the file names none
 * @param unit2 unit of quantity II; empty when there is none
 * @param rates the rates that the file gives; a kind that is missing is unknown, not free
 */
public record TariffLine(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String descriptionJa,
        String descriptionEn,
        String unit1,
        String unit2,
        Map<RateKind, ListedRate> rates,
        Provenance from) {

    public TariffLine {
        rates = Map.copyOf(rates);
    }

    /** Whether it is good for declarations of that day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** As people write the code: {@code 6307.90-023}. */
    public String written() {
        return code.substring(0, 4) + "." + code.substring(4, 6) + "-" + code.substring(6);
    }
}
