package io.tsunagi.shipment.domain.bulk;

import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.SearchTerm;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which shipments.
 *
 * @param references those, picked by hand; empty for all that match
 * @param partners shippers whose shipments match
 * @param terms customers and articles a typed word was found in; null when nobody typed one
 */
public record BulkQuestion(
        List<String> references,
        List<UUID> partners,
        RankedFilter filter,
        @Nullable List<SearchTerm> terms) {}
