package io.tsunagi.declaration.domain.fill;

import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.shared.Refusal;
import java.util.List;
import java.util.Set;

/**
 * A draft as it would be, not saved yet.
 *
 * @param draft what is typed now, with what was found put in
 * @param changed fields whose text differs from what is typed now
 * @param notes what was found and not taken, or must still be typed; so that nothing is lost unseen
 */
public record Proposal(DraftContent draft, Set<String> changed, List<Refusal> notes) {

    public Proposal {
        changed = Set.copyOf(changed);
        notes = List.copyOf(notes);
    }
}
