package io.tsunagi.declaration.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.tariff.DutyAndTax;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what stands in which printed box of 税関様式C第5020号 (and its つづき). The paper is Japanese. Boxes of customs (※) get
 * nothing.
 */
final class PrintedForm {

    static final String FORM = "jp/C-5020";

    /** Items on C-5020 and on each C-5020-2. */
    private static final int ITEMS_FIRST = 2;

    private static final int ITEMS_FURTHER = 4;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Map<String, String> LAWS = Map.of(
            HeaderBox.LAW_FOOD.key(), "食品",
            HeaderBox.LAW_PLANT.key(), "植物",
            HeaderBox.LAW_ANIMAL.key(), "家畜",
            HeaderBox.LAW_PHARMA.key(), "薬事",
            HeaderBox.LAW_CHEMICAL.key(), "化審");
    private static final Map<String, String> PLACEMENTS =
            Map.of("ABOARD", "本船扱", "LIGHTER", "ふ中扱", "BEFORE_IN", "搬入前申告扱");

    private final PaperDeclaration declaration;
    private final DraftContent draft;
    private final String specialist;
    private final Assessment assessment;
    private final Map<String, String> values = new TreeMap<>();

    private PrintedForm(PaperDeclaration declaration, String specialist) {
        this.declaration = declaration;
        this.draft = declaration.content();
        this.specialist = specialist;
        this.assessment = Assessment.of(draft);
    }

    /**
     * The order for the press.
     *
     * @param specialist name of the 通関士 who passed it; empty before
     * @param now stands for the declaration day while none is typed
     */
    static PrintOrder of(PaperDeclaration declaration, String specialist, Instant now) {
        LocalDate day = Typed.day(declaration.content().typed(HeaderBox.DECLARATION_DATE))
                .orElse(LocalDate.ofInstant(now, JAPAN));
        PrintedForm form = new PrintedForm(declaration, specialist);
        return new PrintOrder(
                FORM,
                day,
                declaration.reference(),
                "/declarations/" + declaration.reference(),
                declaration.taken().disruption(),
                form.header(),
                form.lines(),
                null);
    }

    private Map<String, String> header() {
        parties();
        carriage();
        goods();
        laws();
        totals();
        values.values().removeIf(String::isBlank);
        return Map.copyOf(values);
    }

    private void parties() {
        put("declarationDate", text(HeaderBox.DECLARATION_DATE));
        put(
                "customsOffice",
                "官署 " + code(HeaderBox.CUSTOMS_OFFICE_CODE) + "  部門 " + code(HeaderBox.CUSTOMS_DEPARTMENT));
        put("declarationKind", text(HeaderBox.KIND));
        put("importer", text(HeaderBox.IMPORTER_ADDRESS) + "\n" + text(HeaderBox.IMPORTER_NAME));
        put("importerCode", code(HeaderBox.IMPORTER_CODE));
        put("prefecture", text(HeaderBox.PREFECTURE));
        put("agent", text(HeaderBox.AGENT));
        put("customsSpecialist", specialist);
        put("consignor", text(HeaderBox.CONSIGNOR));
    }

    private void carriage() {
        put("originCountry", code(HeaderBox.ORIGIN));
        put("tradeType", text(HeaderBox.TRADE_TYPE));
        put("vessel", text(HeaderBox.VESSEL));
        put("arrivalDate", text(HeaderBox.ARRIVAL_DATE));
        put("portOfDischarge", code(HeaderBox.DISCHARGE_PORT));
        put("portOfLoading", code(HeaderBox.LOADING_PORT));
        put("transportDocument", text(HeaderBox.BILL_NUMBER));
        put("storagePlace", code(HeaderBox.STORAGE_PLACE));
    }

    private void goods() {
        put(
                "packages",
                joined(
                        text(HeaderBox.PACKAGES).isEmpty() ? "" : text(HeaderBox.PACKAGES) + "個",
                        text(HeaderBox.MARKS),
                        text(HeaderBox.CONTAINER_NUMBERS)));
        put("attachments", joined(attached(), text(HeaderBox.LICENCE), text(HeaderBox.REMARKS)));
        put(
                "invoice",
                (draft.typed(HeaderBox.INVOICE_KIND).equals("SUBSTITUTE") ? "代わる書類 " : "仕入書 ")
                        + text(HeaderBox.INVOICE_NUMBER));
        put("deliveryPlace", text(HeaderBox.DELIVERY_PLACE));
        put("ecPlatformSale", draft.ticked(HeaderBox.EC_SALE) ? "該当" : "非該当");
        put("ecPlatformName", text(HeaderBox.PLATFORM));
    }

    private void laws() {
        put(
                "otherLaws",
                Stream.of(HeaderBox.values())
                        .filter(draft::ticked)
                        .map(box -> LAWS.getOrDefault(box.key(), ""))
                        .filter(law -> !law.isEmpty())
                        .collect(Collectors.joining("・")));
        put("tradeControlOrder", text(HeaderBox.TRADE_CONTROL));
        put("originCertificate", draft.ticked(HeaderBox.ORIGIN_CERTIFICATE) ? "有" : "無");
        put("handling", PLACEMENTS.getOrDefault(draft.typed(HeaderBox.PLACEMENT), ""));
        put("dutyDeferral", draft.ticked(HeaderBox.DEFERMENT) ? "延長" : "");
    }

    private void totals() {
        put(
                "declarationPages",
                sheets(draft.lines().size()) + "枚 " + draft.lines().size() + "欄");
        DutyAndTax counted = assessment.result();
        if (counted != null) {
            put("dutyTotal", PrintedLine.yen(counted.duty()));
            put("consumptionTaxTotal", PrintedLine.yen(counted.consumptionTax()));
            put("localTaxTotal", PrintedLine.yen(counted.localTax()));
            put("taxTotal", PrintedLine.yen(counted.payable()));
        }
    }

    private List<Map<String, String>> lines() {
        List<Map<String, String>> lines = new ArrayList<>();
        DutyAndTax counted = assessment.result();
        for (int line = 0; line < declaration.content().lines().size(); line++) {
            lines.add(PrintedLine.of(draft, line, counted));
        }
        return lines;
    }

    /** What is attached, less the invoice and the bill, which have boxes of their own. */
    private String attached() {
        return Stream.of(Document.values())
                .filter(document -> document != Document.INVOICE && document != Document.BILL)
                .filter(draft::has)
                .map(Document::printed)
                .collect(Collectors.joining("・"));
    }

    /** Sheets of one copy: items on the first, the others on continuation sheets. */
    private static int sheets(int items) {
        return 1 + Math.max(0, (items - ITEMS_FIRST + ITEMS_FURTHER - 1) / ITEMS_FURTHER);
    }

    private void put(String box, String text) {
        values.put(box, text);
    }

    private String text(HeaderBox box) {
        return Typed.text(draft.typed(box));
    }

    private String code(HeaderBox box) {
        return Typed.code(draft.typed(box));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("  "));
    }
}
