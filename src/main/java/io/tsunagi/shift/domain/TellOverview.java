package io.tsunagi.shift.domain;

import io.tsunagi.overview.OnDuty;
import io.tsunagi.shift.OnShift;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the overview who is on shift. */
@Component("shiftOnOverview")
class TellOverview implements OnDuty {

    private final OnShift shifts;

    TellOverview(OnShift shifts) {
        this.shifts = shifts;
    }

    @Override
    public List<Somebody> onDuty() {
        return shifts.now().stream()
                .map(one -> new Somebody(one.desk(), one.name(), one.since()))
                .toList();
    }
}
