package io.tsunagi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.clock.BreachCases;
import io.tsunagi.clock.domain.Known;
import io.tsunagi.clock.domain.Law;
import io.tsunagi.disruption.domain.RecordSystemUp;
import io.tsunagi.identity.Role;
import io.tsunagi.proof.domain.FindProof;
import io.tsunagi.proof.domain.Hashes;
import io.tsunagi.proof.domain.MakeProof;
import io.tsunagi.proof.domain.Proof;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class ProofPageTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    BreachCases cases;

    @Autowired
    MakeProof making;

    @Autowired
    FindProof finding;

    @Autowired
    RecordSystemUp systemUp;

    @Test
    void madeTwiceFromTheSameRowsItIsOneFileAndAfterAChangeAnother() {
        String disruption = cases.disruption();

        String first = As.manager(() -> making.make(disruption));
        String second = As.manager(() -> making.make(disruption));
        As.manager(
                () -> systemUp.record(disruption, cases.ago(Duration.ofMinutes(5)), cases.ago(Duration.ofMinutes(5))));
        String third = As.manager(() -> making.make(disruption));

        assertThat(second).isEqualTo(first);
        assertThat(third).isNotEqualTo(first);
        assertThat(finding.find(third).contentHash())
                .isNotEqualTo(finding.find(first).contentHash());
    }

    @Test
    void aThirdPartyVerifiesSignatureAndEveryHashWithThePublicKeyAloneAndSeesAChange() throws Exception {
        String disruption = cases.disruption();
        String reference = As.manager(() -> making.make(disruption));
        Map<String, byte[]> parts = unpacked(finding.file(reference));
        byte[] manifest = parts.get("manifest.json");

        assertThat(verified(parts, manifest)).isTrue();
        byte[] changed = manifest.clone();
        changed[manifest.length / 2] ^= 1;
        assertThat(verified(parts, changed)).isFalse();

        Map<String, Map<String, Object>> hashes =
                JsonPath.read(new String(manifest, StandardCharsets.UTF_8), "$.parts");
        assertThat(hashes.keySet())
                .contains("data/decisions.json", "data/bulletins.json", "data/disruption.json", "summary.pdf");
        hashes.forEach((name, hash) -> assertThat(hash.get("sha256")).as(name).isEqualTo(Hashes.of(parts.get(name))));
        assertThat(new String(parts.get("data/decisions.json"), StandardCharsets.UTF_8))
                .contains("disruption.declared", "test-manager", "disruption.approved", "second-manager");
    }

    @Test
    void itKeepsEveryWordOfEachBulletinAndThePaperSaysItInWordsAndInOurZone() throws Exception {
        BulletinFixtures bulletins = new BulletinFixtures(context);
        String disruption = bulletins.disruption();
        Bulletin told = bulletins.published(disruption);

        Map<String, byte[]> parts = unpacked(finding.file(As.manager(() -> making.make(disruption))));

        assertThat(new String(parts.get("data/bulletins.json"), StandardCharsets.UTF_8))
                .contains(
                        told.boxes().impactJa(),
                        told.boxes().changedEn(),
                        told.boxes().actionJa());
        try (PDDocument summary = Loader.loadPDF(parts.get("summary.pdf"))) {
            Files.createDirectories(Path.of("target/forms"));
            Files.write(Path.of("target/forms/proof-summary.pdf"), parts.get("summary.pdf"));
            assertThat(new PDFTextStripper().getText(summary))
                    .contains("次報の約束", "Next update promised", "JST")
                    .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}T\\d{2}:")
                    .doesNotContain("disruption.declared");
        }
    }

    @Test
    void aProofOfTheOutageTellsNothingOfALeakOfData() throws Exception {
        String disruption = cases.disruption();
        String breach = cases.recorded(
                disruption, cases.facts(cases.ago(Duration.ofHours(1)), Set.of(Law.APPI), Known.YES, 77_777));

        byte[] file = finding.file(As.manager(() -> making.make(disruption)));

        unpacked(file)
                .forEach((name, part) -> assertThat(new String(part, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain(breach, "77777", "clock."));
    }

    @Test
    void anybodyLearnsByFileOrHashWhetherThisHouseMadeIt() throws Exception {
        String disruption = cases.disruption();
        Proof proof = finding.find(As.manager(() -> making.make(disruption)));
        byte[] file = finding.file(proof.reference());
        byte[] changed = file.clone();
        changed[file.length / 2] ^= 1;

        verify(file, "10.8.0.1").andExpect(content().string(containsString("This house made this file")));
        verify(changed, "10.8.0.1").andExpect(content().string(containsString("This house made no such file")));
        verify(new byte[] {'P', 'K', 3, 4}, "10.8.0.1")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This house made no such file")));
        mvc.perform(post("/proof/verify")
                        .with(csrf())
                        .param("hash", " " + proof.contentHash().toUpperCase(java.util.Locale.ROOT))
                        .header("Accept-Language", "en"))
                .andExpect(content().string(containsString("a proof with this content")));
        mvc.perform(post("/proof/verify").with(csrf()).param("hash", "<script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("<script>alert"))));
    }

    @Test
    void anAddressAsks20TimesAMinute() throws Exception {
        for (int ask = 0; ask < 20; ask++) {
            verify(new byte[] {1}, "10.8.0.2").andExpect(status().isOk());
        }
        verify(new byte[] {1}, "10.8.0.2").andExpect(status().isTooManyRequests());
    }

    @Test
    void onlyAManagerMakesOneAndAnAuditorReadsIt() throws Exception {
        String disruption = cases.disruption();
        mvc.perform(post("/disruptions/" + disruption + "/proofs").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        String answer = mvc.perform(
                        post("/api/v1/disruptions/" + disruption + "/proofs").with(As.program(Role.MANAGER)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String reference = JsonPath.read(answer, "$.reference");

        mvc.perform(get("/disruptions/" + disruption + "/proofs").with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString(reference)));
        mvc.perform(get("/proofs/" + reference + "/file").with(As.role(Role.AUDITOR)))
                .andExpect(content().contentType("application/zip"));
        mvc.perform(get("/proofs/" + reference + "/file").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.ResultActions verify(byte[] file, String address) throws Exception {
        return mvc.perform(multipart("/proof/verify")
                .file(new MockMultipartFile("file", "x.zip", "application/zip", file))
                .with(csrf())
                .header("Accept-Language", "en")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    /** By the JDK's own Ed25519, from the PEM as a stranger reads it. */
    private static boolean verified(Map<String, byte[]> parts, byte[] manifest) throws Exception {
        String pem = new String(parts.get("public-key.pem"), StandardCharsets.US_ASCII)
                .replaceAll("-----[A-Z ]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(manifest);
        return signature.verify(parts.get("manifest.sig"));
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
