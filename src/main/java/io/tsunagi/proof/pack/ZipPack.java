package io.tsunagi.proof.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tsunagi.proof.ProofSource.Item;
import io.tsunagi.proof.domain.Pack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Writes JSON with sorted names, indented for people, and an ordinary ZIP. */
@Component
class ZipPack implements Pack {

    private static final String FORMAT = "tsunagi-proof/1";

    private final ObjectMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .build();

    @Override
    public byte[] data(List<Item> items) {
        return write(items.stream()
                .sorted(Comparator.comparing(Item::at).thenComparing(Item::id))
                .map(ZipPack::item)
                .toList());
    }

    @Override
    public byte[] manifest(
            String reference, String disruption, String contentHash, Instant madeAt, SortedMap<String, Hash> parts) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("reference", reference);
        manifest.put("disruption", disruption);
        manifest.put("madeAt", madeAt.toString());
        manifest.put("contentSha256", contentHash);
        manifest.put(
                "contentSha256Of", "the lines NAME SP SHA256 LF of the parts below data/, sorted by name, in UTF-8");
        manifest.put("parts", parts);
        return write(manifest);
    }

    @Override
    public byte[] zip(SortedMap<String, byte[]> parts, Instant madeAt) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setLastModifiedTime(FileTime.from(madeAt));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("written to memory", e);
        }
        return file.toByteArray();
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", item.id());
        written.put("at", item.at().toString());
        written.put("facts", new TreeMap<>(item.facts()));
        return written;
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }
}
