package io.tsunagi.shipment.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tsunagi.shipment.domain.GoodsTable;
import io.tsunagi.shipment.domain.Temperature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The groups of goods and the grounds of claims from {@code triage/product-groups.csv} and {@code triage/grounds.csv}. */
@Component
class CsvGoodsTable implements GoodsTable {

    private static final String GROUPS = "triage/product-groups.csv";
    private static final String GROUNDS = "triage/grounds.csv";

    private final String fingerprint = hash(GROUPS, GROUNDS);
    private final List<Group> groups = rows(GROUPS).stream()
            .map(row -> new Group(
                    new Goods(row.getField("group"), band(row.getField("temperature"))),
                    row.getField("sku"),
                    words(row.getField("words")),
                    digits(row.getField("hs"))))
            .toList();
    private final List<Ground> grounds = rows(GROUNDS).stream()
            .map(row -> new Ground(row.getField("ground"), words(row.getField("words"))))
            .toList();

    @Override
    public Goods of(@Nullable String sku, String description, @Nullable String hsCode) {
        String code = sku == null ? "" : Plain.code(sku).toUpperCase(Locale.ROOT);
        String words = Plain.code(description).toLowerCase(Locale.ROOT);
        String hs = hsCode == null ? "" : digits(hsCode);
        return first(group -> !group.sku().isEmpty() && code.startsWith(group.sku()))
                .or(() -> first(group -> group.words().stream().anyMatch(words::contains)))
                .or(() -> first(group -> !group.hs().isEmpty() && hs.startsWith(group.hs())))
                .orElse(new Goods(OTHER, null));
    }

    @Override
    public String ground(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "NONE";
        }
        String words = Plain.code(text).toLowerCase(Locale.ROOT);
        return grounds.stream()
                .filter(ground -> ground.words().stream().anyMatch(words::contains))
                .map(Ground::name)
                .findFirst()
                .orElse("OTHER");
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public Set<String> groups() {
        return names(groups.stream().map(group -> group.goods().group()), OTHER);
    }

    @Override
    public Set<String> grounds() {
        return names(grounds.stream().map(Ground::name), "OTHER", "NONE");
    }

    private static Set<String> names(Stream<String> listed, String... more) {
        Set<String> names = listed.collect(Collectors.toCollection(TreeSet::new));
        names.addAll(List.of(more));
        return names;
    }

    private static String hash(String... resources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String resource : resources) {
                digest.update(new ClassPathResource(resource).getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Goods> first(Predicate<Group> fits) {
        return groups.stream().filter(fits).map(Group::goods).findFirst();
    }

    private static @Nullable Temperature band(String name) {
        return name.isEmpty() ? null : Temperature.valueOf(name);
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.toLowerCase(Locale.ROOT).split("\\|", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String digits(String code) {
        return code.replaceAll("\\D", "");
    }

    private static List<NamedCsvRecord> rows(String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream();
                CloseableIterator<NamedCsvRecord> records = CsvReader.builder()
                        .ofNamedCsvRecord(file, StandardCharsets.UTF_8)
                        .iterator()) {
            List<NamedCsvRecord> rows = new ArrayList<>();
            records.forEachRemaining(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Group(Goods goods, String sku, List<String> words, String hs) {}

    private record Ground(String name, List<String> words) {}
}
