package io.tsunagi.shipment.domain.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one site released at one moment.
 *
 * @param reference kind W
 * @param request made by the page or caller; the same one releases once
 * @param day in Asia/Tokyo
 * @param units capacity it took
 * @param lines how many shipments are in it
 * @param pickSheetRun print run of its pick sheet; null until printed
 * @param coldSheetRun print run of its cold-chain sheet; null while not printed and when nothing in it is cold
 * @param releasedBy login
 * @param preparedAt when all processes were started and all notes printed; null before
 */
public record Wave(
        UUID id,
        String reference,
        UUID request,
        String disruption,
        String site,
        LocalDate day,
        CapacityUnit unit,
        int units,
        int lines,
        @Nullable String pickSheetRun,
        @Nullable String coldSheetRun,
        String releasedBy,
        Instant releasedAt,
        @Nullable Instant preparedAt) {}
