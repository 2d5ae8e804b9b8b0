package io.tsunagi.tariff.web;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.tariff.domain.TableKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file to check. */
public class TableForm {

    private static final int LONGEST_NAME = 200;

    private @Nullable TableKind kind;
    private @Nullable MultipartFile file;

    /** What it holds. */
    public @Nullable TableKind getKind() {
        return kind;
    }

    public void setKind(@Nullable TableKind kind) {
        this.kind = kind;
    }

    /** The file. */
    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }

    TableKind chosenKind() {
        if (kind == null) {
            throw new Refused(Refusal.at("kind", "tariff.refused.kind"));
        }
        return kind;
    }

    /** Name of the file without folders and control characters. */
    String fileName() {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    byte[] bytes() {
        if (file == null || fileName().isBlank()) {
            throw new Refused(Refusal.at("file", "import.file.needed"));
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
