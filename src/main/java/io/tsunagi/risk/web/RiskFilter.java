package io.tsunagi.risk.web;

import io.tsunagi.risk.domain.score.Score;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which scores a list shows.
 *
 * @param only {@code unknown}, {@code lapsed}, {@code mfa}, or anything else for all
 * @param text part of a name or code; empty for all
 * @param after last score and code of the page before, for instance {@code 42~ACME}; empty for the first page
 */
record RiskFilter(String only, String text, String after) {

    private static final Pattern AFTER = Pattern.compile("(\\d{1,3})~([A-Z0-9-]{1,40})");

    /** Names of the filters. */
    static final List<String> ALL = List.of("all", "unknown", "lapsed", "mfa");

    /** Those of the list that fit, on this page and after it. */
    List<Score> of(List<Score> scores) {
        Matcher last = AFTER.matcher(after);
        boolean next = last.matches();
        int value = next ? Integer.parseInt(last.group(1)) : 0;
        String code = next ? last.group(2) : "";
        return scores.stream()
                .filter(this::fits)
                .filter(score -> !next
                        || score.value() < value
                        || score.value() == value && score.partner().code().compareTo(code) > 0)
                .toList();
    }

    /** How many of the list fit, on all pages. */
    long count(List<Score> scores) {
        return scores.stream().filter(this::fits).count();
    }

    /** The word for the page after that score. */
    static @Nullable String after(List<Score> page, boolean more) {
        if (!more || page.isEmpty()) {
            return null;
        }
        Score last = page.get(page.size() - 1);
        return last.value() + "~" + last.partner().code();
    }

    private boolean fits(Score score) {
        boolean kind = switch (only) {
            case "unknown" -> score.unknowns() > 0;
            case "lapsed" -> score.lapsed() > 0;
            case "mfa" -> score.withoutMfa();
            default -> true;
        };
        return kind && (text.isBlank() || names(score).contains(text.strip().toLowerCase(Locale.ROOT)));
    }

    private static String names(Score score) {
        return (score.partner().code() + "\n" + score.partner().nameJa() + "\n"
                        + score.partner().nameEn())
                .toLowerCase(Locale.ROOT);
    }
}
