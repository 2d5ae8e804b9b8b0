package io.tsunagi.contact;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.contact.domain.call.Call.Direction;
import io.tsunagi.contact.domain.call.Call.Reached;
import io.tsunagi.contact.domain.call.RecordCall;
import io.tsunagi.contact.domain.change.AskChange;
import io.tsunagi.contact.domain.change.CameBy;
import io.tsunagi.contact.domain.change.What;
import io.tsunagi.contact.domain.check.CommunicationCheck.Scope;
import io.tsunagi.contact.domain.check.StartCheck;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.partner.domain.RecordContact;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partners with contacts of their own, and what was said, asked and checked. */
@Component
public class ContactCases implements Rooms {

    private final MapFixtures map;
    private final DisruptionFixtures disruptions;
    private final RecordContact contacts;
    private final RecordCall calls;
    private final Acts acts;

    ContactCases(MapFixtures map, DisruptionFixtures disruptions, RecordContact contacts, RecordCall calls, Acts acts) {
        this.map = map;
        this.disruptions = disruptions;
        this.contacts = contacts;
        this.calls = calls;
        this.acts = acts;
    }

    /** The rest of what cases are made with. */
    @Component
    record Acts(AskChange asking, StartCheck starting, JdbcClient jdbc, Clock clock) {}

    /** A partner, its disruption and one contact that was verified yesterday. */
    public record Case(String code, String disruption, UUID contact) {}

    /** A new one; the card is by {@code test-manager}, called by {@code second-manager}. */
    public Case open() {
        String code = "CT" + UUID.randomUUID().toString().substring(0, 10).toUpperCase(Locale.ROOT);
        String disruption = disruptions.inFallback(map.partnerWithSystem(code, Duration.ofHours(24)));
        return new Case(code, disruption, verified(code, "当直", "03-5555-0001", ""));
    }

    /** A card that nobody called yet. */
    public UUID card(String code, String name, String phone, String mail) {
        return As.manager(() -> contacts.record(
                new RecordContact.Command(null, code, name, phone, true, LocalDate.of(2026, 1, 10), mail, "", "")));
    }

    /** A card whose number somebody else called yesterday. */
    public UUID verified(String code, String name, String phone, String mail) {
        UUID id = card(code, name, phone, mail);
        DisruptionFixtures.asSecond(() -> contacts.verify(code, id));
        RowScope.asHouse(() -> acts.jdbc()
                .sql("update partner.contacts set verified_since = verified_since - interval '1 day' where id = ?")
                .param(id)
                .update());
        return id;
    }

    /** A call that the broker entered. */
    public String call(Case around, String said, @Nullable Instant again) {
        Instant now = acts.clock().instant().minusSeconds(60);
        return As.broker(() -> calls.record(new RecordCall.Command(
                UUID.randomUUID().toString(),
                around.disruption(),
                null,
                null,
                Direction.OUT,
                Reached.REACHED,
                "当直",
                "03-5555-0001",
                said,
                "いつ直るか",
                again,
                null,
                now,
                now,
                null,
                null)));
    }

    /** A request that {@code test-broker} entered. */
    public String asked(Case around, What what, String after) {
        Instant now = acts.clock().instant().minusSeconds(60);
        return As.broker(() -> acts.asking()
                .ask(new AskChange.Command(
                        UUID.randomUUID().toString(),
                        around.code(),
                        what,
                        what.ofCard() ? around.contact() : null,
                        CameBy.MAIL,
                        "経理の佐藤",
                        after,
                        "",
                        now,
                        now)));
    }

    /** A check of the partner for a day. */
    public String check(String code, String key) {
        return As.manager(() -> acts.starting().start(new StartCheck.Command(key, Scope.PARTNER, code, 24)));
    }

    /** Moves a check back in time. */
    public void age(String check, Duration by) {
        RowScope.asHouse(() -> acts.jdbc()
                .sql("""
                        update contact.checks set started_at = started_at - cast(:by as interval),
                               remind_at = remind_at - cast(:by as interval), closes_at = closes_at - cast(:by as interval)
                         where reference = :check
                        """)
                .param("by", by.toMinutes() + " minutes")
                .param("check", check)
                .update());
    }

    /** The rooms of calls, changes and checks, by a name. */
    @Override
    public Map<String, String> rooms() {
        Case around = open();
        String call = call(around, "本日は出荷できません。", acts.clock().instant().plusSeconds(600));
        String change = asked(around, What.BANK_ACCOUNT, "7654321");
        card(around.code(), "電話だけの窓口", "03-5555-0009", "");
        String check = check(around.code(), UUID.randomUUID().toString());
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("calls", "/disruptions/" + around.disruption() + "/calls");
        rooms.put("calls-of-partner", "/partners/" + around.code() + "/calls");
        rooms.put("calls-due", "/calls/due");
        rooms.put("call", "/calls/" + call);
        rooms.put("call-new", "/calls/new?disruption=" + around.disruption() + "&q=" + around.code());
        rooms.put("changes", "/partners/" + around.code() + "/changes");
        rooms.put("changes-waiting", "/changes");
        rooms.put("change", "/changes/" + change);
        rooms.put("checks", "/checks");
        rooms.put("check", "/checks/" + check);
        rooms.put("check-telephone", "/checks/" + check + "/telephone");
        return rooms;
    }

    /** Does the work as a coordinator who entered nothing. */
    public static <T> T second(java.util.function.Supplier<T> work) {
        return As.somebody("contact-second", Set.of(Role.COORDINATOR), work);
    }
}
