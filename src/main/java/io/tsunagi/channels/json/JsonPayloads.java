package io.tsunagi.channels.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.bulletin.PublicSituations.Text;
import io.tsunagi.channels.domain.Endpoint;
import io.tsunagi.channels.domain.HouseAddress;
import io.tsunagi.channels.domain.Payloads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payloads in the shape of Standard Webhooks: type, timestamp, data; moments in ISO 8601, UTC; what is not known is null. */
@Component
class JsonPayloads implements Payloads {

    private final ObjectMapper json = JsonMapper.builder().build();
    private final HouseAddress address;

    JsonPayloads(HouseAddress address) {
        this.address = address;
    }

    @Override
    public String bulletin(Situation situation, Notice notice, Instant at) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(JsonNotices.of(notice));
        data.put("kind", kind(notice));
        data.put("disruption", situation.disruption());
        data.put("title", JsonNotices.text(new Text(situation.titleJa(), situation.titleEn())));
        data.put("state", situation.state());
        data.put("url", address.base() + "/status/" + situation.disruption());
        return envelope("bulletin.published", at, data);
    }

    @Override
    public String ping(Endpoint endpoint, Instant at) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("label", endpoint.label());
        return envelope("ping", at, data);
    }

    /** LAST is the one that promises no other. */
    private static String kind(Notice notice) {
        if (notice.corrects() != null) {
            return "CORRECTION";
        }
        if (notice.nextUpdateAt() == null) {
            return "LAST";
        }
        return notice.number() == 1 ? "FIRST" : "UPDATE";
    }

    private String envelope(String type, Instant at, Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("type", type);
        envelope.put("timestamp", at.toString());
        envelope.put("data", data);
        try {
            return json.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can always be written", e);
        }
    }
}
