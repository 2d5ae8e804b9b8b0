package io.tsunagi.faxorder;

import io.tsunagi.As;
import io.tsunagi.faxorder.domain.LoadEdition;
import io.tsunagi.faxorder.domain.OrderSheet;
import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.faxorder.domain.OrderSheets;
import io.tsunagi.faxorder.domain.PrintSheets;
import io.tsunagi.faxorder.domain.SetUpCatalogue;
import io.tsunagi.faxorder.marks.SentForms;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.scanning.domain.Way;
import io.tsunagi.sheet.Sheets;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures.Place;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Catalogues and forms of one test's own, made as people make them. */
@Component
public class FaxCases {

    static final String FROM = "2025-10-29";
    static final String CUSTOMERS = """
            number,name,kind,address,phone
            C-1,髙﨑こどもクリニック,診療所,神奈川県横浜市鶴見区大黒ふ頭22-1,045-000-0000
            C-2,見本病院,病院,東京都江東区新木場1-1,03-0000-0000
            """;

    private final DisruptedShipper shippers;
    private final SupplyChainMap map;
    private final SetUpCatalogue settingUp;
    private final LoadEdition loading;
    private final PrintSheets printing;
    private final OrderSheets sheets;
    private final TakeIn takeIn;

    FaxCases(
            DisruptedShipper shippers,
            SupplyChainMap map,
            SetUpCatalogue settingUp,
            LoadEdition loading,
            PrintSheets printing,
            OrderSheets sheets,
            TakeIn takeIn) {
        this.shippers = shippers;
        this.map = map;
        this.settingUp = settingUp;
        this.loading = loading;
        this.printing = printing;
        this.sheets = sheets;
        this.takeIn = takeIn;
    }

    /** A catalogue of a shipper in fallback. */
    public record Case(UUID partner, String partnerCode, String disruption, String catalogue) {}

    /** A catalogue with so many items. */
    public Case catalogue(int items) {
        Place place = shippers.inFallback();
        String code = As.coordinator(() -> map.partners().stream()
                .filter(partner -> partner.id().equals(place.partner()))
                .findFirst()
                .orElseThrow()
                .code());
        String catalogue = As.coordinator(() -> {
            String made = settingUp.setUp(new SetUpCatalogue.Command(code, "緊急品目", "03-0000-0000", "SITE-FAX"));
            loading.load(made, FROM, "3", Sheets.ofText(table(items)));
            return made;
        });
        return new Case(place.partner(), code, place.disruption().reference(), catalogue);
    }

    /** A table of items; the second may be ordered three times at most. */
    public static String table(int items) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(i -> "SKU-%03d,見本の品 %d号,CS,%s,%s".formatted(i, i, i == 2 ? "冷蔵" : "常温", i == 2 ? "3" : ""))
                .collect(Collectors.joining("\n", "品番,品名,単位,温度帯,上限\n", ""));
    }

    /** Forms of that catalogue for customers, or blank ones. */
    public List<String> print(Case of, @Nullable String customers, int blanks) {
        return print(of, UUID.randomUUID(), customers, blanks);
    }

    /** Forms with a batch of one's own. */
    public List<String> print(Case of, UUID batch, @Nullable String customers, int blanks) {
        return As.coordinator(() -> printing.print(new PrintSheets.Command(
                batch, of.catalogue(), of.disruption(), customers == null ? null : Sheets.ofText(customers), blanks)));
    }

    /** A form as it is kept. */
    public OrderSheet sheet(String paper) {
        return As.coordinator(() -> sheets.sheet(paper).orElseThrow());
    }

    /** Sends every page of a form as a file of its own. */
    public void send(SentForms form, String name) {
        for (int page = 1; page <= form.pages(); page++) {
            byte[] picture = form.page(page);
            String file = name + "-" + page + ".png";
            As.coordinator(() -> takeIn.take(new Origin(UUID.randomUUID(), Way.UPLOAD, "10.0.0.9"), file, picture));
        }
    }

    /** Waits until a form stands there. */
    public OrderSheet await(String paper, State state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> sheet(paper).state() == state);
        return sheet(paper);
    }
}
