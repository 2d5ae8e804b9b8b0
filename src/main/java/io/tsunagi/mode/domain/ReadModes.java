package io.tsunagi.mode.domain;

import io.tsunagi.disruption.CurrentMode;
import io.tsunagi.frame.Times;
import io.tsunagi.mode.Modes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which modes hold today, and what led there. */
@Service
public class ReadModes implements Modes, CurrentMode {

    private final ModeDecisions decisions;
    private final Times times;

    ReadModes(ModeDecisions decisions, Times times) {
        this.decisions = decisions;
        this.times = times;
    }

    /** What was decided on every lane of a disruption, by lane and then by site. */
    @Transactional(readOnly = true)
    public List<LaneHistory> lanes(String disruption) {
        return LaneHistory.of(decisions.of(disruption));
    }

    /** The present day, in the house's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(times.now(), times.zone());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> of(String disruption) {
        LocalDate today = today();
        return lanes(disruption).stream()
                .map(lane -> new Standing(
                        lane.site(), lane.lane().name(), lane.on(today).mode(), lane.since(today)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Span> span(String disruption) {
        List<Mode> modes = of(disruption).stream()
                .map(Standing::mode)
                .sorted(Comparator.naturalOrder())
                .toList();
        return modes.isEmpty() ? Optional.empty() : Optional.of(new Span(modes.get(0), modes.get(modes.size() - 1)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> code(String disruption) {
        return span(disruption).map(Span::code);
    }
}
