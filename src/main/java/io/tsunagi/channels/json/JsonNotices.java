package io.tsunagi.channels.json;

import io.tsunagi.bulletin.PublicSituations.Expected;
import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublicSituations.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A published bulletin as names and values. */
final class JsonNotices {

    private JsonNotices() {}

    static Map<String, @Nullable Object> of(Notice notice) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("bulletin", notice.reference());
        data.put("number", notice.number());
        data.put("corrects", notice.corrects());
        data.put("publishedAt", notice.publishedAt().toString());
        data.put("impact", text(notice.impact()));
        data.put("changed", text(notice.changed()));
        data.put("action", text(notice.action()));
        data.put("severity", notice.severity());
        expected(data, "eta", "etaConfidence", notice.system());
        expected(data, "workEta", "workConfidence", notice.work());
        data.put("nextUpdateAt", moment(notice.nextUpdateAt()));
        return data;
    }

    private static void expected(
            Map<String, @Nullable Object> data, String when, String sure, @Nullable Expected expected) {
        data.put(when, expected == null ? null : expected.at().toString());
        data.put(sure, expected == null ? null : expected.confidence());
    }

    static Map<String, Object> text(Text text) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("ja", text.ja());
        both.put("en", text.en());
        return both;
    }

    static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
