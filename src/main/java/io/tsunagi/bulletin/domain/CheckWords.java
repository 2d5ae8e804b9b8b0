package io.tsunagi.bulletin.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Points at words that the house decided against, with the right one. It refuses nothing: the writer decides. */
@Service
public class CheckWords {

    private final Words words;

    CheckWords(Words words) {
        this.words = words;
    }

    /**
     * A word that was found.
     *
     * @param found as it stands in the glossary
     * @param right what the house says in its place
     * @param note when to use it; empty if nothing is to be said
     */
    public record Hit(String found, String right, String note) {}

    /**
     * What was found, by field; fields without a find are left out.
     *
     * @param texts field name to text; a name that ends with {@code Ja} is Japanese, others English
     */
    @Transactional(readOnly = true)
    public Map<String, List<Hit>> in(Map<String, String> texts) {
        List<Word> all = words.current();
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        texts.forEach((field, text) -> {
            Language language = field.endsWith("Ja") ? Language.JA : Language.EN;
            List<Hit> found = new ArrayList<>();
            all.forEach(word -> find(word, language, text, found));
            if (!found.isEmpty()) {
                hits.put(field, found);
            }
        });
        return hits;
    }

    private static void find(Word word, Language language, String text, List<Hit> found) {
        String rest = text.replace(word.right(language), " ");
        for (String avoided : word.avoided(language)) {
            boolean there = language == Language.JA
                    ? rest.contains(avoided)
                    : Pattern.compile("\\b" + Pattern.quote(avoided) + "\\b", Pattern.CASE_INSENSITIVE)
                            .matcher(rest)
                            .find();
            if (there) {
                found.add(new Hit(avoided, word.right(language), word.note()));
            }
        }
    }
}
