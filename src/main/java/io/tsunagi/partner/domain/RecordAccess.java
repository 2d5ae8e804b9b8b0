package io.tsunagi.partner.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of accounts that partners hold in systems of ours. It opens and shuts none: people do that in the system itself. */
@Service
public class RecordAccess {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final PartnerBook book;
    private final Accesses accesses;
    private final AuditTrail audit;
    private final WhoActs whoActs;
    private final Clock clock;

    RecordAccess(PartnerBook book, Accesses accesses, AuditTrail audit, WhoActs whoActs, Clock clock) {
        this.book = book;
        this.accesses = accesses;
        this.audit = audit;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    /**
     * Adds the account, or changes the one with that id; review and end stay as they are.
     *
     * @return its id
     * @throws Refused when words are missing, it was granted in the future, or the account is in the book already
     */
    @Transactional
    public UUID record(Command command) {
        PartnerCard partner = book.partner(command.partnerCode())
                .orElseThrow(() -> new Refused(Refusal.at("partnerCode", "partner.refused.unknown")));
        check(command, partner);
        UUID id = command.id() == null ? UUID.randomUUID() : command.id();
        AccessCard before = accesses.find(id)
                .orElse(new AccessCard(
                        id, partner.id(), "", "", command.kind(), command.mfa(), "", null, null, "", null));
        AccessCard card = new AccessCard(
                id,
                partner.id(),
                command.ourSystem().strip(),
                command.account().strip(),
                command.kind(),
                command.mfa(),
                command.grantedBy().strip(),
                command.grantedOn(),
                before.reviewedOn(),
                before.reviewedBy(),
                before.endedOn());
        boolean written = command.id() == null ? accesses.add(card) : accesses.change(card);
        if (!written) {
            throw new Refused(Refusal.of("partner.refused.gone"));
        }
        String action = command.id() == null ? "partner.access-added" : "partner.access-changed";
        audit.record(new AuditTrail.Change(
                action, partner.code(), null, null, "OPEN", card.ourSystem() + " MFA " + card.mfa()));
        return id;
    }

    /** Writes down that the signed-in person asked today whether it is still needed; twice a day is once. */
    @Transactional
    public void review(String partnerCode, UUID id) {
        AccessCard card = open(partnerCode, id);
        LocalDate today = today();
        if (today.equals(card.reviewedOn()) && !card.reviewedBy().isEmpty()) {
            return;
        }
        accesses.change(with(card, today, whoActs.login(), null));
        audit.record(
                new AuditTrail.Change("partner.access-reviewed", partnerCode, null, "OPEN", "OPEN", card.ourSystem()));
    }

    /** Writes down that it was shut today in the system itself; twice changes nothing. */
    @Transactional
    public void end(String partnerCode, UUID id) {
        AccessCard card = find(partnerCode, id);
        if (card.isOpen()) {
            accesses.change(with(card, card.reviewedOn(), card.reviewedBy(), today()));
            audit.record(new AuditTrail.Change(
                    "partner.access-ended", partnerCode, null, "OPEN", "ENDED", card.ourSystem()));
        }
    }

    private AccessCard open(String partnerCode, UUID id) {
        AccessCard card = find(partnerCode, id);
        if (!card.isOpen()) {
            throw new Refused(Refusal.of("partner.refused.access-ended"));
        }
        return card;
    }

    private AccessCard find(String partnerCode, UUID id) {
        UUID partner = book.partner(partnerCode).map(PartnerCard::id).orElse(null);
        return accesses.find(id)
                .filter(one -> one.partnerId().equals(partner))
                .orElseThrow(() -> new Refused(Refusal.of("partner.refused.gone")));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(TOKYO));
    }

    private static AccessCard with(
            AccessCard card, @Nullable LocalDate reviewed, String reviewer, @Nullable LocalDate ended) {
        return new AccessCard(
                card.id(),
                card.partnerId(),
                card.ourSystem(),
                card.account(),
                card.kind(),
                card.mfa(),
                card.grantedBy(),
                card.grantedOn(),
                reviewed,
                reviewer,
                ended);
    }

    private void check(Command command, PartnerCard partner) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.required(refusals, "ourSystem", command.ourSystem());
        Texts.required(refusals, "account", command.account());
        Texts.required(refusals, "grantedBy", command.grantedBy());
        LocalDate granted = command.grantedOn();
        if (granted != null && granted.isAfter(today())) {
            refusals.add(Refusal.at("grantedOn", "partner.refused.verified-future"));
        }
        boolean known = accesses.of(partner.id()).stream()
                .anyMatch(other -> other.ourSystem().equals(command.ourSystem().strip())
                        && other.account().equals(command.account().strip())
                        && !other.id().equals(command.id()));
        if (known) {
            refusals.add(Refusal.at("account", "partner.refused.access-known"));
        }
        Refused.ifAny(refusals);
    }

    /**
     * What is known about an account.
     *
     * @param id null for a new one
     * @param grantedOn day (Asia/Tokyo), not in the future; null when nobody knows
     */
    public record Command(
            @Nullable UUID id,
            String partnerCode,
            String ourSystem,
            String account,
            AccessKind kind,
            SecondFactor mfa,
            String grantedBy,
            @Nullable LocalDate grantedOn) {}
}
