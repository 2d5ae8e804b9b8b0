package io.tsunagi.drill;

import io.tsunagi.As;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SampleActors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stage and colleagues for tests of surprises, in the house of the tests. */
public final class OnStage {

    private static final Map<String, Role> DESKS = Map.of(
            "manager", Role.MANAGER,
            "manager2", Role.MANAGER,
            "coordinator", Role.COORDINATOR,
            "broker", Role.BROKER,
            "examiner", Role.EXAMINER);

    private OnStage() {}

    /** A stage of its own with the scenario of Nagoya. */
    public static Stage of(Scenarios scenarios, String partner, @Nullable String disruption, Instant now) {
        return new Stage(
                "t" + UUID.randomUUID().toString().substring(0, 8),
                scenarios.find("nagoya").orElseThrow().scenario(),
                partner,
                "",
                List.of(),
                20,
                disruption,
                now,
                now);
    }

    /** The same stage at another time, with a scenario of these surprises only. */
    public static Stage with(Stage stage, List<Scenario.Inject> injects, Instant now) {
        Scenario all = stage.scenario();
        Scenario own = new Scenario(
                all.name(),
                all.about(),
                all.zone(),
                all.start(),
                all.days(),
                all.speed(),
                all.partner(),
                all.system(),
                all.rto(),
                all.sites(),
                all.capacity(),
                all.ordersADay(),
                all.mix(),
                all.timeline(),
                injects,
                all.published());
        return new Stage(
                stage.key(),
                own,
                stage.partner(),
                stage.system(),
                stage.sites(),
                stage.orders(),
                stage.disruption(),
                stage.declaredAt(),
                now);
    }

    /** A surprise of that kind. */
    public static Scenario.Inject inject(InjectKind kind, Instant at) {
        return new Scenario.Inject("i01", kind, at, new Words("期待", "expected"), Duration.ofHours(4));
    }

    /** Colleagues as an exercise knows them. */
    public static SampleActors colleagues() {
        return new SampleActors() {
            @Override
            public <T> T as(String login, Supplier<T> work) {
                return As.somebody("drill-" + login, Set.of(DESKS.get(login)), work);
            }
        };
    }
}
