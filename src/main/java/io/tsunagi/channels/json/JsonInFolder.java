package io.tsunagi.channels.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.bulletin.PublicSituations.Text;
import io.tsunagi.channels.domain.FolderContents;
import io.tsunagi.channels.domain.FolderHashes;
import io.tsunagi.channels.domain.FolderPart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public status and the list of files as data: moments in ISO 8601, UTC; what is not known is null. */
@Component
class JsonInFolder implements FolderPart, FolderHashes {

    private final ObjectMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public void add(FolderContents contents, Map<String, byte[]> files) {
        Map<String, @Nullable Object> status = head("tsunagi-status/1", contents);
        status.put(
                "disruptions",
                contents.situations().stream()
                        .map(one -> situation(contents, one))
                        .toList());
        files.put("status.json", bytes(status));
    }

    @Override
    public byte[] write(FolderContents contents, SortedMap<String, byte[]> files) {
        Map<String, Object> list = new LinkedHashMap<>();
        files.forEach((name, bytes) -> list.put(name, Map.of("sha256", sha256(bytes), "bytes", bytes.length)));
        Map<String, @Nullable Object> hashes = head("tsunagi-status-files/1", contents);
        hashes.put("files", list);
        return bytes(hashes);
    }

    private static Map<String, @Nullable Object> head(String format, FolderContents contents) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("format", format);
        head.put("asOf", contents.asOf().toString());
        head.put("believeUntil", contents.believeUntil().toString());
        return head;
    }

    private static Map<String, @Nullable Object> situation(FolderContents contents, Situation situation) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("disruption", situation.disruption());
        one.put("title", JsonNotices.text(new Text(situation.titleJa(), situation.titleEn())));
        one.put("state", situation.state());
        one.put("occurredAt", situation.occurredAt().toString());
        one.put("systemUpAt", JsonNotices.moment(situation.systemUpAt()));
        one.put("endedAt", JsonNotices.moment(situation.endedAt()));
        one.put("nextUpdateAt", JsonNotices.moment(situation.nextUpdate().orElse(null)));
        one.put(
                "believeUntil",
                JsonNotices.moment(contents.believeUntil(situation).orElse(null)));
        one.put("bulletins", situation.notices().stream().map(JsonNotices::of).toList());
        return one;
    }

    private byte[] bytes(Map<String, @Nullable Object> map) {
        try {
            return (json.writeValueAsString(map) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can always be written", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
