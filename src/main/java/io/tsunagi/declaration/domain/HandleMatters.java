package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Matter.Kind;
import io.tsunagi.declaration.domain.Matter.Settlement;
import io.tsunagi.declaration.domain.Matter.Word;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what comes up beside the straight way of a declaration, and how it was settled. */
@Service
public class HandleMatters {

    private final CaseFile file;
    private final Matters matters;
    private final SignedIn signedIn;
    private final Workflows workflows;

    HandleMatters(CaseFile file, Matters matters, SignedIn signedIn, Workflows workflows) {
        this.file = file;
        this.matters = matters;
        this.signedIn = signedIn;
        this.workflows = workflows;
    }

    /**
     * Records that something came up; the same words about the same moment change nothing.
     *
     * @param dueAt until when it is to be settled; null when nothing was said
     * @return its number within the declaration
     * @throws Refused when a word is missing, or it cannot come up where the declaration stands
     */
    @Transactional
    public int raise(String reference, Kind kind, Seen seen, @Nullable Instant dueAt, Map<String, String> typed) {
        Map<String, String> said = words(kind.raise(), typed).said();
        ThreeTimes times = entered(seen);
        PaperDeclaration declaration = file.open(reference);
        List<Matter> known = matters.of(declaration);
        Optional<Matter> same = known.stream()
                .filter(matter -> matter.kind() == kind
                        && matter.said().equals(said)
                        && matter.raised().occurredAt().equals(times.occurredAt()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().number();
        }
        if (!kind.mayComeUp(declaration.state())) {
            throw new Refused(Refusal.of("declaration.refused.matter-state"));
        }
        Matter matter = new Matter(known.size() + 1, kind, declaration.edition(), times, file.who(), dueAt, said, null);
        matters.add(declaration, matter);
        file.note(declaration, "declaration.matter-raised", "matter=" + kind.name());
        workflows.message(reference, kind.message(), Map.of());
        return matter.number();
    }

    /**
     * Records how it was settled; a second time with the same words changes nothing.
     *
     * @throws Refused when a word is missing, it was settled otherwise, or somebody else must settle it
     */
    @Transactional
    public void settle(String reference, int number, Seen seen, Map<String, String> typed) {
        PaperDeclaration declaration = file.open(reference);
        Matter matter = matters.of(declaration).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotHere(reference + "/" + number));
        Kind kind = matter.kind();
        if (!signedIn.person().is(kind.settler())) {
            throw new Refused(Refusal.of("declaration.refused.matter-role." + kind.settler()));
        }
        String result = typed.getOrDefault("result", "");
        boolean inspected = kind == Kind.INSPECTION && !result.isBlank();
        Map<String, String> said = words(kind.settle(), typed)
                .refuse(inspected && !Matter.RESULTS.contains(result), "result", "declaration.refused.choice")
                .refuse(
                        result.equals("DIFFERENT")
                                && typed.getOrDefault("note", "").isBlank(),
                        "note",
                        "declaration.refused.matter-difference")
                .said();
        Settlement before = matter.settlement();
        if (before != null) {
            if (before.said().equals(said)) {
                return;
            }
            throw new Refused(Refusal.of("declaration.refused.entered-otherwise"));
        }
        if (seen.occurredAt().isBefore(matter.raised().occurredAt())) {
            throw new Refused(Refusal.at("occurredAt", "declaration.refused.matter-before"));
        }
        matters.settle(declaration, number, new Settlement(entered(seen), file.who(), false, said));
        file.note(declaration, "declaration.matter-settled", "matter=" + kind.name());
        workflows.complete(reference, kind.step(), file.who(), Map.of());
    }

    /** All of a declaration, oldest first. */
    @Transactional(readOnly = true)
    public List<Matter> of(PaperDeclaration declaration) {
        return matters.of(declaration);
    }

    /** Whether the person who is signed in may record a matter of that kind there. */
    public boolean mayRaise(Kind kind, DeclarationState state) {
        boolean role = signedIn.person().is(Role.BROKER)
                || kind == Kind.NO_EXAMINER && signedIn.person().is(Role.EXAMINER);
        return role && kind.mayComeUp(state);
    }

    private static Words words(List<Word> asked, Map<String, String> typed) {
        Words words = new Words();
        for (Word word : asked) {
            String said = typed.getOrDefault(word.name(), "");
            if (word.required()) {
                words.must(word.name(), said);
            } else {
                words.may(word.name(), said);
            }
        }
        return words;
    }

    private ThreeTimes entered(Seen seen) {
        return new ThreeTimes(
                seen.occurredAt().truncatedTo(ChronoUnit.MICROS),
                seen.writtenAt().truncatedTo(ChronoUnit.MICROS),
                file.now());
    }
}
