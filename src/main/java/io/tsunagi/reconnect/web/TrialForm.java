package io.tsunagi.reconnect.web;

import io.tsunagi.reconnect.domain.Limits;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads what was typed on the page of a gate after its review. */
record TrialForm(Map<String, String> typed) {

    private static final int UNREADABLE = -1;

    String text(String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "").strip());
    }

    /** A whole number; −1 for what is none, which every use case refuses at its field. */
    int number(String field) {
        String plain = Normalizer.normalize(text(field), Normalizer.Form.NFKC).replace(",", "");
        return plain.matches("[0-9]{1,9}") ? Integer.parseInt(plain) : UNREADABLE;
    }

    /** Key of the form, so that one form counts once. */
    UUID key() {
        try {
            return UUID.fromString(text("key"));
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.of("reconnect.refused.key"));
        }
    }

    Limits limits() {
        return new Limits(number("dailyCap"), codes("lanes"), codes("sites"), codes("skus"), number("mismatches"));
    }

    private List<String> codes(String field) {
        return Arrays.stream(text(field).split("[\\s,、，;]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
