package io.tsunagi.risk.domain;

import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;

/** What is taken as a file: PDF, PNG, JPEG or plain text by its bytes, at most 5 MB. It is never opened here. */
public final class FileRule {

    /** Largest file, bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

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

    /** The bare name without folders and control characters, with the ending of what the bytes are. */
    public static String name(String typed, MediaKind kind) {
        String bare = typed.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        String stem = bare.replaceAll("\\.[^.]*$", "");
        int end = Math.min(stem.length(), LONGEST_NAME);
        String kept = stem.isEmpty()
                ? "file"
                : stem.substring(0, Character.isHighSurrogate(stem.charAt(end - 1)) ? end - 1 : end);
        return kept + "." + kind.ending();
    }
}
