package io.tsunagi.claim.domain;

import io.tsunagi.claim.domain.Verdict.Matter;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.PriorityGrants;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two people decide: about the claim, about its renewal, and whether it was false. */
@Service
public class DecideClaim {

    private final Claims claims;
    private final ClaimFile file;
    private final PriorityGrants grants;
    private final Workflows workflows;

    DecideClaim(Claims claims, ClaimFile file, PriorityGrants grants, Workflows workflows) {
        this.claims = claims;
        this.file = file;
        this.grants = grants;
        this.workflows = workflows;
    }

    /**
     * Gives an opinion; the same person saying the same again changes nothing. With the last one that is needed the claim is granted,
     * refused, renewed or marked, in the same transaction.
     *
     * @param hours for a renewal how much longer, 1 to 72; else without meaning
     * @throws Refused to who typed the claim, to who spoke otherwise already, without words, or when it is not at that point
     */
    @Transactional
    public void say(String reference, Verdict verdict, Reason reason, String words, int hours) {
        Claim claim = file.open(reference);
        Matter matter = verdict.matter();
        int round = round(claim, matter);
        List<Opinion> before = about(claim, matter, round);
        String person = file.who();
        if (before.stream().anyMatch(said -> said.person().equals(person) && said.verdict() == verdict)) {
            return;
        }
        check(claim, matter, verdict, before, person);
        if (verdict == Verdict.RENEW) {
            ClaimHours.until(file.now(), hours);
        }
        Opinion opinion = new Opinion(round, verdict, reason, ClaimFile.words("words", words), person, file.now());
        claims.add(claim, opinion);
        file.record(
                "claim.opinion", reference, claim.state().name(), claim.state().name(), verdict + " " + reason);
        List<Opinion> all = about(claim, matter, round);
        TwoPeople.decided(all, TwoPeople.needed(matter, claim.priority()))
                .ifPresent(decided -> follow(claim, decided, hours));
    }

    private static int round(Claim claim, Matter matter) {
        return matter == Matter.RENEWAL ? claim.renewals() : 0;
    }

    private List<Opinion> about(Claim claim, Matter matter, int round) {
        return claims.opinions(claim.id()).stream()
                .filter(said -> said.verdict().matter() == matter && said.round() == round)
                .toList();
    }

    private static void check(Claim claim, Matter matter, Verdict verdict, List<Opinion> before, String person) {
        boolean at = switch (matter) {
            case DECISION -> claim.state() == ClaimState.DECISION;
            case RENEWAL -> claim.state() == ClaimState.GRANTED;
            case FALSEHOOD -> claim.falseAt() == null && claim.call() != null;
        };
        if (!at) {
            throw new Refused(Refusal.of("claim.refused.state." + claim.state()));
        }
        if (matter == Matter.DECISION && Objects.equals(claim.enteredBy(), person)) {
            throw new Refused(Refusal.of("claim.refused.own"));
        }
        if (TwoPeople.decided(before, TwoPeople.needed(matter, claim.priority()))
                .isPresent()) {
            throw new Refused(Refusal.of("claim.refused.settled"));
        }
        if (TwoPeople.spoke(before, person)) {
            throw new Refused(Refusal.of("claim.refused.spoke"));
        }
        if (verdict == Verdict.GRANT_P0 && claim.asked().priority() != 0) {
            throw new Refused(Refusal.at("verdict", "claim.refused.more-than-asked"));
        }
    }

    private void follow(Claim claim, Verdict decided, int hours) {
        switch (decided) {
            case GRANT_P0 -> grant(claim, 0);
            case GRANT_P1 -> grant(claim, 1);
            case REFUSE -> {
                file.put(claim, claim.in(ClaimState.REFUSED), "claim.refused", "");
                workflows.complete(claim.reference(), "UserTask_Decide", file.who(), Map.of("granted", false));
            }
            case RENEW -> renew(claim, hours);
            case LET_LAPSE ->
                workflows.complete(claim.reference(), "UserTask_Renew", file.who(), Map.of("renewed", false));
            case FALSE_CLAIM -> markFalse(claim);
            case NOT_FALSE ->
                file.record(
                        "claim.not-false",
                        claim.reference(),
                        null,
                        claim.state().name(),
                        "");
        }
    }

    private void grant(Claim claim, int priority) {
        Instant now = file.now();
        Instant until = claim.validUntil().isAfter(now) ? claim.validUntil() : ClaimHours.until(now, ClaimHours.USUAL);
        Claim granted = claim.granted(priority).until(until);
        int lifted = grants.grant(claim.shipments(), claim.reference(), priority);
        String action = priority > claim.asked().priority() ? "claim.amended" : "claim.granted";
        file.put(claim, granted, action, "P" + priority + " shipments=" + lifted);
        workflows.complete(
                claim.reference(),
                "UserTask_Decide",
                file.who(),
                Map.of("granted", true, "validUntil", until, "renewAt", ClaimHours.renewAt(now, until)));
    }

    private void renew(Claim claim, int hours) {
        Instant now = file.now();
        Instant until = ClaimHours.until(now, hours);
        file.put(claim, claim.renewed(until), "claim.renewed", until.toString());
        workflows.complete(
                claim.reference(),
                "UserTask_Renew",
                file.who(),
                Map.of("renewed", true, "validUntil", until, "renewAt", ClaimHours.renewAt(now, until)));
    }

    private void markFalse(Claim claim) {
        ClaimState next = claim.state().open() ? ClaimState.REFUSED : claim.state();
        file.put(claim, claim.markedFalse(next, file.now()), "claim.marked-false", "");
        grants.end(claim.reference());
        if (claim.state().open()) {
            workflows.message(claim.reference(), "Message_ClaimEnded", Map.of());
        }
    }
}
