package io.tsunagi.shipment.web.wave;

import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.Step;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody types or scans about a hand-over. */
public class HandOverForm {

    private @Nullable Step step;
    private String quantity = "";
    private String reason = "";
    private String note = "";
    private String carrier = "";
    private String waybill = "";
    private String receiver = "";
    private How how = How.TYPED;
    private String occurredAt = "";
    private String writtenAt = "";

    /** The step that is being done; null for the usual next one. */
    public @Nullable Step getStep() {
        return step;
    }

    public void setStep(@Nullable Step step) {
        this.step = step;
    }

    /** Pieces, as typed; empty for all. */
    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    /** Name of a shortage or of a reason for the return. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Free words. */
    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** Who carries it. */
    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(String carrier) {
        this.carrier = carrier;
    }

    /** Waybill number, or the number plate of an own lorry. */
    public String getWaybill() {
        return waybill;
    }

    public void setWaybill(String waybill) {
        this.waybill = waybill;
    }

    /** Name of who took it. */
    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }

    /** Whether a code was read. */
    public How getHow() {
        return how;
    }

    public void setHow(How how) {
        this.how = how;
    }

    /** When it happened, as a date-time field sends it; empty for now. */
    public String getOccurredAt() {
        return occurredAt;
    }

    public void setOccurredAt(String occurredAt) {
        this.occurredAt = occurredAt;
    }

    /** When it was noted, as a date-time field sends it; empty for now. */
    public String getWrittenAt() {
        return writtenAt;
    }

    public void setWrittenAt(String writtenAt) {
        this.writtenAt = writtenAt;
    }

    /**
     * What was typed, read.
     *
     * @throws Refused when a number or a time cannot be read
     */
    HandOver read(Times times) {
        return new HandOver(
                step == null ? Step.PICK : step,
                number(),
                reason,
                note,
                narrow(carrier),
                narrow(waybill),
                receiver,
                how,
                time(times, occurredAt, "occurredAt"),
                time(times, writtenAt, "writtenAt"));
    }

    /**
     * The same, where a step must be named.
     *
     * @throws Refused also when none is
     */
    HandOver readStep(Times times) {
        if (step == null) {
            throw new Refused(Refusal.at("step", "handover.refused.step"));
        }
        return read(times);
    }

    private @Nullable BigDecimal number() {
        String plain = narrow(quantity).replaceAll("[,\\s]", "");
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,9}(\\.\\d{1,3})?")) {
            throw new Refused(Refusal.at("quantity", "handover.refused.number"));
        }
        return new BigDecimal(plain);
    }

    private static @Nullable Instant time(Times times, String typed, String field) {
        return typed.isBlank()
                ? null
                : times.parse(typed).orElseThrow(() -> new Refused(Refusal.at(field, "handover.refused.time")));
    }

    private static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
