package io.tsunagi.scanning.domain;

import io.tsunagi.scanning.domain.PageTexts.Hit;
import io.tsunagi.scanning.domain.PageTexts.Words;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds scanned pages by words that stand on them, as far as a machine could read them. */
@Service
public class FindPages {

    private static final int LONGEST = 100;
    private static final int AROUND = 40;

    private final PageTexts texts;

    FindPages(PageTexts texts) {
        this.texts = texts;
    }

    /**
     * Pages with the words, the newest first; width, case, spaces and marks do not count.
     *
     * @param words at least two letters or digits, at most 100 characters
     * @param before only pages with a smaller id
     * @throws Refused at {@code q}
     */
    @Transactional(readOnly = true)
    public List<Found> find(String words, long before, int limit) {
        Words asked = Words.of(words.strip());
        if (asked.pairs().isEmpty() || words.length() > LONGEST) {
            throw new Refused(Refusal.at("q", "scan.search.refused", LONGEST));
        }
        return texts.find(asked, before, limit).stream()
                .map(hit -> new Found(hit.page(), excerpt(hit, asked)))
                .toList();
    }

    /** The line around the first place where the words stand. */
    private static String excerpt(Hit hit, Words asked) {
        int[] points = hit.words().codePoints().toArray();
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < points.length; at++) {
            plain.append(Bigrams.plain(new String(points, at, 1)));
            if (plain.indexOf(asked.plain()) >= 0) {
                int from = Math.max(0, at - AROUND - asked.plain().length());
                int to = Math.min(points.length, at + AROUND);
                return new String(points, from, to - from)
                        .replaceAll("\\s+", " ")
                        .strip();
            }
        }
        return "";
    }

    /**
     * A page that was found.
     *
     * @param excerpt some words around the first place
     */
    public record Found(ScannedPage page, String excerpt) {}
}
