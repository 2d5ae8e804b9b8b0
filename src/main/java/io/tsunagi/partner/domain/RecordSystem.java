package io.tsunagi.partner.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a partner's system to the map or changes one. */
@Service
public class RecordSystem {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final PartnerBook book;
    private final AuditTrail audit;

    RecordSystem(PartnerBook book, AuditTrail audit) {
        this.book = book;
        this.audit = audit;
    }

    /**
     * Adds the system, or changes the one with that id.
     *
     * @return the system's id
     * @throws Refused when a field is empty or out of range, the partner has one of that name, or it was changed meanwhile
     */
    @Transactional
    public UUID record(Command command) {
        PartnerCard owner = book.partner(command.partnerCode())
                .orElseThrow(() -> new Refused(Refusal.at("partnerCode", "partner.refused.unknown")));
        check(command, owner);

        UUID id = command.id() == null ? UUID.randomUUID() : command.id();
        SystemCard card = new SystemCard(
                id,
                owner.id(),
                owner.code(),
                owner.nameJa(),
                owner.nameEn(),
                command.nameJa().strip(),
                command.nameEn().strip(),
                command.kind(),
                command.rto(),
                command.rloPercent(),
                command.version());
        write(command, card);
        return id;
    }

    private void write(Command command, SystemCard card) {
        String note = "%s RTO %s RLO %d %%".formatted(card.nameEn(), card.rto(), card.rloPercent());
        if (command.id() == null) {
            book.add(card);
            audit.record(new AuditTrail.Change("partner.system-added", card.partnerCode(), null, null, "KNOWN", note));
            return;
        }
        if (!book.change(card)) {
            throw new Refused(Refusal.of("partner.refused.changed"));
        }
        audit.record(new AuditTrail.Change("partner.system-changed", card.partnerCode(), null, "KNOWN", "KNOWN", note));
    }

    private void check(Command command, PartnerCard owner) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.required(refusals, "nameJa", command.nameJa());
        Texts.required(refusals, "nameEn", command.nameEn());
        boolean taken = book.systems().stream()
                .anyMatch(other -> other.partnerId().equals(owner.id())
                        && other.nameJa().equals(command.nameJa().strip())
                        && !other.id().equals(command.id()));
        if (taken) {
            refusals.add(Refusal.at("nameJa", "partner.refused.system-taken"));
        }
        if (command.rto().compareTo(Duration.ofMinutes(1)) < 0 || command.rto().compareTo(LONGEST) > 0) {
            refusals.add(Refusal.at("rtoHours", "partner.refused.rto"));
        }
        if (command.rloPercent() < 0 || command.rloPercent() > 100) {
            refusals.add(Refusal.at("rloPercent", "partner.refused.rlo"));
        }
        Refused.ifAny(refusals);
    }

    /**
     * What is known about the system.
     *
     * @param id null for a new system
     * @param rto one minute to 365 days
     * @param rloPercent 0 to 100
     * @param version the version the change was made from; 0 for a new system
     */
    public record Command(
            @Nullable UUID id,
            String partnerCode,
            String nameJa,
            String nameEn,
            SystemKind kind,
            Duration rto,
            int rloPercent,
            long version) {}
}
