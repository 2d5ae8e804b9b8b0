package io.tsunagi.claim.domain;

import io.tsunagi.claim.domain.Verdict.Matter;
import io.tsunagi.shipment.PriorityGrants;
import io.tsunagi.shipment.PriorityGrants.Claimable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what pages and programs ask of claims. */
@Service
@Transactional(readOnly = true)
public class ReadClaims {

    private static final int SHOWN = 50;

    private final Claims claims;
    private final PriorityGrants grants;
    private final Clock clock;

    ReadClaims(Claims claims, PriorityGrants grants, Clock clock) {
        this.claims = claims;
        this.grants = grants;
        this.clock = clock;
    }

    /** All lists of the page of claims. */
    public Board board() {
        return new Board(
                claims.in(List.of(ClaimState.EVIDENCE, ClaimState.CALL_BACK, ClaimState.DECISION)),
                claims.in(List.of(ClaimState.GRANTED)),
                claims.decided(),
                grants.unconfirmed(SHOWN),
                grants.unconfirmedCount());
    }

    /** One claim with all that belongs to it. */
    public Optional<Sheet> sheet(String reference) {
        return claims.find(reference)
                .map(claim -> new Sheet(
                        claim,
                        claims.opinions(claim.id()),
                        claims.evidence(claim.id()),
                        claim.shipments().stream()
                                .flatMap(shipment -> grants.of(shipment).stream())
                                .toList(),
                        claims.falseOnes(claim.customer()).stream()
                                .filter(other -> !other.id().equals(claim.id()))
                                .toList(),
                        claim.state() == ClaimState.GRANTED
                                && !ClaimHours.renewAt(claim.enteredAt(), claim.validUntil())
                                        .isAfter(clock.instant())));
    }

    /** The shipment a claim is to be made for. */
    public Optional<Claimable> shipment(String reference) {
        return grants.of(reference);
    }

    /** False claims of a customer, shown before another one is made. */
    public List<Claim> falseOnes(String customer) {
        return claims.falseOnes(customer);
    }

    /** A file of a claim with its content. */
    public Optional<Download> download(String reference, UUID file) {
        return claims.find(reference)
                .flatMap(claim -> claims.evidence(claim.id()).stream()
                        .filter(evidence -> evidence.id().equals(file))
                        .findFirst()
                        .flatMap(evidence ->
                                claims.content(claim.id(), file).map(bytes -> new Download(evidence, bytes))));
    }

    /** How many orders claim priority and wait for a call. */
    public int unconfirmedCount() {
        return grants.unconfirmedCount();
    }

    /**
     * The page of claims.
     *
     * @param open wait for evidence, a call or a decision
     * @param granted hold now, the one that lapses first first
     * @param decided over, newest first
     * @param unconfirmed orders that claim priority, nobody called yet
     * @param unconfirmedCount how many, counted up to 1,000
     */
    public record Board(
            List<Claim> open,
            List<Claim> granted,
            List<Claim> decided,
            List<Claimable> unconfirmed,
            int unconfirmedCount) {}

    /**
     * A claim with all that belongs to it.
     *
     * @param falseOnes earlier claims of the same customer that were false
     * @param renewDue whether it lapses soon
     */
    public record Sheet(
            Claim claim,
            List<Opinion> opinions,
            List<Evidence> evidence,
            List<Claimable> shipments,
            List<Claim> falseOnes,
            boolean renewDue) {

        /** What may be said of it now. */
        public List<Verdict> verdicts() {
            return switch (claim.state()) {
                case DECISION ->
                    Verdict.about(Matter.DECISION).stream()
                            .filter(verdict ->
                                    verdict != Verdict.GRANT_P0 || claim.asked().priority() == 0)
                            .toList();
                case GRANTED -> Verdict.about(Matter.RENEWAL);
                default -> List.of();
            };
        }

        /** Whether somebody may say that it was false. */
        public boolean mayBeFalse() {
            return claim.call() != null && claim.falseAt() == null;
        }

        /** What was said on the matter that is open, or on falsehood. */
        public List<Opinion> now(boolean falsehood) {
            Matter matter = falsehood
                    ? Matter.FALSEHOOD
                    : claim.state() == ClaimState.GRANTED ? Matter.RENEWAL : Matter.DECISION;
            int round = matter == Matter.RENEWAL ? claim.renewals() : 0;
            return opinions.stream()
                    .filter(said -> said.verdict().matter() == matter && said.round() == round)
                    .toList();
        }
    }

    /** A file. */
    public record Download(Evidence evidence, byte[] content) {}
}
