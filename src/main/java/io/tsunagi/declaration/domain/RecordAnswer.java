package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what the authority answered where the rule says hold, wait or ask; before that nothing is lodged on paper. */
@Service
public class RecordAnswer {

    private final CaseFile file;
    private final CaseRouting routing;

    RecordAnswer(CaseFile file, CaseRouting routing) {
        this.file = file;
        this.routing = routing;
    }

    /** What the authority decided. */
    public enum Decision {
        /** The case may go on on paper. */
        ALLOWED,
        /** It may not; the goods stay where they are and the question stays open. */
        NOT_ALLOWED
    }

    /**
     * Records what the authority said about the present edition. Only a yes lets the case go on on paper; a no is written into the
     * record of the case and asks for another answer. The same yes a second time changes nothing.
     *
     * @param decision null when nobody chose, which is refused
     * @param authority who answered: office, section, name
     * @param answer what was said, with a reference if there is one
     * @throws Refused when the rule of the case asks nobody
     */
    @Transactional
    public void record(String reference, Seen seen, @Nullable Decision decision, String authority, String answer) {
        Map<String, String> details = new Words()
                .must("authority", authority)
                .must("answer", answer)
                .refuse(decision == null, "decision", "declaration.refused.required")
                .said();
        PaperDeclaration declaration = file.open(reference);
        if (!routing.of(declaration.taken()).rule().action().needsAnswer()) {
            throw new Refused(Refusal.of("declaration.refused.no-answer-needed"));
        }
        if (decision == Decision.NOT_ALLOWED) {
            file.note(
                    declaration,
                    "declaration.authority-refused",
                    details.getOrDefault("authority", "") + ": " + details.getOrDefault("answer", ""));
            return;
        }
        if (file.alreadyEntered(declaration, Kind.AUTHORITY_ANSWERED, details)) {
            return;
        }
        file.enter(declaration, Kind.AUTHORITY_ANSWERED, seen, details);
        file.put(declaration, declaration, "declaration.authority-answered", details.getOrDefault("answer", ""));
    }
}
