package io.tsunagi.shipment.web.bulk;

import io.tsunagi.shipment.domain.bulk.BulkReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why many shipments are changed, as a person types it. */
class BulkForm {

    private @Nullable BulkReason reason;
    private String words = "";
    private boolean tell;
    private UUID request = UUID.randomUUID();

    /** The reason; null before one is chosen. */
    public @Nullable BulkReason getReason() {
        return reason;
    }

    public void setReason(@Nullable BulkReason reason) {
        this.reason = reason;
    }

    /** More words about it. */
    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    /** Whether each customer gets one notice. */
    public boolean isTell() {
        return tell;
    }

    public void setTell(boolean tell) {
        this.tell = tell;
    }

    /** Made with the page; the same one starts once. */
    public UUID getRequest() {
        return request;
    }

    public void setRequest(UUID request) {
        this.request = request;
    }
}
