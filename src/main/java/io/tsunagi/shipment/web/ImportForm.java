package io.tsunagi.shipment.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The choice of a profile and a file. */
class ImportForm {

    private @Nullable UUID profile;
    private @Nullable MultipartFile file;

    /** Id of the mapping profile. */
    public @Nullable UUID getProfile() {
        return profile;
    }

    public void setProfile(@Nullable UUID profile) {
        this.profile = profile;
    }

    /** The file. */
    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
