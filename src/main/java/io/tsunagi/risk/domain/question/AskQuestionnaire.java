package io.tsunagi.risk.domain.question;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.risk.domain.RiskJournal;
import io.tsunagi.risk.domain.question.Questionnaire.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager sends a questionnaire to a contact of a partner. */
@Service
public class AskQuestionnaire {

    private final Questionnaires questionnaires;
    private final QuestionnaireTemplates templates;
    private final QuestionLetters letters;
    private final RiskJournal journal;
    private final House house;

    AskQuestionnaire(
            Questionnaires questionnaires,
            QuestionnaireTemplates templates,
            QuestionLetters letters,
            RiskJournal journal,
            House house) {
        this.questionnaires = questionnaires;
        this.templates = templates;
        this.letters = letters;
        this.journal = journal;
        this.house = house;
    }

    /**
     * Sends it. While one of the same template to the same address can still be answered or waits to be looked at, nothing is sent and
     * that one is answered, without its link.
     *
     * @throws Refused at {@code template}, {@code contact}, {@code mail} or {@code days}
     */
    @Transactional
    public Asked ask(Command command) {
        Partner partner =
                house.map().partner(command.partnerCode()).orElseThrow(() -> new NotHere(command.partnerCode()));
        QuestionnaireTemplate template = command.check(templates.on(journal.day()));
        Optional<Questionnaire> open = questionnaires.of(partner.id()).stream()
                .filter(one -> one.isReachable(journal.now()))
                .filter(one -> one.template().equals(template.key())
                        && one.mail().equals(command.mail().strip()))
                .findFirst();
        if (open.isPresent()) {
            return new Asked(open.get().reference(), null);
        }
        String token = Secret.fresh();
        Questionnaire questionnaire = fresh(partner, template, command);
        questionnaires.add(questionnaire, Secret.hash(token));
        letters.ask(questionnaire, partner, template, token, "");
        journal.record("risk.questionnaire-asked", questionnaire.reference(), null, State.ASKED.name(), partner.code());
        return new Asked(questionnaire.reference(), letters.link(token));
    }

    private Questionnaire fresh(Partner partner, QuestionnaireTemplate template, Command command) {
        return new Questionnaire(
                house.references().next("RQ").toString(),
                partner.id(),
                template.key(),
                template.edition(),
                command.contact().strip(),
                command.mail().strip(),
                journal.now().plus(Duration.ofDays(command.days())),
                State.ASKED,
                journal.who(),
                journal.now(),
                null,
                "",
                null,
                "",
                "",
                null,
                null,
                1,
                0);
    }

    /**
     * What was sent.
     *
     * @param link the address, shown once; null when nothing was sent
     */
    public record Asked(String reference, @Nullable String link) {}

    /** What asking needs of the house. */
    @Service("riskHouse")
    record House(SupplyChainMap map, References references) {}

    /**
     * What to send.
     *
     * @param template key of a questionnaire
     * @param contact 1 to 100 characters
     * @param mail address
     * @param days how long the link lasts, 1 to 60
     */
    public record Command(String partnerCode, String template, String contact, String mail, int days) {

        /** Most days that a link lasts. */
        public static final int MOST_DAYS = 60;

        private static final int LONGEST_NAME = 100;

        private QuestionnaireTemplate check(List<QuestionnaireTemplate> known) {
            List<Refusal> refusals = new ArrayList<>();
            Optional<QuestionnaireTemplate> chosen =
                    known.stream().filter(one -> one.key().equals(template)).findFirst();
            if (chosen.isEmpty()) {
                refusals.add(Refusal.at("template", "question.refused.template"));
            }
            if (contact.isBlank() || contact.strip().length() > LONGEST_NAME) {
                refusals.add(Refusal.at("contact", "risk.refused.name", LONGEST_NAME));
            }
            if (!HouseMail.isAddress(mail.strip())) {
                refusals.add(Refusal.at("mail", "question.refused.mail"));
            }
            if (days < 1 || days > MOST_DAYS) {
                refusals.add(Refusal.at("days", "question.refused.days", MOST_DAYS));
            }
            Refused.ifAny(refusals);
            return chosen.orElseThrow();
        }
    }
}
