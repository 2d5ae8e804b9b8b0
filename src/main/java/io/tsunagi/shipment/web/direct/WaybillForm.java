package io.tsunagi.shipment.web.direct;

import org.jspecify.annotations.Nullable;

/** A maker's list of waybills; it only has a place for what is wrong with it. */
class WaybillForm {

    /** The list itself is read from the upload. */
    public @Nullable String getFile() {
        return null;
    }
}
