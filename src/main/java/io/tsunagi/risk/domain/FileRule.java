package io.tsunagi.risk.domain;

import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;

/** What is taken as a file: PDF, PNG, JPEG or plain text by its bytes, at most 5 MB. It is never opened here. */
public final class FileRule {

    /** Largest file, bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private FileRule() {}

    /**
     * The kind of a file that was brought.
     *
     * @param field where it is refused
     * @throws Refused when it is too large or of no kind that is taken
     */
    public static MediaKind kind(String field, byte[] content) {
        if (content.length > LARGEST) {
            throw new Refused(Refusal.at(field, "risk.refused.file-size", LARGEST / 1024 / 1024));
        }
        return MediaKind.of(content).orElseThrow(() -> new Refused(Refusal.at(field, "risk.refused.file-kind")));
    }
}
