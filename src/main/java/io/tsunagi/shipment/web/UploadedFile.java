package io.tsunagi.shipment.web;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.intake.CheckImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Makes the dry run's question of what was uploaded. */
final class UploadedFile {

    private static final int LONGEST_NAME = 200;

    private UploadedFile() {}

    /**
     * The question.
     *
     * @throws Refused at {@code profile} or {@code file}, when one of them was not chosen
     */
    static CheckImport.Command command(@Nullable UUID profile, @Nullable MultipartFile file) {
        if (profile == null) {
            throw new Refused(Refusal.at("profile", "import.profile.unknown"));
        }
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isBlank()) {
            throw new Refused(Refusal.at("file", "import.file.needed"));
        }
        try {
            return new CheckImport.Command(profile, shortened(name), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the path that some browsers send, without control characters, and not endless. */
    private static String shortened(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }
}
