package io.tsunagi.faxorder.drill;

import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.faxorder.domain.Catalogue;
import io.tsunagi.faxorder.domain.Catalogues;
import io.tsunagi.faxorder.domain.LoadEdition;
import io.tsunagi.faxorder.domain.OrderSheet;
import io.tsunagi.faxorder.domain.OrderSheets;
import io.tsunagi.faxorder.domain.PrintSheets;
import io.tsunagi.faxorder.domain.SetUpCatalogue;
import io.tsunagi.paper.MarkPlaces;
import io.tsunagi.sheet.Sheets;
import io.tsunagi.storage.InExercise;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A customer who was invited to order by FAX: a colleague sets up a short catalogue and prints the form, the customer ticks it. */
@Component
@InExercise
class FaxCustomer {

    private static final String CATALOGUE = "FAX注文（訓練）";
    private static final String NUMBER = "00-0000-0003";
    private static final String LEAD_DAYS = "2";
    private static final String ITEMS = """
            品番,品名,単位,温度帯,上限
            GLV-EX1,ニトリル手袋 M 100枚,CS,常温,
            GWN-EX1,アイソレーションガウン 10枚,CS,常温,
            DPR-EX1,大人用紙おむつ M,CS,常温,
            WIP-EX1,清拭用ウェットシート,CS,常温,
            THK-EX1,とろみ剤 2kg,CS,常温,
            NUT-EX1,栄養補助飲料 24本,CS,常温,
            """;
    private static final String CUSTOMER = """
            number,name,kind,address,phone
            C-EX-17,訓練ケアセンターさくら,介護,東京都訓練区訓練7-7,00-0000-0004
            """;

    private final SetUpCatalogue settingUp;
    private final LoadEdition loading;
    private final PrintSheets printing;
    private final Catalogues catalogues;
    private final OrderSheets sheets;
    private final MarkPlaces places;

    FaxCustomer(
            SetUpCatalogue settingUp,
            LoadEdition loading,
            PrintSheets printing,
            Catalogues catalogues,
            OrderSheets sheets,
            MarkPlaces places) {
        this.settingUp = settingUp;
        this.loading = loading;
        this.printing = printing;
        this.catalogues = catalogues;
        this.sheets = sheets;
        this.places = places;
    }

    /** The order as it was ticked; the form is printed once for a surprise, by the colleague who acts. */
    FilledForm order(Scenario.Inject inject, Stage stage) {
        Scenario scenario = stage.scenario();
        String catalogue = settingUp.setUp(new SetUpCatalogue.Command(stage.partner(), CATALOGUE, NUMBER, site(stage)));
        String from = scenario.start().atZone(scenario.zone()).toLocalDate().toString();
        loading.load(catalogue, from, LEAD_DAYS, Sheets.ofText(ITEMS));
        UUID batch = UUID.nameUUIDFromBytes((stage.key() + " " + inject.id()).getBytes(StandardCharsets.UTF_8));
        String paper = printing.print(new PrintSheets.Command(
                        batch, catalogue, Objects.requireNonNull(stage.disruption()), Sheets.ofText(CUSTOMER), 0))
                .get(0);
        List<MarkPlaces.Row> rows = places.of(
                        paper, 1, sheets.sheet(paper).orElseThrow().rows())
                .orElseThrow()
                .rows();
        return FilledForm.of(
                printing.pdfOf(paper).orElseThrow(),
                List.of(
                        square(rows.get(0), "3").area(),
                        square(rows.get(2), "5").area()));
    }

    private static MarkPlaces.Square square(MarkPlaces.Row row, String value) {
        return row.squares().stream()
                .filter(square -> square.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** Forms of such customers, the newest first. */
    Stream<OrderSheet> forms() {
        return catalogues.catalogues().stream()
                .filter(catalogue -> catalogue.name().equals(CATALOGUE))
                .map(Catalogue::reference)
                .flatMap(catalogue -> sheets.sheets(null, catalogue, null, 50).stream());
    }

    private static String site(Stage stage) {
        return Stream.of(stage.open(), stage.sites())
                .flatMap(List::stream)
                .findFirst()
                .orElse(stage.partner());
    }
}
