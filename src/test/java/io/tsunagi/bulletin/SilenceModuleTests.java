package io.tsunagi.bulletin;

import static io.tsunagi.bulletin.BulletinFixtures.PUBLISHER;
import static io.tsunagi.bulletin.BulletinFixtures.WRITER;
import static io.tsunagi.bulletin.BulletinFixtures.publisher;
import static io.tsunagi.bulletin.BulletinFixtures.words;
import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.ChaseSilence;
import io.tsunagi.bulletin.domain.ReadSilences;
import io.tsunagi.bulletin.domain.Silence;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.Role;
import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A disruption that falls silent chases its owner, then every manager; each once. */
@TsunagiTest
class SilenceModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    ChaseSilence chasing;

    @Autowired
    ReadSilences silences;

    @Autowired
    BulletinStanding standing;

    @Autowired
    AuditTrail audit;

    private BulletinFixtures fixtures;
    private String disruption;

    @BeforeEach
    void disruption() {
        fixtures = new BulletinFixtures(context);
        disruption = fixtures.disruption();
    }

    @Test
    void firstMissIsTheOwnersSecondEverybodysAndEachIsToldOnce() throws Exception {
        Bulletin bulletin = fixtures.published(disruption);
        Instant due = Objects.requireNonNull(bulletin.boxes().nextUpdateAt());

        chase(due.minusSeconds(1));
        assertThat(mine(WRITER, true)).isEmpty();
        chase(due.plusSeconds(1));
        chase(due.plusSeconds(2));
        assertThat(mine(WRITER, true)).extracting(Silence::misses).containsExactly(1);
        assertThat(mine(PUBLISHER, true)).isEmpty();
        chase(due.plus(Duration.ofHours(2)).plusSeconds(1));
        chase(due.plus(Duration.ofHours(2)).plusSeconds(2));

        assertThat(mine(PUBLISHER, true)).extracting(Silence::misses).containsExactly(2);
        assertThat(mine(PUBLISHER, false)).isEmpty();
        assertThat(told("bulletin.silent")).isEqualTo(1);
        assertThat(told("bulletin.silence-escalated")).isEqualTo(1);
        mvc.perform(get("/disruptions/" + disruption)
                        .with(As.person(PUBLISHER, Role.MANAGER))
                        .header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Every manager is asked now; owner " + WRITER)));
        mvc.perform(get("/desk").with(As.person(PUBLISHER, Role.MANAGER)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Disruptions whose update has not come")));
    }

    @Test
    void disruptionThatNeverSaidAnythingIsChasedOneCadenceAfterItsApproval() {
        chase(Instant.now().plus(Duration.ofMinutes(110)));
        assertThat(mine(WRITER, false)).isEmpty();

        chase(Instant.now().plus(Duration.ofMinutes(121)));

        assertThat(mine(WRITER, false)).hasSize(1);
        assertThat(standing.of(disruption).misses()).isEqualTo(1);
    }

    @Test
    void unapprovedDisruptionOwesNothingAndANewBulletinEndsTheSilence() {
        Bulletin first = fixtures.published(disruption);
        Instant due = Objects.requireNonNull(first.boxes().nextUpdateAt());
        chase(due.plusSeconds(1));
        assertThat(standing.of(disruption).silentSince()).isEqualTo(due);

        fixtures.publish(fixtures.submitted(disruption, words()));

        assertThat(standing.of(disruption).silentSince()).isNull();
        String declared = fixtures.declared();
        chase(declared, Instant.now().plus(Duration.ofDays(2)));
        assertThat(standing.of(declared).misses()).isZero();
    }

    private void chase(Instant now) {
        chase(disruption, now);
    }

    private void chase(String reference, Instant now) {
        Disruption found =
                writer(() -> context.getBean(Disruptions.class).find(reference).orElseThrow());
        publisher(() -> {
            chasing.chase(List.of(found), now);
            return true;
        });
    }

    private List<Silence> mine(String login, boolean manager) {
        return RowScope.asHouse(() -> silences.waitingFor(login, manager)).stream()
                .filter(silence -> silence.disruption().equals(disruption))
                .toList();
    }

    private long told(String action) {
        return audit.of(disruption).stream()
                .filter(entry -> entry.change().action().equals(action))
                .count();
    }
}
