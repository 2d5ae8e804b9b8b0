package io.tsunagi.mode.demo;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.mode.domain.CheckItem;
import io.tsunagi.mode.domain.DecideMode;
import io.tsunagi.mode.domain.Lane;
import io.tsunagi.mode.domain.ModeDecision;
import io.tsunagi.mode.domain.ReadModes;
import io.tsunagi.mode.domain.Scope;
import io.tsunagi.mode.domain.Scope.Channel;
import io.tsunagi.mode.domain.Scope.Running;
import io.tsunagi.mode.domain.Scope.Units;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens two sites of the sample outage with 37 items, whole cases, by FAX, adds items at one, takes that back at the other, and decides on orders by web from
 * the day after tomorrow, as the replayed outage began (domain notes, disruption.md 1.3); unless any mode is decided.
 */
@Component
@Profile("demo")
@Order(95)
class DecideSampleModes implements DemoScene {

    private static final String FIRST = "東京DC（見本）";
    private static final String SECOND = "大阪DC（見本）";
    private static final int TRIAL = 37;
    private static final int WIDER = 237;

    private final Disruptions disruptions;
    private final ReadModes reading;
    private final DecideMode deciding;

    DecideSampleModes(Disruptions disruptions, ReadModes reading, DecideMode deciding) {
        this.disruptions = disruptions;
        this.reading = reading;
        this.deciding = deciding;
    }

    @Override
    public void play(SampleActors actors) {
        disruptions.all().stream()
                .reduce((newer, older) -> older)
                .filter(one -> one.state().allowsFallback())
                .filter(one -> reading.of(one.reference()).isEmpty())
                .ifPresent(one -> actors.as("manager", () -> decide(one)));
    }

    private void decide(Disruption disruption) {
        widen(disruption, FIRST, TRIAL, Channel.FAX, null, "病院・介護施設向けに37品目で試行（見本） / trial with 37 items (sample)");
        widen(disruption, SECOND, TRIAL, Channel.FAX, null, "同じ37品目で2拠点目（見本） / second site, same items (sample)");
        widen(disruption, FIRST, WIDER, Channel.FAX, null, "用紙・飲料・洗剤を追加（見本） / more items (sample)");
        widen(disruption, SECOND, WIDER, Channel.FAX, null, "東京と同じ品目へ（見本） / same items as Tokyo (sample)")
                .ifPresent(one ->
                        deciding.reverse(disruption, one.id(), "誤出荷が3件出たため元に戻す（見本） / three wrong picks (sample)"));
        widen(
                disruption,
                FIRST,
                WIDER,
                Channel.SOME_WEB,
                reading.today().plusDays(2),
                "大口顧客のウェブ受注を再開（見本） / web for large customers (sample)");
    }

    private Optional<ModeDecision> widen(
            Disruption disruption, String site, int items, Channel channel, @Nullable LocalDate from, String ground) {
        return deciding.decide(
                disruption,
                new DecideMode.Command(
                        site,
                        Lane.STOCK,
                        new Scope(true, items, channel, Units.CASE, Running.BY_HAND),
                        from,
                        ground,
                        Arrays.stream(CheckItem.values()).collect(Collectors.toMap(item -> item, item -> true))));
    }
}
