package io.tsunagi.obligation.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.obligation.CountedFrom;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.obligation.Obligations.Promise;
import io.tsunagi.obligation.Obligations.Words;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person enters something that was promised: an undertaking, a guarantee, a BP to settle, a copy to get back. */
@Service
public class GivePromise {

    private static final int LONGEST = 500;
    private static final long MOST_HOURS = 24L * 366 * 3;

    private final Obligations obligations;
    private final Disruptions disruptions;
    private final LedgerFile file;

    GivePromise(Obligations obligations, Disruptions disruptions, LedgerFile file) {
        this.obligations = obligations;
        this.disruptions = disruptions;
        this.file = file;
    }

    /**
     * Enters it; the same words for the same case a second time give the first one's reference.
     *
     * @return its reference, kind O
     * @throws Refused with everything that is missing, or when the disruption is over
     */
    @Transactional
    public String give(Command command) {
        Disruption disruption =
                disruptions.find(command.disruption()).orElseThrow(() -> new NotHere(command.disruption()));
        List<Refusal> refusals = new ArrayList<>();
        if (disruption.state().isOver()) {
            refusals.add(Refusal.of("obligation.refused.disruption-over"));
        }
        ObligationKind kind = command.kind();
        UUID partner = command.partnerId();
        if (kind == null) {
            refusals.add(Refusal.at("kind", "obligation.refused.required"));
        }
        if (partner == null || !disruption.partnerIds().contains(partner)) {
            refusals.add(Refusal.at("partnerId", "obligation.refused.partner"));
        }
        words("subject", command.subject(), refusals);
        words("what", command.what(), refusals);
        words("basis", command.basis(), refusals);
        Integer hours = command.hours();
        if (hours != null && (hours < 1 || hours > MOST_HOURS)) {
            refusals.add(Refusal.at("hours", "obligation.refused.hours", MOST_HOURS));
        }
        Instant occurred = command.occurredAt();
        if (occurred == null && !command.fromSystemUp()) {
            refusals.add(Refusal.at("occurredAt", "obligation.refused.time"));
        }
        if (!refusals.isEmpty() || kind == null || partner == null) {
            throw new Refused(refusals);
        }
        return obligations.promise(new Promise(
                kind,
                command.subject().strip(),
                disruption.reference(),
                partner,
                new Words(command.what().strip(), command.what().strip()),
                command.basis().strip(),
                hours == null ? null : Duration.ofHours(hours),
                command.countedFrom(),
                occurred == null || command.fromSystemUp() ? null : times(occurred, command.writtenAt())));
    }

    private ThreeTimes times(Instant occurred, @Nullable Instant written) {
        Instant at = occurred.truncatedTo(ChronoUnit.MICROS);
        return new ThreeTimes(at, written == null ? at : written.truncatedTo(ChronoUnit.MICROS), file.now());
    }

    private static void words(String field, String typed, List<Refusal> refusals) {
        if (typed.isBlank()) {
            refusals.add(Refusal.at(field, "obligation.refused.required"));
        } else if (typed.length() > LONGEST) {
            refusals.add(Refusal.at(field, "obligation.refused.too-long", LONGEST));
        }
    }

    /**
     * What was promised.
     *
     * @param kind null when not chosen
     * @param partnerId one of those the disruption reaches; null when not chosen
     * @param subject reference of the case, or the number customs knows it by
     * @param basis law, rule, or who asked for it
     * @param hours term in hours; null when no deadline is known
     * @param countedFrom which of the three times counts
     * @param fromSystemUp whether the clock starts with the system being up again, instead of at the times given
     */
    public record Command(
            String disruption,
            @Nullable ObligationKind kind,
            @Nullable UUID partnerId,
            String subject,
            String what,
            String basis,
            @Nullable Integer hours,
            CountedFrom countedFrom,
            boolean fromSystemUp,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt) {}
}
