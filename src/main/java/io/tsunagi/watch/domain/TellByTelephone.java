package io.tsunagi.watch.domain;

import io.tsunagi.identity.SignedIn;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.watch.domain.RaiseAlert.About;
import io.tsunagi.watch.domain.Report.Source;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody was told by telephone that something does not work, and writes it down; no knowledge of systems is needed. */
@Service
public class TellByTelephone {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);

    private final RaiseAlert raising;
    private final SupplyChainMap map;
    private final SignedIn signedIn;
    private final Clock clock;

    TellByTelephone(RaiseAlert raising, SupplyChainMap map, SignedIn signedIn, Clock clock) {
        this.raising = raising;
        this.map = map;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Enters a call.
     *
     * @return reference of the alert it went to
     * @throws Refused at the field that is missing or wrong
     */
    @Transactional
    public String told(Call call) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Refusal> refusals = new ArrayList<>();
        words(refusals, "caller", call.caller(), 2, LONGEST_NAME);
        words(refusals, "number", call.number(), 0, LONGEST_NAME);
        words(refusals, "words", call.words(), SHORTEST, LONGEST);
        if (call.occurredAt().isAfter(now.plus(CLOCKS_APART))) {
            refusals.add(Refusal.at("occurredAt", "watch.refused.future"));
        }
        if (call.toldAt().isAfter(now.plus(CLOCKS_APART)) || call.toldAt().isBefore(call.occurredAt())) {
            refusals.add(Refusal.at("toldAt", "watch.refused.told"));
        }
        UUID id = call.systemId();
        Optional<PartnerSystem> system = id == null ? Optional.empty() : map.system(id);
        if (id != null && system.isEmpty()) {
            refusals.add(Refusal.at("systemId", "watch.refused.system"));
        }
        if (call.trouble() == Trouble.OWN_LINE) {
            refusals.add(Refusal.at("trouble", "watch.refused.choose"));
        }
        Refused.ifAny(refusals);
        Report report = new Report(
                UUID.nameUUIDFromBytes(("call " + call.key()).getBytes(StandardCharsets.UTF_8)),
                Source.TELEPHONE,
                null,
                call.trouble(),
                call.caller().strip(),
                call.number().strip(),
                call.words().strip(),
                call.occurredAt(),
                call.toldAt(),
                now,
                signedIn.person().login());
        About about = system.map(found -> About.system(found.partnerId(), found.id()))
                .orElseGet(() -> About.unknown("call:" + call.key()));
        return raising.raise(about, report, false);
    }

    private static void words(List<Refusal> refusals, String field, String typed, int shortest, int longest) {
        int length = typed.strip().length();
        if (length < shortest || length > longest) {
            refusals.add(Refusal.at(field, "watch.refused.words", shortest, longest));
        }
    }

    /**
     * A call.
     *
     * @param systemId system that does not work; null when the caller could not say
     * @param occurredAt since when it does not work
     * @param toldAt when the call came in
     * @param key tells this call from others, so that a form that is sent twice makes one alert
     */
    public record Call(
            @Nullable UUID systemId,
            Trouble trouble,
            String caller,
            String number,
            String words,
            Instant occurredAt,
            Instant toldAt,
            String key) {}
}
