package io.tsunagi.cost.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.declaration.Clearances;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.shared.Money;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.Consignments;
import io.tsunagi.storage.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a cost into the log, also after the disruption is closed: invoices come later. */
@Service
public class NoteCost {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_WORDS = 1_000;

    private final Costs costs;
    private final Known known;
    private final References references;
    private final AuditTrail audit;
    private final CostHand hand;

    NoteCost(Costs costs, Known known, References references, AuditTrail audit, CostHand hand) {
        this.costs = costs;
        this.known = known;
        this.references = references;
        this.audit = audit;
        this.hand = hand;
    }

    /**
     * Notes it; the same form a second time gives the first one's reference.
     *
     * @return reference, kind CO
     * @throws Refused at the field that is missing or wrong
     */
    @Transactional
    public String note(Command command) {
        Optional<CostEntry> same = costs.byKey(command.key());
        if (same.isPresent()) {
            return same.get().reference();
        }
        Checked checked = check(command);
        CostEntry entry = new CostEntry(
                references.next("CO").toString(),
                command.disruption(),
                checked.about(),
                command.cargo().strip(),
                checked.kind(),
                command.cause().strip(),
                checked.bearer(),
                command.counterparty().strip(),
                checked.on(),
                checked.reckoning(),
                checked.amount(),
                command.whyDiffers().strip(),
                CostState.NOTED,
                null,
                hand.who(),
                hand.now(),
                0,
                0);
        if (!costs.add(command.key(), entry)) {
            return costs.byKey(command.key()).orElseThrow().reference();
        }
        audit.record(new Change(
                "cost.noted",
                entry.reference(),
                entry.disruption(),
                null,
                CostState.NOTED.name(),
                "costKind=" + entry.kind() + " amount=" + Amounts.note(entry.amount())));
        return entry.reference();
    }

    private Checked check(Command command) {
        List<Refusal> refusals = new ArrayList<>();
        if (known.disruptions().find(command.disruption()).isEmpty()) {
            refusals.add(Refusal.at("disruption", "cost.refused.disruption"));
        }
        String about = known.about(refusals, command.about());
        if (command.kind() == null) {
            refusals.add(Refusal.at("kind", "cost.refused.choose"));
        }
        if (command.bearer() == null) {
            refusals.add(Refusal.at("bearer", "cost.refused.choose"));
        }
        CostHand.words(refusals, "cargo", command.cargo(), 0, LONGEST_NAME);
        CostHand.words(refusals, "cause", command.cause(), 2, LONGEST_WORDS);
        CostHand.words(refusals, "counterparty", command.counterparty(), 1, LONGEST_NAME);
        CostHand.words(refusals, "whyDiffers", command.whyDiffers(), 0, LONGEST_WORDS);
        if (command.on() == null) {
            refusals.add(Refusal.at("on", "cost.refused.day"));
        } else if (command.on().isAfter(hand.today().plusYears(1))
                || command.on().isBefore(hand.today().minusYears(10))) {
            refusals.add(Refusal.at("on", "cost.refused.day-far"));
        }
        Refused.ifAny(refusals);
        CostKind kind = Objects.requireNonNull(command.kind());
        LocalDate on = Objects.requireNonNull(command.on());
        Reckoning reckoning = kind.byDay() ? reckoning(command, on) : null;
        return new Checked(
                about, kind, Objects.requireNonNull(command.bearer()), on, reckoning, amount(command, reckoning));
    }

    private static Reckoning reckoning(Command command, LocalDate on) {
        List<Refusal> refusals = new ArrayList<>();
        LocalDate to = command.to();
        Money rate = command.rate();
        if (to == null) {
            refusals.add(Refusal.at("to", "cost.refused.day"));
        }
        if (rate == null) {
            refusals.add(Refusal.at("rate", "cost.refused.rate"));
        }
        if (to == null || rate == null) {
            throw new Refused(refusals);
        }
        return new Reckoning(on, to, command.freeDays(), rate);
    }

    /** The typed amount, or what days and rate give; another one than these needs a reason. */
    private static Money amount(Command command, @Nullable Reckoning reckoning) {
        Money typed = command.amount();
        Money amount = typed != null ? typed : reckoning != null ? reckoning.amount() : null;
        if (amount == null
                || amount.amount().signum() < 0
                || amount.amount().signum() == 0 && reckoning == null
                || amount.amount().precision() - amount.amount().scale() > Amounts.WIDEST) {
            throw new Refused(Refusal.at("amount", "cost.refused.amount"));
        }
        if (reckoning != null) {
            compare(reckoning.amount(), amount, command.whyDiffers());
        }
        return amount;
    }

    private static void compare(Money reckoned, Money amount, String why) {
        if (!reckoned.currency().equals(amount.currency())) {
            throw new Refused(Refusal.at("amount", "cost.refused.currency", reckoned.currency()));
        }
        if (!reckoned.equals(amount) && why.isBlank()) {
            throw new Refused(Refusal.at("whyDiffers", "cost.refused.why", Amounts.text(reckoned)));
        }
    }

    private record Checked(
            @Nullable String about,
            CostKind kind,
            Bearer bearer,
            LocalDate on,
            @Nullable Reckoning reckoning,
            Money amount) {}

    /** What a cost may belong to. */
    @Service("costKnown")
    record Known(Disruptions disruptions, Consignments consignments, Clearances clearances) {

        /** The reference as it is written; null for none, and with a refusal when there is nothing by it. */
        @Nullable
        String about(List<Refusal> refusals, String typed) {
            if (typed.isBlank()) {
                return null;
            }
            Reference reference = read(typed);
            String written = reference == null ? "" : reference.toString();
            boolean there = reference != null
                    && (reference.kind().equals("S")
                                    && consignments.find(written).isPresent()
                            || reference.kind().equals("I")
                                    && clearances.find(written).isPresent());
            if (!there) {
                refusals.add(Refusal.at("about", "cost.refused.about"));
                return null;
            }
            return written;
        }

        private static @Nullable Reference read(String typed) {
            try {
                return Reference.parse(typed);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }

    /**
     * A cost.
     *
     * @param key of the form that was sent; the same twice is one entry
     * @param about reference of a shipment or declaration; empty for the disruption as a whole
     * @param kind null when none was chosen
     * @param on first or only day; null when it was no day
     * @param to last day, for kinds by the day; null when it was no day
     * @param freeDays 0 to 999
     * @param rate per chargeable day; null when it was no amount
     * @param amount what was charged; null to take the reckoned one
     */
    public record Command(
            String key,
            String disruption,
            String about,
            String cargo,
            @Nullable CostKind kind,
            String cause,
            @Nullable Bearer bearer,
            String counterparty,
            @Nullable LocalDate on,
            @Nullable LocalDate to,
            int freeDays,
            @Nullable Money rate,
            @Nullable Money amount,
            String whyDiffers) {}
}
