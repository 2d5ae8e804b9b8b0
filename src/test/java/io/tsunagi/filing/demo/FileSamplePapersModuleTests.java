package io.tsunagi.filing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.filing.FilingFixtures;
import io.tsunagi.filing.domain.BeginFiling;
import io.tsunagi.filing.domain.EditFiling;
import io.tsunagi.filing.domain.ExamineFiling;
import io.tsunagi.filing.domain.HandInFiling;
import io.tsunagi.filing.domain.PrintFiling;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.paper.FormCatalogue;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample filings of the demonstration walk through the use cases, and a second start files none again. */
@TsunagiTest
class FileSamplePapersModuleTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    FilingFixtures filings;

    @Autowired
    Disruptions disruptions;

    @Autowired
    ReadFilings reading;

    @Test
    void standInFiveStatesAndAreFiledOnce() {
        filings.transitPools();
        Disruption mine = disruptions.find(cases.outage().disruption()).orElseThrow();
        Disruptions onlyMine = (Disruptions) Proxy.newProxyInstance(
                Disruptions.class.getClassLoader(),
                new Class<?>[] {Disruptions.class},
                (proxy, called, arguments) ->
                        called.getName().equals("all") ? List.of(mine) : called.invoke(disruptions, arguments));
        FileSamplePapers scene = new FileSamplePapers(
                onlyMine,
                filings.bean(FormCatalogue.class),
                reading,
                new FileSamplePapers.Steps(
                        filings.bean(BeginFiling.class),
                        filings.bean(EditFiling.class),
                        filings.bean(ExamineFiling.class),
                        filings.bean(PrintFiling.class),
                        filings.bean(HandInFiling.class)),
                filings.bean(Clock.class));

        As.manager(() -> scene.play(new TestActors()));
        As.manager(() -> scene.play(new TestActors()));

        assertThat(As.manager(() -> reading.byState(mine.reference())))
                .extracting(tally -> tally.state() + " " + tally.number())
                .containsExactly("DRAFT 1", "SUBMITTED 1", "PRINTED 1", "LODGED 1", "GRANTED 1");
    }

    /** Test people of the roles that the logins of the demonstration name. */
    private static final class TestActors implements SampleActors {

        @Override
        public <T> T as(String login, Supplier<T> work) {
            return As.somebody("test-" + login, Set.of(Role.valueOf(login.toUpperCase(java.util.Locale.ROOT))), work);
        }
    }
}
