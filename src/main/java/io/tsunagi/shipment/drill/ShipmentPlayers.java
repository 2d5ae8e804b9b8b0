package io.tsunagi.shipment.drill;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.drill.Measure;
import io.tsunagi.drill.Measures;
import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.PlaysStep;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.StepKind;
import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.SampleBacklog;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.bulk.BulkAction;
import io.tsunagi.shipment.domain.bulk.BulkReason;
import io.tsunagi.shipment.domain.bulk.StartBulk;
import io.tsunagi.storage.InExercise;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders, waves and hand-overs of a drill: where a step says so, and every day. */
@Configuration(proxyBeanMethods = false)
@InExercise
class ShipmentPlayers {

    private static final String COORDINATOR = "coordinator";
    private static final String OUTSIDE = "";

    @Bean
    PlaysStep loadsOrdersInDrill(OrdersOfDrill orders) {
        return PlaysStep.of(StepKind.ORDERS, (step, stage) -> {
            orders.take(stage, batch(stage, step.id()));
            return stage.partner();
        });
    }

    @Bean
    PlaysStep releasesWaveInDrill(WavesOfDrill waves) {
        return PlaysStep.of(StepKind.WAVE, (step, stage) -> String.join(" ", waves.release(stage)));
    }

    @Bean
    PlaysStep handsOverInDrill(HandOversOfDrill handOvers) {
        return PlaysStep.of(StepKind.HAND_OVER, (step, stage) -> {
            handOvers.finish(stage);
            return stage.declared();
        });
    }

    /** Customers order as long as nobody can order by the system. */
    @Bean
    PlaysDay ordersOfADayInDrill(OrdersOfDrill orders, Disruptions disruptions) {
        return new DayOfDrill("orders", LocalTime.of(8, 0), OUTSIDE, stage -> {
            if (stands(disruptions, stage, State.DECLARED, State.FALLBACK)) {
                orders.take(stage, batch(stage, "D%03d".formatted(stage.day())));
            }
        });
    }

    @Bean
    PlaysDay waveOfADayInDrill(WavesOfDrill waves, Disruptions disruptions) {
        return new DayOfDrill("wave", LocalTime.of(10, 0), COORDINATOR, stage -> {
            if (stands(disruptions, stage, State.FALLBACK)) {
                waves.release(stage);
            }
        });
    }

    @Bean
    PlaysDay handOversOfADayInDrill(HandOversOfDrill handOvers, Disruptions disruptions) {
        return new DayOfDrill("hand-overs", LocalTime.of(17, 0), COORDINATOR, stage -> {
            if (stands(disruptions, stage, State.FALLBACK, State.RECOVERY)) {
                handOvers.finish(stage);
            }
        });
    }

    /** Once the system is up, what still waits goes by the system again and leaves our list. */
    @Bean
    PlaysDay givesBackInDrill(StartBulk bulk, Disruptions disruptions) {
        return new DayOfDrill("give-back", LocalTime.of(11, 0), COORDINATOR, stage -> {
            if (stands(disruptions, stage, State.RECOVERY)) {
                Stream.of(ShipmentStatus.OPEN, ShipmentStatus.HOLD).forEach(status -> giveBack(bulk, stage, status));
            }
        });
    }

    private static void giveBack(StartBulk bulk, Stage stage, ShipmentStatus status) {
        StartBulk.Choice choice =
                new StartBulk.Choice(stage.declared(), BulkAction.CANCEL, List.of(), RankedFilter.of(status), null);
        if (bulk.preview(choice).numbers().stream().anyMatch(number -> number > 0)) {
            String request = stage.declared() + " " + status + " " + stage.day();
            bulk.start(
                    UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)),
                    choice,
                    BulkReason.OTHER,
                    "復旧した相手先のシステムから出荷するため、こちらの一覧から外す / ships by the partner's system again",
                    false);
        }
    }

    /** A curve needs a point a day also when a day takes five seconds. */
    @Bean
    PlaysDay samplesInDrill(SampleBacklog sampling) {
        return new DayOfDrill("sample", LocalTime.of(18, 0), OUTSIDE, stage -> sampling.sample());
    }

    @Bean
    Measures firstPriorityInDrill(FirstDelivery first) {
        return Measures.minutes(Measure.FIRST_PRIORITY, disruption -> first.of(disruption, 1));
    }

    private static String batch(Stage stage, String name) {
        return stage.key().toUpperCase(java.util.Locale.ROOT) + "-" + name.toUpperCase(java.util.Locale.ROOT);
    }

    private static boolean stands(Disruptions disruptions, Stage stage, State... states) {
        return stage.disruption() != null
                && disruptions
                        .find(stage.disruption())
                        .filter(found -> List.of(states).contains(found.state()))
                        .isPresent();
    }
}
