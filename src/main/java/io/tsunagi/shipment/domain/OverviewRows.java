package io.tsunagi.shipment.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the overview needs of many disruptions at once; each method is one question, however many they are. */
public interface OverviewRows {

    /** What waits, by shipper and site, from the kept counts; sites where nothing waits any more too. */
    List<Standing> standing(Collection<UUID> partners);

    /** Capacities of these sites on these days, both included. */
    List<SiteDay> capacities(Collection<String> sites, LocalDate from, LocalDate to);

    /**
     * What the sites of each disruption carry on a usual day: what somebody said of it, else the average of those of the 28 days before
     * the disruption for which anything was entered. Sites of which nothing is known are left out.
     *
     * @param sites by reference of the disruption
     * @param began first day of each
     */
    List<Usual> usual(Map<String, Collection<String>> sites, Map<String, LocalDate> began);

    /**
     * What waited at the end of past days, from the samples; days for which there is none are left out.
     *
     * @param from first day wanted, by reference of the disruption
     * @param to last day wanted
     */
    List<DayEnd> dayEnds(Map<String, LocalDate> from, LocalDate to, ZoneId zone);

    /**
     * Waiting shipments of a shipper at a site.
     *
     * @param waiting open, held and put off
     * @param urgent how many of them are P0 or P1
     */
    record Standing(UUID partner, String site, long waiting, long urgent) {}

    /**
     * Capacity of a site on a day.
     *
     * @param unit {@code LINE} or {@code PACKAGE}
     */
    record SiteDay(String site, LocalDate day, String unit, long amount) {}

    /** Capacity of a site of a disruption in one unit on a usual day. */
    record Usual(String disruption, String site, String unit, double amount) {}

    /** What waited at the end of a day. */
    record DayEnd(String disruption, LocalDate day, long waiting) {}
}
