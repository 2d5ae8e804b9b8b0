package io.tsunagi.contact.domain.call;

import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.proof.ProofSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The calls of a disruption (the newest 5,000), oldest first, with their three times; corrected entries are there too, each naming its correction. Names
 * and numbers of people stay in the house: a proof goes to outsiders.
 */
@Component
class CallsAsProof implements ProofSource {

    private final Calls calls;
    private final SupplyChainMap map;

    CallsAsProof(Calls calls, SupplyChainMap map) {
        this.calls = calls;
        this.map = map;
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public List<Item> of(String disruption) {
        Map<UUID, String> codes = map.partners().stream().collect(Collectors.toMap(Partner::id, Partner::code));
        List<Item> items = calls.page(disruption, null, null, Calls.MOST).stream()
                .map(call -> item(call, codes))
                .collect(Collectors.toList());
        Collections.reverse(items);
        return List.copyOf(items);
    }

    private static Item item(Call call, Map<UUID, String> codes) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("direction", call.direction().name());
        facts.put("reached", call.reached().name());
        facts.put("partner", call.partnerId() == null ? "" : codes.getOrDefault(call.partnerId(), ""));
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
