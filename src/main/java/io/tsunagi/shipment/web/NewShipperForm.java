package io.tsunagi.shipment.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A shipper and a file of it that nobody knows how to read yet. */
class NewShipperForm {

    private @Nullable UUID partnerId;
    private @Nullable MultipartFile file;

    /** The shipper. */
    public @Nullable UUID getPartnerId() {
        return partnerId;
    }

    public void setPartnerId(@Nullable UUID partnerId) {
        this.partnerId = partnerId;
    }

    /** The file. */
    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
