package io.tsunagi.shipment.web;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.intake.CheckImport;
import java.io.InputStream;
import java.util.Objects;
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
    static CheckImport.Command command(@Nullable UUID profile, @Nullable MultipartFile file, @Nullable String sheet) {
        if (profile == null) {
            throw new Refused(Refusal.at("profile", "import.profile.unknown"));
        }
        String name = name(file);
        return new CheckImport.Command(profile, name, Objects.requireNonNull(file)::getInputStream, chosen(sheet));
    }

    /**
     * What a file is called.
     *
     * @throws Refused at {@code file}, when none was chosen
     */
    static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            throw new Refused(Refusal.at("file", "import.file.needed"));
        }
        return shortened(name);
    }

    /**
     * The question about a file that is the whole body of a request, because it is too large for a form.
     *
     * @throws Refused at {@code file}, when it has no name
     */
    static CheckImport.Command command(UUID profile, String name, InputStream body, @Nullable String sheet) {
        if (name.isBlank()) {
            throw new Refused(Refusal.at("file", "import.file.needed"));
        }
        return new CheckImport.Command(profile, shortened(name), () -> body, chosen(sheet));
    }

    private static @Nullable String chosen(@Nullable String sheet) {
        return sheet == null || sheet.isBlank() ? null : sheet;
    }

    /** Without the path that some browsers send, without control characters, and not endless. */
    private static String shortened(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }
}
