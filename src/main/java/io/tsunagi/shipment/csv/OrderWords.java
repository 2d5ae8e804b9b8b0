package io.tsunagi.shipment.csv;

import com.ibm.icu.text.Normalizer2;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tsunagi.shipment.domain.intake.OrderField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Words that shippers use, in Japanese and English: headings ({@code triage/headings.csv}), choices ({@code order-words.csv}). */
final class OrderWords {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();

    private final Map<OrderField, Set<String>> headings = new EnumMap<>(OrderField.class);
    private final Map<OrderField, Map<String, String>> choices = new EnumMap<>(OrderField.class);

    private OrderWords() {}

    static OrderWords load() {
        OrderWords words = new OrderWords();
        rows("triage/headings.csv")
                .forEach(row -> words.headings
                        .computeIfAbsent(OrderField.valueOf(row.get(0)), any -> new LinkedHashSet<>())
                        .addAll(List.of(row.get(1).split("\\|", -1))));
        rows("triage/order-words.csv").forEach(row -> {
            for (String word : row.get(2).split("\\|", -1)) {
                words.choices
                        .computeIfAbsent(OrderField.valueOf(row.get(0)), any -> new HashMap<>())
                        .put(plain(word), row.get(1));
            }
        });
        return words;
    }

    /** Whether some field goes by that heading. */
    boolean isHeading(String heading) {
        String plain = heading(heading);
        return headings.values().stream().anyMatch(words -> words.contains(plain));
    }

    /** How well a heading names a field: 100 exactly, up to 60 when it contains a word for it, 0 when not at all. */
    int names(OrderField field, String heading) {
        String plain = heading(heading);
        Set<String> words = headings.getOrDefault(field, Set.of());
        if (words.contains(plain)) {
            return 100;
        }
        return words.stream()
                .filter(word -> word.length() > 1 && plain.contains(word))
                .mapToInt(word -> 60 * word.length() / plain.length())
                .max()
                .orElse(0);
    }

    /** What a word of a column of choice means; null when nobody knows. */
    @Nullable
    String meaning(OrderField field, String value) {
        return choices.getOrDefault(field, Map.of()).get(plain(value));
    }

    private static String plain(String text) {
        return Plain.trimmed(NFKC.normalize(text));
    }

    /** Without case, blanks, underscores, and units in brackets: {@code 重量(kg)} and {@code Gross kg} as they are in the list. */
    private static String heading(String text) {
        return plain(text)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll("[\\s_.:：・-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<List<String>> rows(String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream();
                CloseableIterator<NamedCsvRecord> records = CsvReader.builder()
                        .ofNamedCsvRecord(file, StandardCharsets.UTF_8)
                        .iterator()) {
            List<List<String>> rows = new java.util.ArrayList<>();
            records.forEachRemaining(row -> rows.add(row.getFields()));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
