package io.tsunagi.contact.domain.call;

import io.tsunagi.proof.ProofSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The calls of a disruption, oldest first, with their three times; corrected entries are there too, each naming its correction. Names
 * and numbers of people stay in the house: a proof goes to outsiders.
 */
@Component
class CallsAsProof implements ProofSource {

    private final Calls calls;

    CallsAsProof(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public List<Item> of(String disruption) {
        List<Item> items = calls.page(disruption, null, null, Calls.MOST).stream()
                .map(CallsAsProof::item)
                .collect(Collectors.toList());
        Collections.reverse(items);
        return List.copyOf(items);
    }

    private static Item item(Call call) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("direction", call.direction().name());
        facts.put("reached", call.reached().name());
        facts.put("partner", text(call.partnerId()));
        facts.put("said", call.said());
        facts.put("asked", call.asked());
        facts.put(
                "bulletinRead",
                call.bulletin() == null ? "" : Integer.toString(call.bulletin().number()));
        facts.put("againAt", text(call.againAt()));
        facts.put("writtenAt", call.times().writtenAt().toString());
        facts.put("enteredAt", call.times().enteredAt().toString());
        facts.put("enteredBy", call.enteredBy());
        facts.put("corrects", text(call.corrects()));
        facts.put("correctedBy", text(call.correctedBy()));
        return new Item(call.reference(), call.times().occurredAt(), facts);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
