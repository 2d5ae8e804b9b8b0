package io.tsunagi.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import io.tsunagi.As;
import io.tsunagi.TestMailServer;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.exercise.ExerciseHouse.State;
import io.tsunagi.exercise.ExerciseHouses.Opening;
import io.tsunagi.exercise.InsideVisitor.Found;
import io.tsunagi.exercise.domain.WriteTickets;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.shared.Reference;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A whole drill beside real work: everything in it says that it is an exercise, nothing of it leaves the house, although its server is
 * told of a mail server and of places to call, and the real house is the same afterwards save for the real work that was done meanwhile.
 */
@TsunagiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, disabledReason = "asks the kernel for the lines of a process")
class BesideRealWorkTests {

    private static final String NAME = "港が止まった三日間";
    private static final int SPEED = 4_000;
    private static final String[] UNTOUCHED = {
        "declaration",
        "keying",
        "filing",
        "paper",
        "pool",
        "tariff",
        "claim",
        "cost",
        "contact",
        "reconcile",
        "scanning",
        "outbound"
    };

    @Autowired
    ExerciseHouses houses;

    @Autowired
    WriteTickets tickets;

    @Autowired
    Scenarios scenarios;

    @Autowired
    ApplicationContext application;

    @Autowired
    DataSource real;

    @Autowired
    MockMvc mvc;

    private String reference;
    private Listener listener;
    private LinesOf lines;
    private BooksOf inside;
    private BooksOf books;
    private Map<String, String> before;
    private InsideVisitor visitor;
    private List<Found> found;
    private String disruption;
    private String reader;

    @BeforeAll
    void aDrillIsPlayedWhileRealWorkGoesOn() throws Exception {
        System.setProperty(
                "tsunagi.exercise.class-path",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)));
        Scenario scenario = scenarios.find("nagoya").orElseThrow().scenario();
        listener = new Listener();
        reference = As.manager(() -> houses.open(new Opening(
                NAME,
                scenario.start(),
                0,
                Map.of(
                        "tsunagi.drill.scenario", "nagoya",
                        "spring.mail.host", "127.0.0.1",
                        "spring.mail.port", Integer.toString(listener.port()),
                        "tsunagi.outbound.own-machine", "true"))));
        long pid = pid();
        lines = LinesOf.process(pid);
        await().atMost(Duration.ofMinutes(3)).until(() -> house().state() != State.OPENING);
        assertThat(house().state()).as(house().why()).isEqualTo(State.READY);
        inside = BooksOf.exercise(pid);
        books = BooksOf.realHouse(url(), pid);
        before = books.sums(UNTOUCHED);
        visitor =
                InsideVisitor.enter(house().port(), As.somebody("walker", everybody(), () -> tickets.write(reference)));
        waitsToCallSomebody(scenario);
        As.manager(() -> houses.run(reference, SPEED));
        realWork();
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(6))
                .until(this::isClosedInside);
        found = visitor.everythingFrom("/desk", "/exercise", "/status", "/track");
    }

    @AfterAll
    void theExerciseIsDropped() {
        System.clearProperty("tsunagi.exercise.class-path");
        lines.close();
        inside.close();
        books.close();
        listener.close();
        As.manager(() -> houses.drop(reference));
    }

    @Test
    void mailsCallsAndLooksAreKeptInside() {
        Map<String, Long> kept = inside
                .jdbc()
                .sql("select way, sum(times) as times from outbound.kept_back group by way")
                .query((row, number) -> Map.entry(row.getString("way"), row.getLong("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(kept).containsOnlyKeys("MAIL", "WEBHOOK", "PROBE");
        assertThat(listener.calls()).isZero();
    }

    @Test
    void itsServerOpensLinesToTheDatabaseAlone() {
        int database = Integer.parseInt(url().replaceAll(".*:(\\d+)/.*", "$1"));
        assertThat(lines.opened()).isNotEmpty().allMatch(line -> line.kind().startsWith("tcp"));
        assertThat(lines.opened()).extracting(LinesOf.Line::remotePort).containsOnly(database);
    }

    @Test
    void itsLinesToTheDatabaseEndInItsOwn() {
        Set<Integer> ours = lines.opened().stream().map(LinesOf.Line::localPort).collect(Collectors.toSet());
        List<String> reached = books
                .jdbc()
                .sql(
                        "select client_port, datname from pg_stat_activity where client_port is not null and datname is not null")
                .query((row, number) -> Map.entry(row.getInt("client_port"), row.getString("datname")))
                .list()
                .stream()
                .filter(line -> ours.contains(line.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        assertThat(reached)
                .containsExactly(
                        "exercise_" + reference.toLowerCase(Locale.ROOT).replace('-', '_'));
    }

    @Test
    void everyPageSaysThatItIsAnExercise() {
        List<Found> pages = found.stream().filter(Found::isPage).toList();
        assertThat(pages).hasSizeGreaterThan(60);
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.answer().statusCode()).as(page.address().toString()).isEqualTo(200);
            assertThat(page.page().title()).as(page.address().toString()).startsWith(ExerciseMark.WORD);
            assertThat(page.page().select(".exercise-band").text())
                    .as(page.address().toString())
                    .contains(ExerciseMark.WORD, NAME);
        });
    }

    @Test
    void everyAnswerAndEveryFileNameSaysSo() {
        assertThat(found).allSatisfy(one -> {
            assertThat(one.answer().headers().firstValue("Tsunagi-Exercise"))
                    .as(one.address().toString())
                    .contains(reference);
            assertThat(one.answer().headers().firstValue("Content-Disposition").orElse("filename=EXERCISE-"))
                    .as(one.address().toString())
                    .contains("EXERCISE-");
        });
    }

    @Test
    void everySheetSaysSoOnEveryPage() throws IOException {
        List<Found> sheets = found.stream().filter(Found::isPdf).toList();
        assertThat(sheets).hasSizeGreaterThan(5);
        for (Found sheet : sheets) {
            try (PDDocument document = Loader.loadPDF(sheet.answer().body())) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    PDFTextStripper text = new PDFTextStripper();
                    text.setStartPage(page);
                    text.setEndPage(page);
                    assertThat(text.getText(document))
                            .as(sheet.address() + " " + page)
                            .contains("訓練", "EXERCISE");
                }
            }
        }
    }

    @Test
    void everyMailSaysSo() {
        List<String> mails = inside.jdbc()
                .sql("select subject || chr(10) || body from outbound.kept_back where way = 'MAIL'")
                .query(String.class)
                .list();
        assertThat(mails)
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail)
                        .startsWith("【" + ExerciseMark.WORD + "】")
                        .contains("このメールは訓練です", NAME));
    }

    @Test
    void everyNumberSaysSoAndNoneStandsInTheRealBooks() {
        List<String> numbers = inside.references();
        assertThat(numbers).hasSizeGreaterThan(100).allMatch(BesideRealWorkTests::isOfAnExercise);
        assertThat(numbers.stream().map(number -> number.replaceAll("-.*", "")).distinct())
                .contains("D", "B", "S", "W", "P");
        assertThat(books.references("exercise", "drill", "rehearsal"))
                .isNotEmpty()
                .noneMatch(BesideRealWorkTests::isOfAnExercise);
    }

    @Test
    void theRealBooksAreAsTheyWere() {
        assertThat(books.sums(UNTOUCHED)).isEqualTo(before);
    }

    @Test
    void realWorkWentOutUnmarked() throws Exception {
        assertThat(Reference.parse(disruption).year())
                .isBetween(
                        Year.now(ZoneId.of("UTC")).getValue(),
                        Year.now(ZoneId.of("UTC")).getValue() + 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestMailServer.arrivedFor(reader).size() == 1);
        MimeMessage mail = TestMailServer.arrivedFor(reader).get(0);
        assertThat(mail.getSubject()).startsWith("【第1報】");
        assertThat(mail.getSubject() + mail.getContent()).doesNotContain("訓練", "EXERCISE");
        String page = mvc.perform(get("/status/" + disruption))
                .andExpect(header().doesNotExist("Tsunagi-Exercise"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("試験物流").doesNotContain(ExerciseMark.WORD);
    }

    /** People in the exercise let bulletins go to a program, and look at a system, at addresses where somebody would really hear it. */
    private void waitsToCallSomebody(Scenario scenario) throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> inside.jdbc()
                                .sql("select count(*) from partner.partner_systems")
                                .query(Long.class)
                                .single()
                        > 0);
        String port = Integer.toString(listener.port());
        visitor.send(
                "/outbound",
                "/outbound",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        port,
                        "addresses",
                        "127.0.0.1",
                        "why",
                        scenario.name().ja()));
        visitor.send("/webhooks", "/webhooks", Map.of("label", "配車", "url", "http://127.0.0.1:" + port + "/hook"));
        visitor.send(
                "/watch/new",
                "/watch",
                Map.of("name", "画面", "way", "HTTP", "target", "http://127.0.0.1:" + port + "/up", "status", "200"));
    }

    private void realWork() {
        BulletinFixtures work = new BulletinFixtures(application);
        disruption = work.disruption();
        reader = work.recipient(disruption, Languages.JA);
        work.published(disruption);
    }

    private boolean isClosedInside() {
        return inside.jdbc()
                        .sql("select count(*) from disruption.disruptions where closed_at is not null")
                        .query(Long.class)
                        .single()
                == 1;
    }

    private ExerciseHouse house() {
        return houses.find(reference).orElseThrow();
    }

    private String url() {
        try (Connection connection = real.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long pid() {
        return await().until(
                        () -> ProcessHandle.current()
                                .descendants()
                                .mapToLong(ProcessHandle::pid)
                                .filter(this::isItsServer)
                                .findFirst()
                                .orElse(0),
                        one -> one > 0);
    }

    /** Read from the kernel, because Java tells no command that is longer than a page. */
    private boolean isItsServer(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .contains("--tsunagi.exercise=" + reference);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Set<Role> everybody() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.PARTNER).collect(Collectors.toSet());
    }

    /** By its year alone: other tests of the real house write numbers whose check letter does not fit. */
    private static boolean isOfAnExercise(String number) {
        return Integer.parseInt(number.split("-")[1]) >= Reference.EXERCISE_YEARS;
    }
}
