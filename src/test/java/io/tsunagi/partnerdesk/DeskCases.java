package io.tsunagi.partnerdesk;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partnerdesk.domain.AnswerTask;
import io.tsunagi.partnerdesk.domain.AskPartner;
import io.tsunagi.partnerdesk.domain.ReadDesk;
import io.tsunagi.shipment.RankedRows;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A partner with a consignment, a declaration, a task and a file of its own. */
@Component
public class DeskCases implements Rooms {

    private final DeclarationCases declarations;
    private final RankedRows shipments;
    private final AskPartner asking;
    private final AnswerTask answering;
    private final ReadDesk reading;
    private final SupplyChainMap map;
    private final Clock clock;

    DeskCases(
            DeclarationCases declarations,
            RankedRows shipments,
            AskPartner asking,
            AnswerTask answering,
            ReadDesk reading,
            SupplyChainMap map,
            Clock clock) {
        this.declarations = declarations;
        this.shipments = shipments;
        this.asking = asking;
        this.answering = answering;
        this.reading = reading;
        this.map = map;
        this.clock = clock;
    }

    /** What a partner has; every text of it is its own. */
    public record Desk(
            UUID partner,
            String code,
            String login,
            String disruption,
            String shipment,
            String declaration,
            String task,
            String words,
            UUID file) {}

    /** A desk with something of everything; the answer waits for the house. */
    public Desk desk() {
        DeclarationCases.Outage outage = declarations.outage();
        String declaration = declarations.lodged(outage);
        String shipment = shipments.add(outage.partner(), 3, clock.instant(), Duration.ofDays(2));
        String login = "guest" + UUID.randomUUID().toString().substring(0, 8);
        String words = "復旧計画書 " + UUID.randomUUID();
        String task = As.manager(() -> asking.ask(
                outage.partner(), outage.disruption(), words, clock.instant().plus(Duration.ofDays(1))));
        As.guest(login, outage.partner(), () -> {
            answering.answer(task, "添付します", login + ".txt", login.getBytes(StandardCharsets.UTF_8));
            return true;
        });
        UUID file = As.manager(() -> reading.task(task)).files().get(0).id();
        String code = As.manager(() -> map.partners()).stream()
                .filter(one -> one.id().equals(outage.partner()))
                .findFirst()
                .orElseThrow()
                .code();
        return new Desk(outage.partner(), code, login, outage.disruption(), shipment, declaration, task, words, file);
    }

    /** The house's rooms around a partner's desk, by a name. */
    @Override
    public Map<String, String> rooms() {
        Desk desk = desk();
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("partner-desk-of", "/partners/" + desk.code() + "/desk");
        rooms.put("partner-tasks", "/partner-tasks");
        rooms.put("partner-task", "/partner-tasks/" + desk.task());
        rooms.put("track", "/track?reference=" + desk.shipment());
        rooms.put("proofs", "/disruptions/" + desk.disruption() + "/proofs");
        rooms.put("proof-verify", "/proof/verify");
        return rooms;
    }
}
