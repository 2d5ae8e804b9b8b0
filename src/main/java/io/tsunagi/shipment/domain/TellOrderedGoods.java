package io.tsunagi.shipment.domain;

import io.tsunagi.shipment.OrderedGoods;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers for {@link OrderedGoods}. */
@Service
class TellOrderedGoods implements OrderedGoods {

    private final Shipments shipments;

    TellOrderedGoods(Shipments shipments) {
        this.shipments = shipments;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Goods> of(String reference) {
        return shipments.find(reference).map(shipment -> {
            Shipment.Order order = shipment.order();
            return new Goods(
                    shipment.partnerId(),
                    order.description(),
                    order.quantity(),
                    order.unit(),
                    order.hsCode(),
                    order.container(),
                    order.houseBill());
        });
    }
}
