package io.tsunagi.shipment.web.allocate;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.allocate.PlanDay;
import io.tsunagi.shipment.domain.allocate.Rhythm;
import io.tsunagi.shipment.domain.wave.WavePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The next fixed hour of the sites whose hands are set today, on the desk of coordinators. */
@Component
class MomentsOnTheDesk implements DeskQueue {

    private final Disruptions disruptions;
    private final WavePlan wavePlan;
    private final PlanDay planDay;
    private final SignedIn signedIn;
    private final Times times;

    MomentsOnTheDesk(Disruptions disruptions, WavePlan wavePlan, PlanDay planDay, SignedIn signedIn, Times times) {
        this.disruptions = disruptions;
        this.wavePlan = wavePlan;
        this.planDay = planDay;
        this.signedIn = signedIn;
        this.times = times;
    }

    private record Next(String disruption, String site, Rhythm.Moment moment) {}

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().roles().contains(Role.COORDINATOR)) {
            return Optional.empty();
        }
        List<Next> all = new ArrayList<>();
        for (Disruption disruption : disruptions.running()) {
            if (disruption.state().allowsFallback()) {
                wavePlan.sites(disruption).stream()
                        .filter(load -> load.capacity() != null)
                        .forEach(load -> planDay.rhythm(load.site()).next(times.now()).stream()
                                .findFirst()
                                .ifPresent(moment -> all.add(new Next(disruption.reference(), load.site(), moment))));
            }
        }
        return all.stream()
                .min(Comparator.comparing(next -> next.moment().at()))
                .map(first -> waiting(
                        first,
                        all.stream()
                                .filter(next -> next.moment().equals(first.moment()))
                                .count()));
    }

    private static Waiting waiting(Next first, long number) {
        String page = UriComponentsBuilder.fromPath("/disruptions/{d}/plan")
                .queryParam("site", "{site}")
                .encode()
                .buildAndExpand(first.disruption(), first.site())
                .toUriString();
        return new Waiting(
                "allocate.desk." + first.moment().step(),
                number,
                page,
                first.moment().at(),
                "coordinator");
    }
}
