package io.tsunagi.contact.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.contact.ContactCases;
import io.tsunagi.contact.ContactCases.Case;
import io.tsunagi.contact.domain.call.Calls;
import io.tsunagi.contact.domain.call.RecordCall;
import io.tsunagi.contact.domain.change.AskChange;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.PartnerContacts;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample calls walk through the use cases, and a second start enters none again. */
@TsunagiTest
class KeepSampleCallsModuleTests {

    @Autowired
    ContactCases cases;

    @Autowired
    Disruptions disruptions;

    @Autowired
    PartnerContacts contacts;

    @Autowired
    Calls calls;

    @Autowired
    Changes changes;

    @Autowired
    RecordCall recording;

    @Autowired
    AskChange asking;

    @Autowired
    Clock clock;

    @Test
    void twoCallsAndOneRequestAreEnteredOnce() {
        Case around = cases.open();
        Disruption mine =
                As.manager(() -> disruptions.find(around.disruption())).orElseThrow();
        Disruptions onlyMine = (Disruptions) Proxy.newProxyInstance(
                Disruptions.class.getClassLoader(),
                new Class<?>[] {Disruptions.class},
                (proxy, called, arguments) ->
                        called.getName().equals("all") ? List.of(mine) : called.invoke(disruptions, arguments));
        KeepSampleCalls scene =
                new KeepSampleCalls(onlyMine, contacts, calls, new KeepSampleCalls.Steps(recording, asking), clock);

        scene.play(new TestActors());
        scene.play(new TestActors());

        assertThat(As.manager(() -> calls.page(around.disruption(), null, null, 10)))
                .hasSize(2);
        assertThat(As.manager(() ->
                        changes.of(contacts.find(around.contact()).orElseThrow().partnerId())))
                .hasSize(1);
    }

    /** Test people of the roles that the logins of the demonstration name. */
    private static final class TestActors implements SampleActors {

        @Override
        public <T> T as(String login, Supplier<T> work) {
            return As.somebody("test-" + login, Set.of(Role.valueOf(login.toUpperCase(Locale.ROOT))), work);
        }
    }
}
