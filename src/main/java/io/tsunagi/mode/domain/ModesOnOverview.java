package io.tsunagi.mode.domain;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.overview.Figure;
import io.tsunagi.overview.OverviewPart;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the overview in which mode each lane of each disruption goes today. */
@Component
class ModesOnOverview implements OverviewPart {

    private final ModeDecisions decisions;
    private final ReadModes modes;

    ModesOnOverview(ModeDecisions decisions, ReadModes modes) {
        this.decisions = decisions;
        this.modes = modes;
    }

    @Override
    public Map<String, Figure.Modes> of(List<Disruption> running) {
        LocalDate today = modes.today();
        Map<String, Figure.Modes> figures = new HashMap<>();
        decisions
                .of(running.stream().map(Disruption::reference).toList())
                .forEach((disruption, decided) -> figures.put(
                        disruption,
                        new Figure.Modes(LaneHistory.of(decided).stream()
                                .map(lane -> lane(lane, today))
                                .toList())));
        return figures;
    }

    private static Figure.Lane lane(LaneHistory lane, LocalDate today) {
        return new Figure.Lane(
                lane.site(), lane.lane().name(), lane.on(today).mode().name(), lane.since(today));
    }
}
