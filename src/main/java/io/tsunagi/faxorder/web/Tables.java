package io.tsunagi.faxorder.web;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import io.tsunagi.sheet.Sheets;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A table as a file or typed into a field. */
final class Tables {

    private Tables() {}

    /**
     * The table; null when neither is given.
     *
     * @throws Refused at {@code file} when it cannot be read, or both are given
     */
    static @Nullable Sheet of(@Nullable MultipartFile file, String typed) throws IOException {
        if (file == null || file.isEmpty()) {
            return typed.isBlank() ? null : Sheets.ofText(typed);
        }
        if (!typed.isBlank()) {
            throw new Refused(Refusal.at("file", "fax.refused.both"));
        }
        return Sheets.ofFile(file.getBytes());
    }
}
