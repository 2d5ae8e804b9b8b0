package io.tsunagi.contact.domain.check;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.frame.NotHere;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a check: its figures, its lines, what became of its mails, and the list for the telephone. */
@Service
public class ReadCheck {

    private final Checks checks;
    private final CheckLetters letters;
    private final HouseMail mail;

    ReadCheck(Checks checks, CheckLetters letters, HouseMail mail) {
        this.checks = checks;
        this.letters = letters;
        this.mail = mail;
    }

    /**
     * A page of a check.
     *
     * @param answered lines of those who answered, or of those who did not
     * @param after place of the last line before; 0 for the first page
     */
    @Transactional(readOnly = true)
    public Sheet sheet(String reference, boolean answered, int after, int limit) {
        CommunicationCheck check = find(reference);
        return new Sheet(
                check,
                checks.totals(reference),
                checks.lines(reference, answered, after, limit),
                mail.numbers(reference));
    }

    /** Those who did not answer and have a telephone only, with what is read out to them. */
    @Transactional(readOnly = true)
    public PhoneList telephone(String reference, Locale locale) {
        CommunicationCheck check = find(reference);
        List<CheckLine> lines = checks.lines(reference, false, 0, Checks.MOST).stream()
                .filter(line -> !line.hasMail())
                .toList();
        return new PhoneList(check, letters.script(check, locale), lines);
    }

    private CommunicationCheck find(String reference) {
        return checks.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    /**
     * A check with a page of its lines.
     *
     * @param mails how many mails stand where
     */
    public record Sheet(
            CommunicationCheck check, Checks.Totals totals, List<CheckLine> lines, Map<HouseMail.State, Long> mails) {}

    /** Whom to telephone, and the words for it. */
    public record PhoneList(CommunicationCheck check, String script, List<CheckLine> lines) {}
}
