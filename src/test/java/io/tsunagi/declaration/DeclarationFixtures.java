package io.tsunagi.declaration;

import io.tsunagi.declaration.domain.Matter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Boxes as a broker would type them: masks from China by sea (sample 1 of the dossier), all parties invented. */
public final class DeclarationFixtures {

    private DeclarationFixtures() {}

    /** Every box that is needed, for goods under that bill and invoice. */
    public static Map<String, String> completeBoxes(String bill, String invoice) {
        Map<String, String> boxes = new LinkedHashMap<>();
        boxes.put("kind", "IC");
        boxes.put("declarationDate", "2026-11-24");
        boxes.put("customsOffice", "1A");
        boxes.put("customsDepartment", "00");
        boxes.put("importerName", "見本医療物資株式会社");
        boxes.put("importerAddress", "東京都見本区見本1-2-3");
        boxes.put("importerCode", "58356782562460000");
        boxes.put("agent", "見本通関株式会社 東京都見本区埠頭4-5-6");
        boxes.put("consignor", "SAMPLE MASK CO., LTD. SHANGHAI");
        boxes.put("transport", "SEA");
        boxes.put("billNumber", bill);
        boxes.put("dischargePort", "JPTYO");
        boxes.put("vessel", "SAMPLE MARU 24N");
        boxes.put("arrivalDate", "2026-11-20");
        boxes.put("origin", "CN");
        boxes.put("loadingPort", "CNSHA");
        boxes.put("storagePlace", "1AW71");
        boxes.put("packages", "240");
        boxes.put("containerNumbers", "QQQU1000011");
        boxes.put("invoiceKind", "INVOICE");
        boxes.put("invoiceNumber", invoice);
        boxes.put("currency", "USD");
        boxes.put("exchangeRate", "155.45");
        boxes.put("ratePer", "1");
        boxes.put("rateWeek", "2026-11-22");
        boxes.put("deliveryPlace", "見本物流センター 東京都見本区倉庫7-8-9");
        for (String document : List.of("docInvoice", "docPackingList", "docBill", "docFreight", "docInsurance")) {
            boxes.put(document, "on");
        }
        return boxes;
    }

    /** One line of masks worth USD 12,345.67 at 4.7 %: duty 90,100, tax 156,700, local 44,100, in all 290,900. */
    public static List<Map<String, String>> maskLine() {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("description", "不織布マスク NON-WOVEN FACE MASKS");
        line.put("statisticalCode", "6307.90-0233");
        line.put("quantity1", "1200");
        line.put("unit1", "KG");
        line.put("value", "12,345.67");
        line.put("rateType", "WTO");
        line.put("dutyRate", "4.7");
        line.put("taxRate", "STANDARD");
        return new ArrayList<>(List.of(line));
    }

    /** The same as fields of the page's form. */
    public static Map<String, String> completeFields(String bill, String invoice) {
        Map<String, String> fields = new LinkedHashMap<>(completeBoxes(bill, invoice));
        maskLine().get(0).forEach((key, value) -> fields.put("lines[0]." + key, value));
        return fields;
    }

    /** Something said for each word that is asked for. */
    public static Map<String, String> words(List<Matter.Word> asked) {
        return asked.stream()
                .collect(Collectors.toMap(
                        Matter.Word::name,
                        word -> word.name().equals("result") ? "AS_DECLARED" : "words of the office"));
    }
}
