package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.util.Optional;
import java.util.Set;

/**
 * What a site ships and for whom, while hands are few. Each set is an axis of its own; an empty one limits nothing. Customers are
 * served when any of the three axes about them names them: by name (the invited), by kind, or because their prefecture has no other
 * source.
 *
 * @param items SKUs, or descriptions where a shipper has no SKU
 * @param units kinds of packing unit, cases only for instance; cold goods count by their packing unit here
 * @param customers names as orders have them
 * @param types kinds of customers
 * @param prefectures where no other supplier delivers
 */
public record SiteLists(
        Set<String> items,
        Set<UnitKind> units,
        Set<String> customers,
        Set<CustomerType> types,
        Set<String> prefectures) {

    /** No list at all. */
    public static final SiteLists NONE = new SiteLists(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public SiteLists {
        items = Set.copyOf(items);
        units = Set.copyOf(units);
        customers = Set.copyOf(customers);
        types = Set.copyOf(types);
        prefectures = Set.copyOf(prefectures);
    }

    /** Whether only some customers are served. Sole-source prefectures are served besides them; alone they keep nobody out. */
    public boolean limitsCustomers() {
        return !customers.isEmpty() || !types.isEmpty();
    }

    /** Whether any list is set. */
    public boolean any() {
        return limitsCustomers() || !prefectures.isEmpty() || !items.isEmpty() || !units.isEmpty();
    }

    /** Why a shipment is not on the lists; empty when it is. */
    Optional<Reason> refuses(Asked asked) {
        if (!items.isEmpty() && !items.contains(asked.article())) {
            return Optional.of(new Reason(Reason.Code.ITEM, asked.article(), items.size()));
        }
        if (!units.isEmpty() && !units.contains(UnitKind.of(asked.line().unit()))) {
            return Optional.of(new Reason(Reason.Code.UNIT, asked.line().unit()));
        }
        if (limitsCustomers() && !serves(asked)) {
            return Optional.of(new Reason(Reason.Code.CUSTOMER, asked.line().customer()));
        }
        return Optional.empty();
    }

    private boolean serves(Asked asked) {
        String prefecture = asked.prefecture();
        return customers.contains(asked.line().customer())
                || types.contains(asked.customerType())
                || prefecture != null && prefectures.contains(prefecture);
    }
}
