package io.tsunagi.proof.domain;

import io.tsunagi.audit.AuditSearch;
import io.tsunagi.audit.AuditSearch.Filter;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.AuditTrail.Entry;
import io.tsunagi.proof.ProofSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Decisions with who took and who approved them, from the record: of the disruption, its bulletins and its waves. What the house found out
 * about leaked data is left out: whoever gets a proof of the outage need not learn of it from that file.
 */
@Component
class DecisionsAsProof implements ProofSource {

    private static final int PAGE = 500;
    private static final List<String> DECISIONS =
            List.of("disruption.", "bulletin.submitted", "bulletin.published", "bulletin.withdrawn", "wave.");

    private final AuditSearch audit;

    DecisionsAsProof(AuditSearch audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public List<Item> of(String disruption) {
        Filter filter = Filter.about(disruption).only(DECISIONS);
        List<Item> items = new ArrayList<>();
        List<Entry> page = audit.page(filter, null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> items.add(item(entry)));
            page = page.size() < PAGE
                    ? List.of()
                    : audit.page(filter, page.get(PAGE - 1).sequence(), PAGE);
        }
        return items;
    }

    private static Item item(Entry entry) {
        Change change = entry.change();
        Map<String, String> facts = new TreeMap<>();
        facts.put("action", change.action());
        facts.put("who", entry.who());
        facts.put("reference", change.reference());
        facts.put("from", change.from() == null ? "" : change.from());
        facts.put("to", change.to() == null ? "" : change.to());
        facts.put("note", change.note());
        return new Item(Long.toString(entry.sequence()), entry.at(), facts);
    }
}
