package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.CheckWords;
import io.tsunagi.bulletin.domain.ProposeNextUpdate;
import io.tsunagi.bulletin.domain.ProposeNextUpdate.Proposal;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.Severity;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.Times;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What stands beside the form: the proposed moment of the next update, by what is typed and before that by the newest published
 * bulletin, and the words that the house decided against.
 */
@Component
class WritingHints {

    private final ProposeNextUpdate proposing;
    private final Disruptions disruptions;
    private final ReadBulletins reading;
    private final CheckWords words;
    private final Times times;

    WritingHints(
            ProposeNextUpdate proposing,
            Disruptions disruptions,
            ReadBulletins reading,
            CheckWords words,
            Times times) {
        this.proposing = proposing;
        this.disruptions = disruptions;
        this.reading = reading;
        this.words = words;
        this.times = times;
    }

    /** Puts the hints for the form as it stands into the model. */
    void show(String disruption, BulletinForm form, Model model) {
        model.addAttribute("proposal", of(disruption, form).orElse(null));
        model.addAttribute("checked", form.texts().keySet());
        model.addAttribute("hits", words.in(form.texts()));
    }

    /** Writes the proposal into a form that is new; a person may choose another moment. */
    void fill(String disruption, BulletinForm form) {
        if (form.getSeverity() == null) {
            reading.all(disruption).stream()
                    .filter(earlier -> earlier.state().isPublic())
                    .findFirst()
                    .map(Bulletin::boxes)
                    .ifPresent(last -> form.setSeverity(last.severity()));
        }
        of(disruption, form).ifPresent(proposal -> form.setNextUpdateAt(times.input(proposal.at())));
    }

    private Optional<Proposal> of(String disruption, BulletinForm form) {
        return of(disruption, form.getSeverity(), !form.getEta().isBlank());
    }

    private Optional<Proposal> of(String disruption, @Nullable Severity severity, boolean etaKnown) {
        return disruptions.find(disruption).flatMap(found -> proposing.now(found, severity, etaKnown));
    }
}
