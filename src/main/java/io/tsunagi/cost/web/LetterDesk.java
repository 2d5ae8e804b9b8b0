package io.tsunagi.cost.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.cost.domain.CostHand;
import io.tsunagi.cost.domain.letter.Letter;
import io.tsunagi.cost.domain.letter.LetterTemplate;
import io.tsunagi.cost.domain.letter.LetterTemplates;
import io.tsunagi.cost.domain.letter.Letters;
import io.tsunagi.cost.domain.letter.PrintLetter;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What pages ask about letters, and the line on the desk of managers for those that wait for a second person. */
@Component
class LetterDesk implements DeskQueue {

    private static final Duration WITHIN = Duration.ofDays(1);

    private final Letters letters;
    private final LetterTemplates templates;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Sheets sheets;

    LetterDesk(Letters letters, LetterTemplates templates, SignedIn signedIn, AuditTrail audit, Sheets sheets) {
        this.letters = letters;
        this.templates = templates;
        this.signedIn = signedIn;
        this.audit = audit;
        this.sheets = sheets;
    }

    Letter letter(String ref) {
        return letters.find(ref).orElseThrow(() -> new NotHere(ref));
    }

    List<LetterTemplate> templates() {
        return templates.on(sheets.hand().today());
    }

    List<Letter> toSign() {
        return letters.toSign(who());
    }

    List<AuditTrail.Entry> entries(String ref) {
        return audit.of(ref);
    }

    byte[] preview(Letter letter) {
        return sheets.printing().preview(letter);
    }

    String who() {
        return signedIn.person().login();
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().is(Role.MANAGER)) {
            return Optional.empty();
        }
        List<Letter> drafts = toSign();
        return drafts.stream()
                .findFirst()
                .map(first -> new Waiting(
                        "letter.desk",
                        drafts.size(),
                        "/letters/waiting",
                        first.draftedAt().plus(WITHIN),
                        "manager"));
    }

    /** The day and the drawing. */
    @Component("letterDeskSheets")
    record Sheets(CostHand hand, PrintLetter printing) {}
}
