package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that the printed declaration was handed in at the customs office. */
@Service
public class LodgeDeclaration {

    private final CaseFile file;
    private final Workflows workflows;

    LodgeDeclaration(CaseFile file, Workflows workflows) {
        this.file = file;
        this.workflows = workflows;
    }

    /**
     * Records it; a second time with the same words changes nothing.
     *
     * @param office customs office it was handed to
     * @param handedOverBy who stood at the counter
     * @throws io.tsunagi.shared.Refused when it is not printed, or an electronic twin may be alive
     */
    @Transactional
    public void lodge(String reference, Seen seen, String office, String handedOverBy) {
        Map<String, String> details = new Words()
                .must("office", office)
                .must("handedOverBy", handedOverBy)
                .said();
        PaperDeclaration before = file.open(reference);
        if (file.alreadyEntered(before, Kind.LODGED, details)) {
            return;
        }
        PaperDeclaration after = before.lodged();
        file.enter(after, Kind.LODGED, seen, details);
        file.put(before, after, "declaration.lodged", details.getOrDefault("office", ""));
        workflows.complete(reference, "UserTask_Lodge", file.who(), Map.of());
    }
}
