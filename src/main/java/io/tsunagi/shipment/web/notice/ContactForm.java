package io.tsunagi.shipment.web.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose customers a list names. */
class ContactForm {

    private @Nullable UUID partner;
    private @Nullable String file;

    /** The shipper; null before one is chosen. */
    public @Nullable UUID getPartner() {
        return partner;
    }

    public void setPartner(@Nullable UUID partner) {
        this.partner = partner;
    }

    /** Only a place for what is wrong with the uploaded list. */
    public @Nullable String getFile() {
        return file;
    }
}
