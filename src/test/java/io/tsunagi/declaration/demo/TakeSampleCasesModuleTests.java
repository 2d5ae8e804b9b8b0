package io.tsunagi.declaration.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationCounts;
import io.tsunagi.declaration.domain.AcceptDeclaration;
import io.tsunagi.declaration.domain.EditDraft;
import io.tsunagi.declaration.domain.ExamineDeclaration;
import io.tsunagi.declaration.domain.LodgeDeclaration;
import io.tsunagi.declaration.domain.PayDuties;
import io.tsunagi.declaration.domain.PrintDeclaration;
import io.tsunagi.declaration.domain.ReleaseDeclaration;
import io.tsunagi.declaration.domain.TakeCase;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample cases of the demonstration walk through the use cases, and a second start takes none again. */
@TsunagiTest
class TakeSampleCasesModuleTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    DeclarationCounts counts;

    @Autowired
    Disruptions disruptions;

    @Autowired
    SupplyChainMap map;

    @Autowired
    TakeCase taking;

    @Autowired
    EditDraft editing;

    @Autowired
    ExamineDeclaration examining;

    @Autowired
    PrintDeclaration printing;

    @Autowired
    LodgeDeclaration lodging;

    @Autowired
    AcceptDeclaration accepting;

    @Autowired
    PayDuties paying;

    @Autowired
    ReleaseDeclaration releasing;

    @Autowired
    Clock clock;

    @Test
    void standInFourStepsOfTheWayAndAreTakenOnce() {
        Outage outage = cases.outage();
        Disruption mine = As.manager(() -> disruptions.find(outage.disruption()).orElseThrow());
        TakeSampleCases scene = new TakeSampleCases(
                only(Disruptions.class, disruptions, "all", List.of(mine)),
                only(
                        SupplyChainMap.class,
                        map,
                        "partners",
                        List.of(new Partner(outage.partner(), "SAMPLE-FORWARDER", "見本", "Sample", "FORWARDER"))),
                counts,
                new TakeSampleCases.Steps(taking, editing, examining, printing, lodging, accepting, paying, releasing),
                clock);

        As.manager(() -> scene.play(new TestActors()));
        As.manager(() -> scene.play(new TestActors()));

        assertThat(As.manager(() -> counts.byState(outage.disruption())))
                .extracting(tally -> tally.state() + " " + tally.number())
                .containsExactlyInAnyOrder("DRAFT 1", "SUBMITTED 1", "PRINTED 1", "RELEASED 1");
    }

    /** The real thing, but for one answer: in a shared database the sample disruption is not the first one. */
    private static <T> T only(Class<T> type, T real, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) ->
                        called.getName().equals(method) ? answer : called.invoke(real, arguments)));
    }

    /** Test people of the roles that the logins of the demonstration name. */
    private static final class TestActors implements SampleActors {

        @Override
        public <T> T as(String login, Supplier<T> work) {
            return As.somebody("test-" + login, Set.of(Role.valueOf(login.toUpperCase(java.util.Locale.ROOT))), work);
        }
    }
}
