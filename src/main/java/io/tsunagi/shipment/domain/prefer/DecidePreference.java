package io.tsunagi.shipment.domain.prefer;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.prefer.Preference.State;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two managers make a rule: one proposes, another decides. Either ends it. */
@Service
public class DecidePreference {

    /** Longest rule in days, first and last day included. */
    public static final int DAYS_MOST = 92;

    private static final int NAME_LEAST = 3;
    private static final int NAME_MOST = 60;
    private static final int TEXT_LEAST = 20;
    private static final int TEXT_MOST = 1000;

    private final Preferences preferences;
    private final SupplyChainMap map;
    private final AuditTrail audit;
    private final Clock clock;

    DecidePreference(Preferences preferences, SupplyChainMap map, AuditTrail audit, Clock clock) {
        this.preferences = preferences;
        this.map = map;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is proposed; null where nothing readable was given. */
    public record Proposal(
            String name,
            String text,
            String askedFor,
            @Nullable UUID shipper,
            String customer,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * Proposes a rule; the same request again changes nothing.
     *
     * @param person login
     * @throws Refused when something is missing, the dates do not fit, the shipper is unknown, or the name is taken
     */
    @Transactional
    public Preference propose(UUID request, Proposal proposal, String person) {
        Optional<Preference> before = preferences.of(request);
        if (before.isPresent()) {
            return before.get();
        }
        List<Refusal> missing = new ArrayList<>();
        length(proposal.name(), "name", NAME_LEAST, NAME_MOST, missing);
        length(proposal.text(), "text", TEXT_LEAST, TEXT_MOST, missing);
        length(proposal.askedFor(), "askedFor", 2, NAME_MOST, missing);
        UUID shipper = proposal.shipper();
        if (shipper == null
                || map.partners().stream().noneMatch(partner -> partner.id().equals(shipper))) {
            missing.add(Refusal.at("shipper", "preference.refused.shipper"));
        }
        LocalDate from = proposal.from();
        LocalDate until = proposal.until();
        if (from == null || from.isBefore(SiteDay.of(clock.instant()))) {
            missing.add(Refusal.at("from", "preference.refused.from"));
        }
        if (until == null || from == null || until.isBefore(from) || !until.isBefore(from.plusDays(DAYS_MOST))) {
            missing.add(Refusal.at("until", "preference.refused.until", DAYS_MOST));
        }
        Refused.ifAny(missing);
        Preference rule = new Preference(
                UUID.randomUUID(),
                request,
                proposal.name().strip(),
                proposal.text().strip(),
                proposal.askedFor().strip(),
                java.util.Objects.requireNonNull(shipper),
                proposal.customer().isBlank() ? null : proposal.customer().strip(),
                java.util.Objects.requireNonNull(from),
                java.util.Objects.requireNonNull(until),
                person,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                State.PROPOSED,
                null,
                null,
                null,
                null);
        if (!preferences.add(rule)) {
            return preferences
                    .of(request)
                    .orElseThrow(() -> new Refused(Refusal.at("name", "preference.refused.name", rule.name())));
        }
        record("proposed", rule, null, State.PROPOSED);
        return rule;
    }

    /**
     * Puts a proposed rule in force; a second time changes nothing.
     *
     * @param person login, another than who proposed it
     * @throws Refused when there is no such rule, the person proposed it, it was declined, or its last day is over
     */
    @Transactional
    public void confirm(UUID id, String person) {
        Preference rule = rule(id);
        if (rule.state() == State.IN_FORCE) {
            return;
        }
        proposed(rule);
        if (rule.proposedBy().equals(person)) {
            throw new Refused(Refusal.of("preference.refused.same"));
        }
        if (rule.until().isBefore(SiteDay.of(clock.instant()))) {
            throw new Refused(Refusal.of("preference.refused.over"));
        }
        to(rule, State.IN_FORCE, "confirmed", person);
    }

    /**
     * Declines a proposed rule, also by who proposed it; a second time changes nothing.
     *
     * @throws Refused when there is no such rule, or it was decided otherwise
     */
    @Transactional
    public void decline(UUID id, String person) {
        Preference rule = rule(id);
        if (rule.state() == State.DECLINED) {
            return;
        }
        proposed(rule);
        to(rule, State.DECLINED, "declined", person);
    }

    /**
     * Ends a rule in force; what it moved goes back to its place. A second time changes nothing.
     *
     * @throws Refused when there is no such rule, or it is not in force
     */
    @Transactional
    public void end(UUID id, String person) {
        Preference rule = rule(id);
        if (rule.state() == State.ENDED) {
            return;
        }
        if (rule.state() != State.IN_FORCE) {
            throw new Refused(Refusal.of("preference.refused.decided"));
        }
        to(rule, State.ENDED, "ended", person);
    }

    private void to(Preference rule, State state, String what, String person) {
        preferences.state(rule.id(), state, person, clock.instant());
        record(what, rule, rule.state(), state);
    }

    private void record(String what, Preference rule, @Nullable State from, State to) {
        audit.record(new Change(
                "preference." + what,
                PreferSome.RECORD,
                null,
                from == null ? null : from.name(),
                to.name(),
                rule.name() + " " + rule.from() + "/" + rule.until()));
    }

    private Preference rule(UUID id) {
        return preferences.lock(id).orElseThrow(() -> new Refused(Refusal.of("preference.unknown")));
    }

    private static void proposed(Preference rule) {
        if (rule.state() != State.PROPOSED) {
            throw new Refused(Refusal.of("preference.refused.decided"));
        }
    }

    private static void length(String text, String field, int least, int most, List<Refusal> missing) {
        int length = text.strip().length();
        if (length < least || length > most) {
            missing.add(Refusal.at(field, "outcome.refused.note", least, most));
        }
    }
}
