package io.tsunagi.supply.web;

import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.supply.domain.Cause;
import io.tsunagi.supply.domain.Handling;
import io.tsunagi.supply.domain.Status;
import io.tsunagi.supply.domain.Volume;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The status of one SKU as a person types it; times are those of Japan. */
class StatusForm {

    private @Nullable UUID partner;
    private String sku = "";
    private String name = "";
    private @Nullable Volume volume;
    private @Nullable Handling handling;
    private @Nullable Cause cause;
    private String others = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate expectedEnd;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
    private @Nullable LocalDateTime nextUpdate;

    /** What is said; refuses what was not chosen. */
    Status status(Times times) {
        List<Refusal> refusals = new ArrayList<>();
        if (volume == null) {
            refusals.add(Refusal.at("volume", "supply.refused.volume"));
        }
        if (handling == null) {
            refusals.add(Refusal.at("handling", "supply.refused.handling"));
        }
        if (cause == null) {
            refusals.add(Refusal.at("cause", "supply.refused.cause"));
        }
        if (volume == null || handling == null || cause == null) {
            throw new Refused(refusals);
        }
        return new Status(sku, name, volume, handling, cause, others, expectedEnd, next(times));
    }

    @Nullable
    Instant next(Times times) {
        return nextUpdate == null ? null : nextUpdate.atZone(times.zone()).toInstant();
    }

    public @Nullable UUID getPartner() {
        return partner;
    }

    public void setPartner(@Nullable UUID partner) {
        this.partner = partner;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(@Nullable String sku) {
        this.sku = sku == null ? "" : sku;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable Volume getVolume() {
        return volume;
    }

    public void setVolume(@Nullable Volume volume) {
        this.volume = volume;
    }

    public @Nullable Handling getHandling() {
        return handling;
    }

    public void setHandling(@Nullable Handling handling) {
        this.handling = handling;
    }

    public @Nullable Cause getCause() {
        return cause;
    }

    public void setCause(@Nullable Cause cause) {
        this.cause = cause;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(@Nullable String others) {
        this.others = others == null ? "" : others;
    }

    public @Nullable LocalDate getExpectedEnd() {
        return expectedEnd;
    }

    public void setExpectedEnd(@Nullable LocalDate expectedEnd) {
        this.expectedEnd = expectedEnd;
    }

    public @Nullable LocalDateTime getNextUpdate() {
        return nextUpdate;
    }

    public void setNextUpdate(@Nullable LocalDateTime nextUpdate) {
        this.nextUpdate = nextUpdate;
    }

    /** Only a place for what is wrong with an uploaded list. */
    public @Nullable String getFile() {
        return null;
    }
}
