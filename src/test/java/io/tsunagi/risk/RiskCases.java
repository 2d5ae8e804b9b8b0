package io.tsunagi.risk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.RecordEvidence;
import io.tsunagi.risk.domain.plan.RecordPlan;
import io.tsunagi.risk.domain.question.AskQuestionnaire;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Partners with risks, evidence, questionnaires and plans of their own. */
@Component
public class RiskCases implements Rooms {

    private final MapFixtures map;
    private final RecordEvidence recording;
    private final RecordPlan planning;
    private final AskQuestionnaire asking;
    private final Clock clock;

    RiskCases(MapFixtures map, RecordEvidence recording, RecordPlan planning, AskQuestionnaire asking, Clock clock) {
        this.map = map;
        this.recording = recording;
        this.planning = planning;
        this.asking = asking;
        this.clock = clock;
    }

    /** A partner with a system. */
    public record Case(String code, UUID system) {}

    /** A questionnaire that was sent. */
    public record Sent(String code, String reference, String path, String mail) {}

    /** A partner with one system that must be back within four hours. */
    public Case partner() {
        String code = "RISK" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return new Case(code, map.partnerWithSystem(code, Duration.ofHours(4)));
    }

    /** Records that they said so today, with a file, for that many days. */
    public void evidence(String code, Ingredient item, String answer, int days) {
        As.manager(() -> recording.record(command(code, item, answer, days, "proof of " + code + item)));
    }

    /** The command behind {@link #evidence}; no file when its text is empty. */
    public RecordEvidence.Command command(String code, Ingredient item, String answer, int days, String file) {
        return new RecordEvidence.Command(
                code,
                item,
                answer,
                "情報システム部 鈴木",
                today(),
                today().plusDays(days),
                "",
                "proof.txt",
                file.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the packed questionnaire to an address of its own. */
    public Sent sent(String code) {
        String mail = "q" + UUID.randomUUID().toString().substring(0, 8) + "@partner.example";
        AskQuestionnaire.Asked asked = As.manager(
                () -> asking.ask(new AskQuestionnaire.Command(code, "supplier-security", "情報システム部", mail, 14)));
        String link = Objects.requireNonNull(asked.link());
        return new Sent(code, asked.reference(), link.substring(link.indexOf("/q/")), mail);
    }

    /** The post that answers every question with its best answer, lays a file beside the first, and sends it. */
    public static MockMultipartHttpServletRequestBuilder whole(Sent sent) {
        MockMultipartHttpServletRequestBuilder request = multipart(sent.path());
        request.file(new MockMultipartFile(
                "file-MFA_ALL",
                "../../x.html",
                "text/html",
                ("all accounts of " + sent.code()).getBytes(StandardCharsets.UTF_8)));
        for (Ingredient item : Ingredient.allAttested()) {
            request.param(
                    "answer-" + item, item.isDay() ? "DAY" : item.answers().get(0));
        }
        request.param("day-RESTORE_DRILL", "2026-05-01");
        request.param("name", "鈴木 一郎");
        request.param("act", "send");
        return request;
    }

    /** A plan for the system, to be exercised once a year. */
    public String plan(Case one) {
        return As.manager(() -> planning.record(
                new RecordPlan.Command(one.system(), "手書き出荷 " + one.code(), "赤い棚の2段目", Role.COORDINATOR, 12)));
    }

    /** The day in Asia/Tokyo. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Tokyo")));
    }

    /** Rooms of this feature, by a name. */
    @Override
    public Map<String, String> rooms() {
        Case one = partner();
        evidence(one.code(), Ingredient.MFA_ALL, "YES", 20);
        Sent sent = sent(one.code());
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("risk", "/risk");
        rooms.put("risk-partner", "/partners/" + one.code() + "/risk");
        rooms.put("risk-expiring", "/risk/expiring");
        rooms.put("risk-questionnaires", "/risk/questionnaires");
        rooms.put("risk-questionnaire", "/risk/questionnaires/" + sent.reference());
        rooms.put("risk-answer", sent.path());
        rooms.put("risk-plans", "/risk/plans?system=" + one.system());
        rooms.put("risk-plan", "/risk/plans/" + plan(one));
        return rooms;
    }
}
