package io.tsunagi.declaration.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.declaration.domain.frozen.ElectronicCase;
import io.tsunagi.declaration.domain.frozen.ElectronicCases;
import io.tsunagi.declaration.domain.frozen.FrozenCase;
import io.tsunagi.declaration.domain.frozen.GoodsKey;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.FallbackApproved;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears how electronic declarations stand and freezes those in flight when a fallback is approved: from then on their last
 * confirmed state decides the path on paper, whatever is heard later.
 */
@Service
public class FreezeCases {

    private static final Set<String> STATES =
            Set.of("NOT_SENT", "SENT_NO_ACK", "ACK_NO_RELEASE", "RELEASED_NOT_DELIVERED", "DELIVERED");

    private final ElectronicCases cases;
    private final NoticeTwin twins;
    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    FreezeCases(
            ElectronicCases cases,
            NoticeTwin twins,
            Disruptions disruptions,
            SupplyChainMap map,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.cases = cases;
        this.twins = twins;
        this.disruptions = disruptions;
        this.map = map;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Freezes everything in flight of the partners the disruption reaches, in the transaction of the approval. */
    @EventListener
    @Transactional
    public void on(FallbackApproved approved) {
        Disruption disruption = disruptions.find(approved.reference()).orElseThrow();
        freeze(disruption);
    }

    /**
     * Hears how electronic declarations stand; news that is older than what is known changes nothing. Where a fallback runs for
     * the partner, cases heard of for the first time are frozen at once. Goods that are declared on paper and alive in the electronic
     * system too wait from then on until one of the two is withdrawn.
     *
     * @throws Refused with everything that is missing, at {@code cases[n].<field>}
     */
    @Transactional
    public void hear(List<News> heard) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            check(heard.get(i), heard.size() == 1 ? "" : "cases[" + i + "].", refusals);
        }
        Refused.ifAny(refusals);
        Instant now = now();
        heard.stream().filter(news -> cases.hear(electronic(news, now))).forEach(twins::heard);
        disruptions.running().stream()
                .filter(disruption -> disruption.state().allowsFallback())
                .filter(disruption ->
                        heard.stream().anyMatch(news -> disruption.partnerIds().contains(news.partnerId())))
                .forEach(this::freeze);
    }

    private ElectronicCase electronic(News news, Instant now) {
        return new ElectronicCase(
                UUID.randomUUID(),
                Objects.requireNonNull(news.partnerId()),
                news.billNumber().strip(),
                news.invoiceNumber().strip(),
                news.electronicReference().isBlank()
                        ? null
                        : news.electronicReference().strip(),
                Objects.requireNonNull(news.lastConfirmed()),
                Objects.requireNonNull(news.confirmedAt()).truncatedTo(ChronoUnit.MICROS),
                signedIn.person().login(),
                now);
    }

    /** What was frozen under a disruption. */
    @Transactional(readOnly = true)
    public List<FrozenCase> frozen(String disruption) {
        if (disruptions.find(disruption).isEmpty()) {
            throw new NotHere(disruption);
        }
        return cases.frozen(disruption);
    }

    private void freeze(Disruption disruption) {
        int added = cases.freeze(disruption.reference(), disruption.partnerIds(), now());
        if (added > 0) {
            audit.record(new Change(
                    "declaration.frozen",
                    disruption.reference(),
                    disruption.reference(),
                    disruption.state().name(),
                    disruption.state().name(),
                    Integer.toString(added)));
        }
    }

    private void check(News news, String at, List<Refusal> refusals) {
        UUID partner = news.partnerId();
        if (partner == null
                || map.partners().stream().noneMatch(known -> known.id().equals(partner))) {
            refusals.add(Refusal.at(at + "partnerId", "frozen.refused.partner"));
        }
        if (GoodsKey.of(news.billNumber()).isEmpty() || news.billNumber().length() > 70) {
            refusals.add(Refusal.at(at + "billNumber", "declaration.refused.required"));
        }
        if (GoodsKey.of(news.invoiceNumber()).isEmpty() || news.invoiceNumber().length() > 70) {
            refusals.add(Refusal.at(at + "invoiceNumber", "declaration.refused.required"));
        }
        if (news.lastConfirmed() == null || !STATES.contains(news.lastConfirmed())) {
            refusals.add(Refusal.at(at + "lastConfirmed", "frozen.refused.state"));
        }
        Instant confirmed = news.confirmedAt();
        if (confirmed == null || confirmed.isAfter(now())) {
            refusals.add(Refusal.at(at + "confirmedAt", "frozen.refused.time"));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * How an electronic declaration stands.
     *
     * @param lastConfirmed one of the states of the electronic system; {@code DELIVERED} when the permit arrived
     * @param confirmedAt when the electronic system confirmed it; not in the future
     */
    public record News(
            @Nullable UUID partnerId,
            String billNumber,
            String invoiceNumber,
            String electronicReference,
            @Nullable String lastConfirmed,
            @Nullable Instant confirmedAt) {}
}
