package io.tsunagi.shipment.web;

import org.jspecify.annotations.Nullable;

/** What a coordinator writes to lift a hold. */
class HoldForm {

    private String ground = "";

    /** What was checked, by whom. */
    public String getGround() {
        return ground;
    }

    public void setGround(@Nullable String ground) {
        this.ground = ground == null ? "" : ground;
    }
}
