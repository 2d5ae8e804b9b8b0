package io.tsunagi.risk.domain.plan;

import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.risk.domain.RiskJournal;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager puts a plan on the list, and takes one off that nobody would follow any more. */
@Service
public class RecordPlan {

    /** Roles that may answer for a plan. */
    public static final List<Role> OWNERS =
            List.of(Role.MANAGER, Role.COORDINATOR, Role.BROKER, Role.EXAMINER, Role.ADMINISTRATOR);

    private final FallbackPlans plans;
    private final SupplyChainMap map;
    private final References references;
    private final RiskJournal journal;

    RecordPlan(FallbackPlans plans, SupplyChainMap map, References references, RiskJournal journal) {
        this.plans = plans;
        this.map = map;
        this.references = references;
        this.journal = journal;
    }

    /**
     * Puts it on the list; a plan of the same name for the same system gives the first one's reference and changes nothing.
     *
     * @return its reference
     * @throws Refused at {@code system}, {@code name}, {@code place}, {@code owner} or {@code everyMonths}
     */
    @Transactional
    public String record(Command command) {
        PartnerSystem system = command.check(map);
        Role owner = command.owner();
        if (owner == null) {
            throw new IllegalStateException("checked before");
        }
        String name = command.name().strip();
        Optional<FallbackPlan> same = plans.named(system.id(), name);
        if (same.isPresent()) {
            return same.get().reference();
        }
        FallbackPlan plan = new FallbackPlan(
                references.next("FP").toString(),
                system.partnerId(),
                system.id(),
                name,
                command.place().strip(),
                owner,
                command.everyMonths(),
                null,
                null,
                journal.who(),
                journal.now(),
                null,
                0);
        if (!plans.add(plan)) {
            throw new Refused(Refusal.at("name", "plan.refused.name-there"));
        }
        journal.record("risk.plan-recorded", plan.reference(), null, "STANDS", name);
        return plan.reference();
    }

    /** Takes it off the list; one that is off stays off. */
    @Transactional
    public void end(String reference) {
        FallbackPlan plan = plans.lock(reference).orElseThrow(() -> new NotHere(reference));
        if (plan.endedAt() == null) {
            plans.keep(plan.ended(journal.now()));
            journal.record("risk.plan-ended", reference, "STANDS", "ENDED", plan.name());
        }
    }

    /**
     * A plan to put on the list.
     *
     * @param system null when none was chosen
     * @param name 1 to 100 characters
     * @param place 1 to 500 characters
     * @param owner one of {@link #OWNERS}; null when none was chosen
     * @param everyMonths 1 to 60
     */
    public record Command(
            @Nullable UUID system,
            String name,
            String place,
            @Nullable Role owner,
            int everyMonths) {

        private static final int LONGEST_NAME = 100;
        private static final int LONGEST_PLACE = 500;
        private static final int MOST_MONTHS = 60;

        private PartnerSystem check(SupplyChainMap map) {
            List<Refusal> refusals = new ArrayList<>();
            PartnerSystem found = system == null ? null : map.system(system).orElse(null);
            if (found == null) {
                refusals.add(Refusal.at("system", "plan.refused.system"));
            }
            if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
                refusals.add(Refusal.at("name", "risk.refused.name", LONGEST_NAME));
            }
            if (place.isBlank() || place.strip().length() > LONGEST_PLACE) {
                refusals.add(Refusal.at("place", "plan.refused.place", LONGEST_PLACE));
            }
            if (owner == null || !Set.copyOf(OWNERS).contains(owner)) {
                refusals.add(Refusal.at("owner", "plan.refused.owner"));
            }
            if (everyMonths < 1 || everyMonths > MOST_MONTHS) {
                refusals.add(Refusal.at("everyMonths", "plan.refused.months", MOST_MONTHS));
            }
            if (found == null || !refusals.isEmpty()) {
                throw new Refused(refusals);
            }
            return found;
        }
    }
}
