package io.tsunagi.cost.web;

import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.GivenFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The log with its evidence: {@code costs.csv}, {@code evidence/<entry>/<nn>-<name>} and {@code sha256.txt}, which {@code sha256sum -c}
 * checks.
 */
final class CostsZip {

    private CostsZip() {}

    static void write(
            List<CostEntry> entries, List<GivenFile> files, Function<UUID, Optional<byte[]>> content, OutputStream out)
            throws IOException {
        StringBuilder hashes = new StringBuilder();
        Map<String, Integer> numbers = new HashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "costs.csv", CostsCsv.of(entries).getBytes(StandardCharsets.UTF_8));
            for (GivenFile file : files) {
                int number = numbers.merge(file.entry(), 1, Integer::sum);
                String name = "evidence/%s/%02d-%s".formatted(file.entry(), number, file.name());
                put(zip, name, content.apply(file.id()).orElseThrow());
                hashes.append(file.hash()).append("  ").append(name).append('\n');
            }
            put(zip, "sha256.txt", hashes.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
