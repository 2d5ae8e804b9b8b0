package io.tsunagi.mode.drill;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.drill.PlaysStep;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Scenario.Reach;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.StepKind;
import io.tsunagi.mode.domain.CheckItem;
import io.tsunagi.mode.domain.DecideMode;
import io.tsunagi.mode.domain.Lane;
import io.tsunagi.mode.domain.LaneHistory;
import io.tsunagi.mode.domain.ReadModes;
import io.tsunagi.mode.domain.Scope;
import io.tsunagi.mode.domain.Scope.Channel;
import io.tsunagi.mode.domain.Scope.Running;
import io.tsunagi.mode.domain.Scope.Units;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.InExercise;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings sites where a step says, one axis by one, as the house demands; the colleague answers every question of the safety check with
 * yes. Work is up when no lane has a limit any more.
 */
@Configuration(proxyBeanMethods = false)
@InExercise
class ModePlayers {

    @Bean
    PlaysStep widensInDrill(Widening widening) {
        return PlaysStep.of(StepKind.MODE, (step, stage) -> {
            Reach reach = step.reach();
            if (reach == null) {
                throw new Refused(Refusal.of("drill.play.no-reach"));
            }
            for (int site = 0; site < Math.min(reach.sites(), stage.sites().size()); site++) {
                Scope target = new Scope(
                        true,
                        reach.items(),
                        Channel.valueOf(reach.channel()),
                        Units.valueOf(reach.units()),
                        site < reach.rebuilt() ? Running.TRIAL : Running.BY_HAND);
                widening.bring(stage, step, stage.sites().get(site), target);
            }
            return stage.declared();
        });
    }

    @Bean
    PlaysStep recordsWorkUpInDrill(Widening widening, ReadModes reading) {
        return PlaysStep.of(StepKind.WORK_UP, (step, stage) -> {
            Scope unlimited = new Scope(true, null, Channel.ALL, Units.EACH, Running.NORMAL);
            reading.lanes(stage.declared()).stream()
                    .filter(lane -> lane.lane() == Lane.STOCK && lane.latest().open())
                    .map(LaneHistory::site)
                    .forEach(site -> widening.bring(stage, step, site, unlimited));
            return stage.declared();
        });
    }

    @Bean
    Widening wideningInDrill(Disruptions disruptions, ReadModes reading, DecideMode deciding) {
        return new Widening(disruptions, reading, deciding);
    }

    /** Decides as often as it takes to bring a site to a target. */
    record Widening(Disruptions disruptions, ReadModes reading, DecideMode deciding) {

        /** Opens it as the first site of the lane works, or as narrow as the target, and moves one axis at a time from there. */
        void bring(Stage stage, Scenario.Step step, String site, Scope target) {
            Scope now = latest(stage, site);
            if (!now.open()) {
                now = opening(stage, target);
                decide(stage, step, site, now);
            }
            Scope items = new Scope(true, more(now.items(), target.items()), now.channel(), now.units(), now.system());
            Scope channel =
                    new Scope(true, items.items(), wider(now.channel(), target.channel()), now.units(), now.system());
            Scope units =
                    new Scope(true, items.items(), channel.channel(), wider(now.units(), target.units()), now.system());
            Scope system = new Scope(
                    true, items.items(), channel.channel(), units.units(), wider(now.system(), target.system()));
            for (Scope next : new Scope[] {items, channel, units, system}) {
                decide(stage, step, site, next);
            }
        }

        private Scope latest(Stage stage, String site) {
            return reading.lanes(stage.declared()).stream()
                    .filter(lane -> lane.lane() == Lane.STOCK && lane.site().equals(site))
                    .findFirst()
                    .map(LaneHistory::latest)
                    .orElse(Scope.NOTHING);
        }

        private Scope opening(Stage stage, Scope target) {
            Optional<Scope> elsewhere = reading.lanes(stage.declared()).stream()
                    .filter(lane -> lane.lane() == Lane.STOCK)
                    .map(LaneHistory::latest)
                    .filter(Scope::open)
                    .findFirst();
            return elsewhere
                    .map(other -> new Scope(true, other.items(), other.channel(), other.units(), Running.BY_HAND))
                    .orElseGet(() -> new Scope(true, target.items(), Channel.FAX, Units.CASE, Running.BY_HAND));
        }

        private void decide(Stage stage, Scenario.Step step, String site, Scope scope) {
            Disruption disruption = disruptions.find(stage.declared()).orElseThrow();
            deciding.decide(
                    disruption,
                    new DecideMode.Command(
                            site,
                            Lane.STOCK,
                            scope,
                            null,
                            step.text().ja() + " / " + step.text().en(),
                            Arrays.stream(CheckItem.values()).collect(Collectors.toMap(item -> item, item -> true))));
        }

        private static @Nullable Integer more(@Nullable Integer now, @Nullable Integer target) {
            return now == null || target == null ? null : Integer.valueOf(Math.max(now, target));
        }

        private static <T extends Enum<T>> T wider(T now, T target) {
            return now.compareTo(target) >= 0 ? now : target;
        }
    }
}
