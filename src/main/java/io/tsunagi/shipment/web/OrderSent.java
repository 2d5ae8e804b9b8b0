package io.tsunagi.shipment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an order as the document of the interface names them; a test holds them to be those of {@code OrderField}. Values may
 * be texts, numbers or true and false.
 */
record OrderSent(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "A0000001")
        String orderNumber,

        @Schema(description = "where the goods leave from, if not as said for all") @Nullable
        String site,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String customerName,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"HOSPITAL", "CLINIC", "PHARMACY", "CARE", "SCHOOL", "RETAIL", "OFFICE", "PERSON"})
        String customerType,

        @Nullable String prefecture,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String sku,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String description,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String quantity,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String unit,
        @Nullable String weightKg,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"AMBIENT", "CHILLED_2_8", "FROZEN"})
        String temperature,

        @Nullable String container,
        @Nullable String houseBill,
        @Nullable String hsCode,
        @Nullable String remarks,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-11-22T06:38:00+09:00")
        String orderedAt,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-11-25")
        String needBy,

        @Nullable String daysOfCover,
        @Nullable String otherSupplyDays,
        @Nullable String keepsUntil,

        @Schema(allowableValues = {"P0", "P1"}) @Nullable String claim,

        @Nullable String claimGround,

        @Nullable String location,
        @Nullable String lot,
        @Nullable String expiry,

        @Schema(
                allowableValues = {"SITE", "MAKER"},
                description = "MAKER: the maker ships it, and no hands of the site are needed; SITE unless said")
        @Nullable
        String shipsFrom) {}
