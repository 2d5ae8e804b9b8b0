package io.tsunagi.shift.web;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.shift.domain.Handover;
import io.tsunagi.shift.domain.ReadShift;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A handover that nobody has taken yet, on the desk of whoever may. */
@Component
class HandoversOnTheDesk implements DeskQueue {

    private final ReadShift reading;

    HandoversOnTheDesk(ReadShift reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Waiting> waiting() {
        List<Handover> waiting = reading.waiting();
        return waiting.stream()
                .findFirst()
                .map(first -> new Waiting(
                        "shift.desk-line",
                        waiting.size(),
                        "/shifts/" + first.reference(),
                        first.givenAt(),
                        first.desk().lanes().get(0).toLowerCase(Locale.ROOT)));
    }
}
