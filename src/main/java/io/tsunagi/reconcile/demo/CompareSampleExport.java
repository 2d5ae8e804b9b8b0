package io.tsunagi.reconcile.demo;

import io.tsunagi.declaration.PaperRecords;
import io.tsunagi.declaration.PaperRecords.PaperRecord;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.reconcile.domain.CompareRecords;
import io.tsunagi.reconcile.domain.Kind;
import io.tsunagi.reconcile.domain.Runs;
import io.tsunagi.reconcile.domain.UploadExport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An export of the customs system beside the sample declarations, unless something was compared: one agrees, one names another
 * importer, one stands there under another number, one only the export knows, the rest only we have.
 */
@Component
@Profile("demo")
@Order(90)
class CompareSampleExport implements DemoScene {

    private static final int NEEDED = 3;

    private final Disruptions disruptions;
    private final PaperRecords papers;
    private final Runs runs;
    private final UploadExport uploading;
    private final CompareRecords comparing;

    CompareSampleExport(
            Disruptions disruptions, PaperRecords papers, Runs runs, UploadExport uploading, CompareRecords comparing) {
        this.disruptions = disruptions;
        this.papers = papers;
        this.runs = runs;
        this.uploading = uploading;
        this.comparing = comparing;
    }

    @Override
    public void play(SampleActors actors) {
        actors.as(
                "coordinator",
                () -> disruptions.all().stream()
                        .reduce((newer, older) -> older)
                        .filter(one -> !one.state().isOver())
                        .ifPresent(this::compare));
    }

    private void compare(Disruption disruption) {
        List<PaperRecord> records = papers.of(disruption.reference());
        if (records.size() < NEEDED || !runs.of(disruption.reference()).isEmpty()) {
            return;
        }
        String reference = uploading.upload(
                disruption.reference(), Kind.DECLARATIONS, "naccs-export-sample.csv", file(records), UUID.randomUUID());
        comparing.compare(reference, runs.find(reference).orElseThrow().fields());
    }

    private static byte[] file(List<PaperRecord> records) {
        return ("B/L番号,輸入者,HSコード,状態\n"
                        + row(records.get(0).billNumber(), records.get(0).importer(), records.get(0))
                        + row(records.get(1).billNumber(), "見本輸入（名義変更）", records.get(1))
                        + row("SMPL20269999", records.get(2).importer(), records.get(2))
                        + "SMPL20268888,見本の別会社,300490,申告済\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String number, String importer, PaperRecord record) {
        return number + ",\"" + importer.replace("\"", "\"\"") + "\"," + record.statisticalCode() + ",\n";
    }
}
