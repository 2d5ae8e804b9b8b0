package io.tsunagi.partner.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws, changes and takes off the edges of the map. */
@Service
public class RecordDependency {

    private final PartnerBook book;
    private final AuditTrail audit;

    RecordDependency(PartnerBook book, AuditTrail audit) {
        this.book = book;
        this.audit = audit;
    }

    /**
     * Adds the dependency, or changes the one with that id.
     *
     * @return the dependency's id
     * @throws Refused when partner or system are unknown, the words are missing, or the edge is on the map already
     */
    @Transactional
    public UUID record(Command command) {
        PartnerCard needer = book.partner(command.partnerCode())
                .orElseThrow(() -> new Refused(Refusal.at("partnerCode", "partner.refused.unknown")));
        check(command, needer);

        UUID id = command.id() == null ? UUID.randomUUID() : command.id();
        DependencyCard card = new DependencyCard(
                id,
                needer.id(),
                command.systemId(),
                command.stopsSystemId(),
                command.impactJa().strip(),
                command.impactEn().strip(),
                command.source().strip(),
                command.goals());
        if (command.id() == null) {
            book.add(card);
        } else if (!book.change(card)) {
            throw new Refused(Refusal.of("partner.refused.gone"));
        }
        String action = command.id() == null ? "partner.dependency-added" : "partner.dependency-changed";
        audit.record(new AuditTrail.Change(action, needer.code(), null, null, "KNOWN", card.impactEn()));
        return id;
    }

    /** Takes an edge off the map; taking it off twice changes nothing. */
    @Transactional
    public void remove(String partnerCode, UUID dependency) {
        if (book.remove(dependency)) {
            audit.record(new AuditTrail.Change("partner.dependency-removed", partnerCode, null, "KNOWN", null, ""));
        }
    }

    private void check(Command command, PartnerCard needer) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<SystemCard> needed = book.system(command.systemId());
        if (needed.isEmpty()) {
            refusals.add(Refusal.at("systemId", "partner.refused.system-unknown"));
        }
        UUID stops = command.stopsSystemId();
        if (stops != null
                && book.system(stops)
                        .filter(system -> system.partnerId().equals(needer.id()))
                        .isEmpty()) {
            refusals.add(Refusal.at("stopsSystemId", "partner.refused.stops-not-own"));
        }
        Texts.required(refusals, "impactJa", command.impactJa());
        Texts.required(refusals, "impactEn", command.impactEn());
        GoalRules.check(refusals, command.goals());
        boolean drawn = book.dependencies().stream()
                .anyMatch(other -> other.partnerId().equals(needer.id())
                        && other.systemId().equals(command.systemId())
                        && java.util.Objects.equals(other.stopsSystemId(), stops)
                        && !other.id().equals(command.id()));
        if (drawn) {
            refusals.add(Refusal.at("systemId", "partner.refused.drawn"));
        }
        Refused.ifAny(refusals);
    }

    /**
     * Who needs which system for what.
     *
     * @param id null for a new dependency
     * @param partnerCode who needs it
     * @param stopsSystemId own system of the partner that stops with it; null when the failure ends there
     * @param source how we know it; may be empty
     * @param goals what it asks of the system
     */
    public record Command(
            @Nullable UUID id,
            String partnerCode,
            UUID systemId,
            @Nullable UUID stopsSystemId,
            String impactJa,
            String impactEn,
            String source,
            Goals goals) {

        /** One that asks for nothing of its own. */
        public Command(
                @Nullable UUID id,
                String partnerCode,
                UUID systemId,
                @Nullable UUID stopsSystemId,
                String impactJa,
                String impactEn,
                String source) {
            this(id, partnerCode, systemId, stopsSystemId, impactJa, impactEn, source, Goals.NONE);
        }
    }
}
