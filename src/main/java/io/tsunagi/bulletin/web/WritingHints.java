package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Boxes;
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

    /**
     * Writes into a form that is new what was told last and still holds, and the proposal. A correction keeps the promise that stands:
     * it puts an earlier bulletin right, it is not the update that was promised. A person may choose otherwise.
     */
    void fill(String disruption, BulletinForm form) {
        Optional<Boxes> last = reading.all(disruption).stream()
                .filter(earlier -> earlier.state().isPublic())
                .findFirst()
                .map(Bulletin::boxes);
        if (form.getCorrects().isBlank()) {
            last.ifPresent(told -> form.carryOver(told, times));
        }
        of(disruption, form).ifPresent(proposal -> form.setNextUpdateAt(times.input(proposal.at())));
        if (!form.getCorrects().isBlank()) {
            last.map(Boxes::nextUpdateAt)
                    .filter(promised -> promised.isAfter(times.now()))
                    .ifPresent(promised -> form.setNextUpdateAt(times.input(promised)));
        }
    }

    private Optional<Proposal> of(String disruption, BulletinForm form) {
        return of(disruption, form.getSeverity(), !form.getEta().isBlank());
    }

    private Optional<Proposal> of(String disruption, @Nullable Severity severity, boolean etaKnown) {
        return disruptions.find(disruption).flatMap(found -> proposing.now(found, severity, etaKnown));
    }
}
