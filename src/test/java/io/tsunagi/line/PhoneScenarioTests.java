package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.tsunagi.As;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ManagingAccounts;
import io.tsunagi.line.CutLine.State;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.domain.handover.HandOvers;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.PastHandOver;
import io.tsunagi.shipment.domain.handover.Step;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** A coordinator on the floor with a phone whose line comes and goes: nothing is lost, nothing is recorded twice. */
@BrowserTest
class PhoneScenarioTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Autowired
    ManagingAccounts accounts;

    @Autowired
    DisruptedShipper shipper;

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    HandOvers handOvers;

    @LocalServerPort
    int port;

    private final String login =
            "phone-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);

    @Test
    void entriesMadeWithoutALineSurviveAReloadAndGoOutOnceWhenItComesBack() throws Exception {
        String shipment = fixtures.released(shipper.inFallback());
        try (CutLine line = new CutLine(port);
                Colleague picker = hired(line.port())) {
            Page page = opened(picker);
            record(page, shipment, "PICKED");
            awaitState(page, "sent", 1);
            picker.look("phone-sent");

            line.becomes(State.CUT);
            page.context().setOffline(true);
            record(page, shipment, "CHECKED");
            page.locator("#carrier").evaluate("e => e.value = ''");
            choose(page, "HANDED_TO_DRIVER");
            page.locator("#code").fill(shipment.toLowerCase(Locale.ROOT));
            page.locator("#carrier").fill("見本運輸");
            page.locator("#waybill").fill("品川 100 あ 12-34");
            page.locator("#entry button.btn-primary").click();
            awaitState(page, "waiting", 2);
            page.reload();
            awaitState(page, "waiting", 2);
            assertThat(page.locator("#line").innerText()).contains("回線なし");
            picker.look("phone-waiting");
            assertThat(steps(shipment)).containsExactly(Step.PICK);

            line.becomes(State.OPEN);
            page.context().setOffline(false);
            awaitState(page, "sent", 3);

            assertThat(steps(shipment)).containsExactly(Step.PICK, Step.CHECK, Step.DISPATCH);
        }
    }

    @Test
    void anEntryWhoseAnswerWasLostIsSentAgainAndActsOnce() throws Exception {
        String shipment = fixtures.released(shipper.inFallback());
        try (CutLine line = new CutLine(port);
                Colleague picker = hired(line.port())) {
            Page page = opened(picker);
            line.becomes(State.SWALLOWS_ANSWERS);
            record(page, shipment, "PICKED");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> steps(shipment).size() == 1);
            awaitState(page, "waiting", 1);

            line.becomes(State.OPEN);
            page.locator("#send").click();
            awaitState(page, "sent", 1);

            assertThat(steps(shipment)).containsExactly(Step.PICK);
        }
    }

    @Test
    void theQueueLeavesAPhoneThatHasNoLineAsAFileAndActsOnceThoughThePhoneSendsItLater() throws Exception {
        String shipment = fixtures.released(shipper.inFallback());
        try (CutLine line = new CutLine(port);
                Colleague picker = hired(line.port());
                Colleague desk = new Colleague(port, "机", "en-US")) {
            new Colleagues(mvc, accounts, clock).hire(desk, login + "-d", "Kato Ren", Set.of(Role.COORDINATOR));
            Page page = opened(picker);
            line.becomes(State.CUT);
            record(page, shipment, "PICKED");
            awaitState(page, "waiting", 1);
            Download file = page.waitForDownload(() -> page.locator("#export").click());

            desk.open("/handover/import");
            desk.page().locator("#file").setInputFiles(file.path());
            desk.submit("main form");
            assertThat(desk.main()).contains("1 recorded, 0 had been recorded before, 0 refused.", shipment);
            desk.look("phone-file");
            assertThat(steps(shipment)).containsExactly(Step.PICK);
            assertThat(past(shipment).get(0).note()).contains(login);

            line.becomes(State.OPEN);
            page.locator("#send").click();
            awaitState(page, "sent", 1);
            assertThat(steps(shipment)).containsExactly(Step.PICK);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void aSessionThatEndsCostsASignInAndNoEntry() throws Exception {
        String shipment = fixtures.released(shipper.inFallback());
        try (Colleague picker = hired(port)) {
            Page page = opened(picker);
            picker.loseSession();
            record(page, shipment, "PICKED");
            page.locator("#sign-in").waitFor();
            awaitState(page, "waiting", 1);
            picker.look("phone-signed-out");

            page.locator("#sign-in a").click();
            page.waitForURL("**/sign-in*");
            picker.signInAgain(login, Colleagues.PASSWORD, clock);
            page.waitForURL("**/handover");
            awaitState(page, "sent", 1);

            assertThat(steps(shipment)).containsExactly(Step.PICK);
        }
    }

    @Test
    void aRefusedEntrySaysWhyAndGoesOutOnceItIsPutRight() throws Exception {
        String shipment = fixtures.released(shipper.inFallback());
        try (Colleague picker = hired(port)) {
            Page page = opened(picker);
            record(page, shipment, "CHECKED");
            awaitState(page, "refused", 1);
            assertThat(page.locator("#list").innerText()).contains("まだピッキングされていません");
            picker.look("phone-refused");

            record(page, shipment, "PICKED");
            awaitState(page, "sent", 1);
            page.locator("#list button", new Page.LocatorOptions().setHasText("もう一度送る"))
                    .click();
            awaitState(page, "sent", 2);

            assertThat(steps(shipment)).containsExactly(Step.PICK, Step.CHECK);
            assertThat(picker.complaints()).isEmpty();
        }
    }

    @Test
    void readsACodeFromAPictureAndThroughTheCameraAsScanned() throws Exception {
        String shipment = fixtures.released(shipper.inFallback());
        byte[] picture = picture(shipment);
        try (Colleague picker = hired(port)) {
            picker.page().addInitScript(cameraThatSees(picture));
            Page page = opened(picker);
            page.locator("#picture").setInputFiles(new FilePayload("code.png", "image/png", picture));
            page.waitForFunction("() => document.getElementById('code').value !== ''");
            assertThat(page.locator("#code").inputValue()).isEqualTo(shipment);

            page.locator("#code").fill("");
            page.locator("#camera").click();
            page.waitForFunction("() => document.getElementById('code').value !== ''");
            assertThat(page.locator("#code").inputValue()).isEqualTo(shipment);
            page.locator("#entry button.btn-primary").click();
            awaitState(page, "sent", 1);

            assertThat(past(shipment).get(0).how()).isEqualTo(How.SCANNED);
            assertThat(picker.complaints()).isEmpty();
        }
    }

    private Colleague hired(int through) throws Exception {
        Colleague picker = new Colleague(through, "棚", "ja-JP");
        new Colleagues(mvc, accounts, clock).hire(picker, login, "棚田 実", Set.of(Role.COORDINATOR));
        return picker;
    }

    /** The page, once it would open without a line. */
    private static Page opened(Colleague picker) {
        picker.open("/handover");
        picker.page().locator("#offline-ready").waitFor();
        picker.page().waitForFunction("() => document.getElementById('line').dataset.line === 'up'");
        return picker.page();
    }

    private static void choose(Page page, String what) {
        page.locator("input[name=what][value=" + what + "]").check();
    }

    private static void record(Page page, String code, String what) {
        choose(page, what);
        page.locator("#code").fill(code);
        page.locator("#entry button.btn-primary").click();
    }

    private static void awaitState(Page page, String state, int number) {
        page.waitForFunction(
                "([state, number]) => document.querySelectorAll(`#list li[data-state=${state}]`).length === number",
                List.of(state, number),
                new Page.WaitForFunctionOptions().setTimeout(40_000));
    }

    private List<PastHandOver> past(String shipment) {
        return As.coordinator(() -> handOvers.of(shipment));
    }

    private List<Step> steps(String shipment) {
        return past(shipment).stream().map(PastHandOver::step).toList();
    }

    private static byte[] picture(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MatrixToImageWriter.writeToStream(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 420, 420), "PNG", out);
        return out.toByteArray();
    }

    /** A camera before which that picture lies; the stream and the reading of it are real. */
    private static String cameraThatSees(byte[] picture) {
        return """
                navigator.mediaDevices.getUserMedia = async () => {
                  const seen = new Image();
                  seen.src = 'data:image/png;base64,%s';
                  await seen.decode();
                  const canvas = document.createElement('canvas');
                  canvas.width = 640;
                  canvas.height = 480;
                  const draw = () => {
                    const pen = canvas.getContext('2d');
                    pen.fillStyle = '#ddd';
                    pen.fillRect(0, 0, 640, 480);
                    pen.drawImage(seen, 120, 30);
                  };
                  draw();
                  setInterval(draw, 50);
                  return canvas.captureStream(20);
                };
                """.formatted(Base64.getEncoder().encodeToString(picture));
    }
}
