package io.tsunagi.outbound.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager approves a host and port for calls from this server, or takes that back. */
@Service
public class ApproveDestination {

    private static final int SHORTEST_WHY = 5;
    private static final int LONGEST_WHY = 500;
    private static final int MOST_ADDRESSES = 8;

    private final Approvals approvals;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;
    private final boolean ownMachine;

    ApproveDestination(
            Approvals approvals,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock,
            @Value("${tsunagi.outbound.own-machine:false}") boolean ownMachine) {
        this.approvals = approvals;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
        this.ownMachine = ownMachine;
    }

    /**
     * Approves; the same host, port and addresses again change nothing.
     *
     * @param addresses what the name may lead to, one address each; needed where they are not public, may be empty otherwise; the machine
     *     of this server itself only when its settings allow it
     * @return id of the approval
     * @throws Refused at {@code host}, {@code port}, {@code addresses} or {@code why}
     */
    @Transactional
    public UUID approve(String host, int port, List<String> addresses, String why) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Host> parsed = Host.parse(host.strip());
        if (parsed.isEmpty()) {
            refusals.add(Refusal.at("host", "outbound.refused.host"));
        }
        if (port < 1 || port > 65_535) {
            refusals.add(Refusal.at("port", "outbound.refused.port"));
        }
        List<String> listed = listed(addresses, refusals);
        String reason = why.strip();
        if (reason.length() < SHORTEST_WHY || reason.length() > LONGEST_WHY) {
            refusals.add(Refusal.at("why", "outbound.refused.why", SHORTEST_WHY, LONGEST_WHY));
        }
        parsed.map(Host::literal)
                .filter(literal -> !PublicAddresses.isPublic(literal) && !listed.contains(literal.getHostAddress()))
                .ifPresent(literal -> refusals.add(Refusal.at("addresses", "outbound.refused.not-public")));
        Refused.ifAny(refusals);
        return keep(parsed.orElseThrow().name(), port, listed, reason);
    }

    private List<String> listed(List<String> addresses, List<Refusal> refusals) {
        List<String> listed = new ArrayList<>();
        for (String typed : addresses) {
            Optional<InetAddress> address = Host.listed(typed);
            if (address.isEmpty()) {
                refusals.add(Refusal.at("addresses", "outbound.refused.address", typed));
            } else if (PublicAddresses.isMetadata(address.get())) {
                refusals.add(Refusal.at("addresses", "outbound.refused.metadata", typed));
            } else if (PublicAddresses.isNoMachine(address.get())) {
                refusals.add(Refusal.at("addresses", "outbound.refused.no-machine", typed));
            } else if (address.get().isLoopbackAddress() && !ownMachine) {
                refusals.add(Refusal.at("addresses", "outbound.refused.own-machine", typed));
            } else {
                listed.add(address.get().getHostAddress());
            }
        }
        if (listed.size() > MOST_ADDRESSES) {
            refusals.add(Refusal.at("addresses", "outbound.refused.addresses", MOST_ADDRESSES));
        }
        return listed.stream().distinct().sorted().toList();
    }

    private UUID keep(String host, int port, List<String> listed, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Approval approval = new Approval(
                UUID.randomUUID(), host, port, listed, reason, signedIn.person().login(), now, null, null);
        if (approvals.add(approval)) {
            audit.record(
                    new Change("outbound.approved", approval.id().toString(), null, null, "APPROVED", told(approval)));
            return approval.id();
        }
        Approval standing = approvals
                .standing(host, port)
                .orElseThrow(() -> new Refused(Refusal.of("outbound.refused.changed-meanwhile")));
        if (!standing.addresses().equals(listed)) {
            throw new Refused(Refusal.at("host", "outbound.refused.standing", host, String.valueOf(port)));
        }
        return standing.id();
    }

    /** Takes an approval back; from then on nothing is sent there. One that was taken back stays so. */
    @Transactional
    public void end(UUID id) {
        Approval approval = approvals.find(id).orElseThrow(() -> new Refused(Refusal.of("outbound.refused.unknown")));
        if (approvals.end(id, signedIn.person().login(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.record(new Change("outbound.ended", id.toString(), null, "APPROVED", "ENDED", told(approval)));
        }
    }

    /** All of them, those that stand first. */
    @Transactional(readOnly = true)
    public List<Approval> all() {
        return approvals.all();
    }

    private static String told(Approval approval) {
        return approval.host() + ":" + approval.port()
                + (approval.addresses().isEmpty() ? "" : " " + String.join(" ", approval.addresses()));
    }
}
