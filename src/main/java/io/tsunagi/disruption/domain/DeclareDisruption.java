package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.DisruptionDeclared;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.storage.References;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager declares that a partner's system is down; the blast radius is frozen and a second manager is asked. */
@Service
public class DeclareDisruption {

    private static final int LONGEST_CAUSE = 2000;

    private final DisruptionCases cases;
    private final SupplyChainMap map;
    private final References references;
    private final Announcements announcements;
    private final Workflows workflows;
    private final Clock clock;

    DeclareDisruption(
            DisruptionCases cases,
            SupplyChainMap map,
            References references,
            Announcements announcements,
            Workflows workflows,
            Clock clock) {
        this.cases = cases;
        this.map = map;
        this.references = references;
        this.announcements = announcements;
        this.workflows = workflows;
        this.clock = clock;
    }

    /**
     * Declares it. The same declaration sent twice by the same person gives the first one's reference.
     *
     * @return the reference, kind D
     * @throws Refused when the system is unknown or has a running disruption, the cause is missing, or times run backwards
     */
    @Transactional
    public String declare(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String person = announcements.person();
        PartnerSystem system = check(command);
        ThreeTimes times = new ThreeTimes(command.occurredAt(), command.writtenAt(), now);
        DeclarationRules.checkExpectedEnd(times.occurredAt(), command.expectedEnd());

        Optional<DisruptionCase> running = cases.runningOf(system.id());
        if (running.isPresent()) {
            return sameOrRefuse(running.get(), person, command);
        }

        List<Affected> reached = map.affectedBy(system.id());
        DisruptionCase declared = declared(command, system, owner(system, reached), times, person);
        if (!cases.add(declared, reached)) {
            throw new Refused(Refusal.at("systemId", "disruption.refused.running-now"));
        }
        announcements.changed("disruption.declared", null, declared, "partners=" + reached.size());
        announcements.publish(new DisruptionDeclared(declared.reference(), person));
        workflows.start(
                "DisruptionFallbackProcess",
                declared.reference(),
                Map.of(
                        "approveDueAt", now.plus(Deadlines.APPROVAL).toString(),
                        "rtoDueAt", declared.rtoDueAt().toString()));
        return declared.reference();
    }

    private PartnerSystem check(Command command) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<PartnerSystem> system = map.system(command.systemId());
        if (system.isEmpty()) {
            refusals.add(Refusal.at("systemId", "disruption.refused.system-unknown"));
        }
        if (command.cause().isBlank()) {
            refusals.add(Refusal.at("cause", "disruption.refused.cause"));
        } else if (command.cause().length() > LONGEST_CAUSE) {
            refusals.add(Refusal.at("cause", "disruption.refused.cause-long", LONGEST_CAUSE));
        }
        if (command.authorityNumber() != null && command.authority() == null) {
            refusals.add(Refusal.at("authority", "disruption.refused.authority"));
        }
        Refused.ifAny(refusals);
        return system.orElseThrow();
    }

    private static String sameOrRefuse(DisruptionCase running, String person, Command command) {
        boolean same = running.declaration().person().equals(person)
                && running.declaration().times().occurredAt().equals(command.occurredAt())
                && running.declaration().cause().equals(command.cause().strip());
        if (same) {
            return running.reference();
        }
        throw new Refused(Refusal.at("systemId", "disruption.refused.running", running.reference()));
    }

    private DisruptionCase declared(
            Command command, PartnerSystem system, SupplyChainMap.Partner owner, ThreeTimes times, String person) {
        return new DisruptionCase(
                UUID.randomUUID(),
                references.next("D").toString(),
                system.id(),
                owner.nameJa() + " " + system.nameJa(),
                owner.nameEn() + " " + system.nameEn(),
                system.rto(),
                State.DECLARED,
                new DisruptionCase.Declaration(
                        person,
                        command.kind(),
                        command.owner(),
                        command.cause().strip(),
                        command.authority(),
                        command.authorityNumber(),
                        times,
                        command.expectedEnd()),
                null,
                null,
                null,
                0);
    }

    private static SupplyChainMap.Partner owner(PartnerSystem system, List<Affected> reached) {
        return reached.stream()
                .map(Affected::partner)
                .filter(partner -> partner.id().equals(system.partnerId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the owner of a system is always reached"));
    }

    /**
     * What the manager says.
     *
     * @param authority who recognised it officially; null if nobody did
     * @param occurredAt when it happened
     * @param writtenAt when somebody wrote it down or told it; the time of entering is the server's
     * @param expectedEnd null if nobody knows
     */
    public record Command(
            UUID systemId,
            Kind kind,
            Owner owner,
            String cause,
            @Nullable String authority,
            @Nullable String authorityNumber,
            Instant occurredAt,
            Instant writtenAt,
            @Nullable Instant expectedEnd) {

        /** Cuts the times to microseconds, as the database keeps them, so that the same declaration is known again. */
        public Command {
            occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
            writtenAt = writtenAt.truncatedTo(ChronoUnit.MICROS);
        }
    }
}
