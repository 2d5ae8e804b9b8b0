package io.tsunagi.subscription.domain;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for. Full width and blanks in the target are forgiven, lower case too, but for sites, whose codes are as the
 * orders have them.
 *
 * @param language Japanese or English
 * @param target reference or code, at most 60 letters, digits, hyphens and underscores; no points, so that no mail of ours
 *     carries somebody's link
 */
public record Wish(String email, Locale language, @Nullable Kind kind, String target) {

    private static final String TARGET = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,59}";

    /** Refuses what is no mail address at {@code email}, no kind at {@code kind}, and what names nothing at {@code target}. */
    public Wish {
        email = email.strip();
        target = Normalizer.normalize(target, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        target = kind == Kind.LANE ? target : target.toUpperCase(Locale.ROOT);
        List<Refusal> refusals = new ArrayList<>();
        if (!HouseMail.isAddress(email)) {
            refusals.add(Refusal.at("email", "subscription.refused.email"));
        }
        if (kind == null) {
            refusals.add(Refusal.at("kind", "subscription.refused.kind"));
        }
        if (!target.matches(TARGET)) {
            refusals.add(Refusal.at("target", "subscription.refused.target"));
        }
        Refused.ifAny(refusals);
    }

    /** The kind, which a wish that was not refused has. */
    Kind what() {
        return Objects.requireNonNull(kind);
    }

    /** The language's code as the tables have it. */
    String languageCode() {
        return language.getLanguage().equals("en") ? "EN" : "JA";
    }
}
