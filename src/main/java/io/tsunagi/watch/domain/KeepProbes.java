package io.tsunagi.watch.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.outbound.Outbound;
import io.tsunagi.outbound.Outbound.Reason;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.watch.domain.Probe.Check;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets probes up and stops them. */
@Service
public class KeepProbes {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 200;
    private static final int SECRET = 24;

    private final Probes probes;
    private final SupplyChainMap map;
    private final Outbound outbound;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeepProbes(Probes probes, SupplyChainMap map, Outbound outbound, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.probes = probes;
        this.map = map;
        this.outbound = outbound;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Sets one up; it looks at once.
     *
     * @throws Refused at the field that is missing, wrong, or whose destination no manager approved
     */
    @Transactional
    public Made add(Wanted wanted) {
        List<Refusal> refusals = new ArrayList<>();
        UUID id = wanted.systemId();
        Optional<PartnerSystem> system = id == null ? Optional.empty() : map.system(id);
        if (id != null && system.isEmpty()) {
            refusals.add(Refusal.at("systemId", "watch.refused.system"));
        }
        if (id == null && wanted.way() == Way.HEARTBEAT) {
            refusals.add(Refusal.at("way", "watch.refused.anchor"));
        }
        length(refusals, "name", wanted.name(), 1, LONGEST_NAME);
        length(refusals, "text", wanted.check().text(), 0, LONGEST_TEXT);
        target(refusals, wanted);
        check(refusals, wanted.check());
        if (!Arrays.asList(Trouble.OF_PROBES).contains(wanted.trouble())) {
            refusals.add(Refusal.at("trouble", "watch.refused.choose"));
        }
        Refused.ifAny(refusals);
        return keep(wanted, system.map(PartnerSystem::partnerId).orElse(null));
    }

    private Made keep(Wanted wanted, @Nullable UUID partner) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Probe probe = new Probe(
                UUID.randomUUID(),
                partner,
                wanted.systemId(),
                wanted.name().strip(),
                wanted.way(),
                wanted.way() == Way.HEARTBEAT ? "" : wanted.target().strip(),
                wanted.check(),
                wanted.trouble(),
                true,
                signedIn.person().login(),
                now,
                Standing.fresh(now),
                "",
                null,
                null);
        String token = wanted.way() == Way.HEARTBEAT ? token() : null;
        probes.add(probe, token == null ? null : HearHeartbeat.hash(token));
        audit.record(new Change(
                "watch.probe-made", probe.id().toString(), null, null, "ACTIVE", probe.way() + " " + probe.name()));
        return new Made(probe, token);
    }

    /** Stops one; what it found stays. One that was stopped stays so. */
    @Transactional
    public void stop(UUID id) {
        Probe probe = probes.find(id).orElseThrow(() -> new Refused(Refusal.of("watch.refused.probe")));
        if (probes.stop(id)) {
            audit.record(new Change("watch.probe-stopped", id.toString(), null, "ACTIVE", "STOPPED", probe.name()));
        }
    }

    private void target(List<Refusal> refusals, Wanted wanted) {
        if (wanted.way() == Way.HEARTBEAT) {
            return;
        }
        String target = wanted.target().strip();
        Optional<Reason> hindered;
        if (wanted.way() == Way.HTTP) {
            hindered = outbound.hinders(target);
        } else {
            boolean two = target.matches(".+:[1-9][0-9]{0,4}");
            int colon = target.lastIndexOf(':');
            hindered = two
                    ? outbound.hinders(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)))
                    : Optional.of(Reason.MALFORMED);
        }
        hindered.ifPresent(reason -> refusals.add(Refusal.at("target", "watch.refused.target." + reason)));
    }

    private static void check(List<Refusal> refusals, Check check) {
        between(refusals, "every", check.every(), Duration.ofSeconds(20), Duration.ofDays(1));
        between(refusals, "slow", check.slow(), Duration.ofMillis(100), Duration.ofSeconds(20));
        between(refusals, "quiet", check.quiet(), Duration.ofMinutes(1), Duration.ofDays(7));
        Integer status = check.status();
        if (status != null && (status < 100 || status > 599)) {
            refusals.add(Refusal.at("status", "watch.refused.status"));
        }
    }

    private static void between(List<Refusal> refusals, String field, Duration given, Duration least, Duration most) {
        if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
            refusals.add(Refusal.at(field, "watch.refused." + field));
        }
    }

    private static void length(List<Refusal> refusals, String field, String typed, int shortest, int longest) {
        int length = typed.strip().length();
        if (length < shortest || length > longest) {
            refusals.add(Refusal.at(field, "watch.refused.words", shortest, longest));
        }
    }

    private String token() {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return "hb-" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /**
     * What somebody wants to be looked at.
     *
     * @param systemId null for an anchor
     */
    public record Wanted(@Nullable UUID systemId, String name, Way way, String target, Check check, Trouble trouble) {}

    /**
     * A new probe.
     *
     * @param token of a heartbeat, which nobody can show again; null for the others
     */
    public record Made(Probe probe, @Nullable String token) {}
}
