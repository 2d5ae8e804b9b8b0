package io.tsunagi.risk.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.risk.domain.GivenFile;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Words, names and typed text, as every page of this feature needs them. */
@Component
class RiskWords {

    private final MessageSource messages;
    private final SupplyChainMap map;

    RiskWords(MessageSource messages, SupplyChainMap map) {
        this.messages = messages;
        this.map = map;
    }

    /** The text of a key. */
    String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The partner with that code. */
    Partner partner(String code) {
        return map.partner(code).orElseThrow(() -> new NotHere(code));
    }

    /** The partner with that id. */
    Partner partner(UUID id) {
        return map.partners().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotHere(id.toString()));
    }

    /** Names of every partner, by id. */
    Map<UUID, String> names(Locale locale) {
        return map.partners().stream().collect(Collectors.toMap(Partner::id, one -> name(one, locale)));
    }

    /** What somebody typed with what is wrong about it. */
    Typing typing(Map<String, String> typed, Refused refused, Locale locale) {
        return Typing.of(typed, refused.refusals(), messages, locale);
    }

    static String name(Partner partner, Locale locale) {
        return locale.getLanguage().equals("ja") ? partner.nameJa() : partner.nameEn();
    }

    /** The text of a field without characters that no database takes. */
    static String typed(Map<String, String> typed, String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "")).strip();
    }

    /** The number in a field, or 0, which no rule allows. */
    static int number(Map<String, String> typed, String field) {
        String digits = java.text.Normalizer.normalize(typed(typed, field), java.text.Normalizer.Form.NFKC);
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /** The constant of that name; null when there is none. */
    static <T extends Enum<T>> @Nullable T constant(Class<T> type, String name) {
        return List.of(type.getEnumConstants()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A file as a download under the kind that its bytes are; a browser never shows it as a page of ours. */
    static ResponseEntity<byte[]> download(GivenFile file, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
