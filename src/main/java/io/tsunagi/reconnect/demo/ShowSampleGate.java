package io.tsunagi.reconnect.demo;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.reconnect.domain.GateState;
import io.tsunagi.reconnect.domain.Line;
import io.tsunagi.reconnect.domain.OpenGate;
import io.tsunagi.reconnect.domain.ReadGates;
import io.tsunagi.reconnect.domain.ReviewGate;
import io.tsunagi.reconnect.domain.StateItem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the gate of an invented partner that waits for its review, with an invented statement to each item, unless the running
 * disruption has any gate. Nothing is said of a partner that really exists.
 */
@Component
@Profile("demo")
@Order(95)
class ShowSampleGate implements DemoScene {

    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final OpenGate opening;
    private final StateItem stating;
    private final ReviewGate reviewing;
    private final ReadGates reading;

    ShowSampleGate(
            Disruptions disruptions,
            SupplyChainMap map,
            OpenGate opening,
            StateItem stating,
            ReviewGate reviewing,
            ReadGates reading) {
        this.disruptions = disruptions;
        this.map = map;
        this.opening = opening;
        this.stating = stating;
        this.reviewing = reviewing;
        this.reading = reading;
    }

    @Override
    public void play(SampleActors actors) {
        actors.as("coordinator", () -> {
            Optional<Disruption> running = disruptions.all().stream()
                    .reduce((newer, older) -> older)
                    .filter(one -> !one.state().isOver());
            Optional<PartnerSystem> system = map.systems().stream()
                    .filter(one -> one.partnerCode().startsWith("SAMPLE-")
                            && !one.kind().equals("CUSTOMS"))
                    .findFirst();
            if (running.isPresent()
                    && system.isPresent()
                    && reading.of(running.get().reference()).isEmpty()) {
                show(running.get().reference(), system.get());
            }
        });
    }

    private void show(String disruption, PartnerSystem system) {
        String gate = opening.open(disruption, system.id(), "見本：当直から電話、確認済みの番号へ折り返し / sample: called back");
        ReadGates.Sheet sheet = reading.sheet(gate).orElseThrow();
        for (Line line : sheet.unstated(GateState.REVIEW)) {
            stating.state(gate, line.item().code(), stated(sheet, line));
        }
        reviewing.handOver(gate);
    }

    private static StateItem.Typed stated(ReadGates.Sheet sheet, Line line) {
        String code = line.item().code();
        byte[] file = line.item().file()
                ? ("見本の証跡 / sample evidence " + code + "\n").getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        return new StateItem.Typed(
                "見本の回答：書面で確認 / sample statement, confirmed in writing",
                "情報システム責任者（見本） / head of IT (sample)",
                sheet.today().plusDays(line.item().validDays()),
                "sample-" + code + ".txt",
                file);
    }
}
