package io.tsunagi.declaration.drill;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.AcceptDeclaration;
import io.tsunagi.declaration.domain.CloseDeclaration;
import io.tsunagi.declaration.domain.Declarations;
import io.tsunagi.declaration.domain.Declarations.Row;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.EditDraft;
import io.tsunagi.declaration.domain.ExamineDeclaration;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.LodgeDeclaration;
import io.tsunagi.declaration.domain.PayDuties;
import io.tsunagi.declaration.domain.PrintDeclaration;
import io.tsunagi.declaration.domain.ReleaseDeclaration;
import io.tsunagi.declaration.domain.Seen;
import io.tsunagi.declaration.domain.TakeCase;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.storage.InExercise;
import io.tsunagi.tariff.ExchangeWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Masks come in and are declared on paper: a broker drafts, an examiner passes it, it is printed and handed in, and the permission is
 * registered by customs when the system is up again. Names, numbers and prices are invented; duty and tax are counted by the house.
 */
@Component
@InExercise
class PaperOfDrill {

    private static final String PAYABLE = "290,900";
    private static final int LOOKED_AT = 50;

    private final SupplyChainMap map;
    private final Disruptions disruptions;
    private final Declarations declarations;
    private final PaperRegister papers;
    private final SampleActors actors;
    private final Acts acts;

    PaperOfDrill(
            SupplyChainMap map,
            Disruptions disruptions,
            Declarations declarations,
            PaperRegister papers,
            SampleActors actors,
            Acts acts) {
        this.map = map;
        this.disruptions = disruptions;
        this.declarations = declarations;
        this.papers = papers;
        this.actors = actors;
        this.acts = acts;
    }

    /**
     * Takes a case, drafts it, lets an examiner pass it and prints it.
     *
     * @param id of the step or the surprise for which it is; it makes the numbers of bill and invoice
     */
    String draft(String id, Stage stage) {
        String number = "EX" + (stage.key() + id).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String reference = acts.taking()
                .take(new TakeCase.Command(
                        stage.declared(),
                        map.partner(stage.partner()).orElseThrow().id(),
                        number,
                        number + "INV",
                        LastConfirmed.NOT_SENT,
                        "",
                        null));
        LocalDate today = stage.now().atZone(stage.scenario().zone()).toLocalDate();
        acts.editing().save(reference, new DraftContent(boxes(number, today), List.of(line())), null);
        acts.editing().submit(reference);
        actors.as("examiner", () -> acts.examining().pass(reference));
        acts.printing().print(reference);
        return reference;
    }

    /** Brings every declaration on as far as it may go today; one that is alive electronically too waits until that is settled. */
    void bringOn(Stage stage) {
        boolean up = disruptions.find(stage.declared()).orElseThrow().systemUpAt() != null;
        for (Row row : declarations.page(stage.declared(), null, null, LOOKED_AT)) {
            if (row.twinPending()) {
                continue;
            }
            Seen now = new Seen(stage.now(), stage.now());
            String reference = row.reference();
            DeclarationState state = row.state();
            if (state == DeclarationState.PRINTED) {
                acts.lodging().lodge(reference, now, "訓練窓口 / exercise counter", "訓練の通関担当");
                state = DeclarationState.LODGED;
            }
            if (state == DeclarationState.LODGED) {
                acts.accepting().accept(reference, now, "123" + reference.replaceAll("\\D", ""));
                state = DeclarationState.ACCEPTED;
            }
            if (state == DeclarationState.ACCEPTED) {
                acts.paying().pay(reference, now, new PayDuties.Payment("N-1", "R-1", PAYABLE, ""));
                state = DeclarationState.PAID;
            }
            if (state == DeclarationState.PAID) {
                acts.releasing().release(reference, now, "K-1", "PAPER", "");
                state = DeclarationState.RELEASED;
            }
            if (state == DeclarationState.RELEASED && up) {
                papers.of(reference).stream()
                        .filter(paper -> paper.disposition() == null)
                        .forEach(paper -> papers.dispose(
                                paper.reference(), Disposition.REGISTERED_AFTER, "訓練：税関が登録 / registered by customs"));
                acts.closing().close(reference);
            }
        }
    }

    private static Map<String, String> boxes(String number, LocalDate today) {
        Map<String, String> boxes = new LinkedHashMap<>();
        boxes.put("kind", "IC");
        boxes.put("declarationDate", today.toString());
        boxes.put("customsOffice", "1A");
        boxes.put("customsDepartment", "00");
        boxes.put("importerName", "訓練医療物資株式会社");
        boxes.put("importerAddress", "東京都訓練区訓練1-2-3");
        boxes.put("importerCode", "58356782562460000");
        boxes.put("agent", "訓練通関株式会社 東京都訓練区埠頭4-5-6");
        boxes.put("consignor", "EXERCISE MASK CO., LTD. SHANGHAI");
        boxes.put("transport", "SEA");
        boxes.put("billNumber", number);
        boxes.put("dischargePort", "JPTYO");
        boxes.put("vessel", "EXERCISE MARU 24N");
        boxes.put("arrivalDate", today.toString());
        boxes.put("origin", "CN");
        boxes.put("loadingPort", "CNSHA");
        boxes.put("storagePlace", "1AW71");
        boxes.put("packages", "240");
        boxes.put("containerNumbers", "QQQU1000011");
        boxes.put("invoiceKind", "INVOICE");
        boxes.put("invoiceNumber", number + "INV");
        boxes.put("currency", "USD");
        boxes.put("exchangeRate", "155.45");
        boxes.put("ratePer", "1");
        boxes.put("rateWeek", ExchangeWeek.of(today).from().toString());
        boxes.put("deliveryPlace", "訓練物流センター 東京都訓練区倉庫7-8-9");
        List.of("docInvoice", "docPackingList", "docBill", "docFreight", "docInsurance")
                .forEach(document -> boxes.put(document, "on"));
        return boxes;
    }

    private static Map<String, String> line() {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("description", "不織布マスク NON-WOVEN FACE MASKS");
        line.put("statisticalCode", "6307.90-0233");
        line.put("quantity1", "1200");
        line.put("unit1", "KG");
        line.put("value", "12,345.67");
        line.put("rateType", "WTO");
        line.put("dutyRate", "4.7");
        line.put("taxRate", "STANDARD");
        return line;
    }

    /** The use cases that a case walks through. */
    @Component
    @InExercise
    record Acts(
            TakeCase taking,
            EditDraft editing,
            ExamineDeclaration examining,
            PrintDeclaration printing,
            LodgeDeclaration lodging,
            AcceptDeclaration accepting,
            PayDuties paying,
            ReleaseDeclaration releasing,
            CloseDeclaration closing) {}
}
