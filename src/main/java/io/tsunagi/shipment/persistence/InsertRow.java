package io.tsunagi.shipment.persistence;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.Shipment;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new row with the column names of {@code shipment.shipments}; instants in ISO 8601. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record InsertRow(
        UUID id,
        String reference,
        UUID partnerId,
        String orderNumber,
        @Nullable UUID importRun,
        String site,
        String customerName,
        String customerType,
        @Nullable String destinationPrefecture,
        @Nullable String destinationAddress,
        @Nullable String destinationPhone,
        @Nullable String sku,
        String description,
        String productGroup,
        BigDecimal quantity,
        String unit,
        @Nullable BigDecimal weightKg,
        String temperature,
        @Nullable String container,
        @Nullable String houseBill,
        @Nullable String hsCode,
        @Nullable String remarks,
        String orderedAt,
        String needBy,
        @Nullable BigDecimal daysOfCover,
        @Nullable BigDecimal otherSupplyDays,
        @Nullable String keepsUntil,
        @Nullable String claim,
        @Nullable String claimGround,
        String ground,

        @com.fasterxml.jackson.annotation.JsonProperty("class")
        int priority,

        @Nullable String holdReason,
        String classReason,
        String classEdition,
        String harmAt,
        String rankAt,
        @Nullable String storageLocation,
        @Nullable String lot,
        @Nullable String expiry,
        String status) {

    static InsertRow of(NewShipment shipment) {
        Shipment.Order order = shipment.order();
        Shipment.Customer customer = order.customer();
        Shipment.Triage triage = shipment.triage();
        return new InsertRow(
                shipment.id(),
                shipment.reference(),
                shipment.partnerId(),
                order.number(),
                shipment.importRun(),
                shipment.site(),
                customer.name(),
                customer.type().name(),
                customer.prefecture(),
                customer.address(),
                customer.phone(),
                order.sku(),
                order.description(),
                triage.productGroup(),
                order.quantity(),
                order.unit(),
                order.weightKg(),
                order.temperature().name(),
                order.container(),
                order.houseBill(),
                order.hsCode(),
                order.remarks(),
                order.orderedAt().toString(),
                order.needBy().toString(),
                order.daysOfCover(),
                order.otherSupplyDays(),
                order.keepsUntil() == null ? null : order.keepsUntil().toString(),
                order.claim(),
                order.claimGround(),
                triage.ground(),
                triage.priority(),
                triage.holdReason(),
                triage.reason(),
                triage.edition(),
                triage.harmAt().toString(),
                triage.rankAt().toString(),
                order.shelf().location(),
                order.shelf().lot(),
                order.shelf().expiry() == null ? null : order.shelf().expiry().toString(),
                shipment.status().name());
    }
}
