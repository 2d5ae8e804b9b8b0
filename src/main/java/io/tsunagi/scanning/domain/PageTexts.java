package io.tsunagi.scanning.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The words that were read on pages. */
public interface PageTexts {

    /** The newest page that is not blank and whose words nobody has tried to read. */
    Optional<Long> next();

    /** Keeps the words of a page; once. */
    void keep(long page, Words words, Instant at);

    /**
     * Pages with these words, the newest first.
     *
     * @param words as they are searched; at least one pair
     * @param before only pages with a smaller id
     */
    List<Hit> find(Words words, long before, int limit);

    /**
     * Words as they were read and as they are searched.
     *
     * @param plain one width, small, letters and digits only
     * @param pairs of neighbouring characters of the plain words
     */
    record Words(String read, String plain, List<String> pairs) {

        /** Keeps a copy of the pairs. */
        public Words {
            pairs = List.copyOf(pairs);
        }

        /** Words that somebody or a machine wrote. */
        public static Words of(String read) {
            String plain = Bigrams.plain(read);
            return new Words(read, plain, Bigrams.of(plain));
        }
    }

    /** A page and all the words read on it. */
    record Hit(ScannedPage page, String words) {}
}
