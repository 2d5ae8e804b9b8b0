package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who would move if something were set otherwise, and sets nothing. */
@Service
@Transactional(readOnly = true)
public class WhatIf {

    private final PlanDay planDay;

    WhatIf(PlanDay planDay) {
        this.planDay = planDay;
    }

    /**
     * With another value of one axis, as if it held today already.
     *
     * @throws io.tsunagi.shared.Refused at {@code entries} when they are none of that axis
     */
    public PlanChange decide(Disruption disruption, String site, Axis axis, List<String> entries) {
        Day day = planDay.today(site);
        return change(disruption, day, day.with(day.rules().with(axis, axis.read(entries))));
    }

    /**
     * With other hands by kind.
     *
     * @throws io.tsunagi.shared.Refused at {@code kinds} when they are no amounts
     */
    public PlanChange hands(Disruption disruption, String site, Map<UnitKind, Integer> amounts) {
        SetKinds.check(amounts);
        Day day = planDay.today(site);
        return change(disruption, day, day.with(CapacityUnit.KINDS, amounts));
    }

    private PlanChange change(Disruption disruption, Day now, Day then) {
        return PlanChange.between(planDay.plan(disruption, now), planDay.plan(disruption, then));
    }
}
