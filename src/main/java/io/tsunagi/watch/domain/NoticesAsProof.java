package io.tsunagi.watch.domain;

import io.tsunagi.proof.ProofSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The official notices of a disruption, with who entered, confirmed and took back each. */
@Component
class NoticesAsProof implements ProofSource {

    private final Notices notices;

    NoticesAsProof(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<Item> of(String disruption) {
        return notices.of(disruption).stream().map(NoticesAsProof::item).toList();
    }

    private static Item item(Notice notice) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("authority", notice.authority());
        facts.put("number", notice.number());
        facts.put("validFrom", notice.validFrom().toString());
        facts.put("validUntil", text(notice.validUntil()));
        facts.put("words", notice.words());
        facts.put("source", notice.source());
        facts.put("state", notice.state().name());
        facts.put("enteredBy", notice.enteredBy());
        facts.put("enteredAt", notice.enteredAt().toString());
        facts.put("confirmedBy", notice.confirmedBy() == null ? "" : notice.confirmedBy());
        facts.put("confirmedAt", text(notice.confirmedAt()));
        facts.put("withdrawnBy", notice.withdrawnBy() == null ? "" : notice.withdrawnBy());
        facts.put("withdrawnAt", text(notice.withdrawnAt()));
        facts.put("reason", notice.reason());
        return new Item(notice.id().toString(), notice.validFrom(), facts);
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
